using System.Text.Json.Nodes;
using Refit;

namespace ChatDashboard.Bot.Teams;

/// <summary>
/// The calls of the
/// <see href="https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference">Connector</see> that the
/// bot makes, under the service URL of a conversation.
/// </summary>
internal interface IConnector
{
    [Post("/v3/conversations")]
    Task<Started> StartAsync([Body] JsonObject conversation, CancellationToken cancel);

    [Post("/v3/conversations/{conversation}/activities")]
    Task<Sent?> SendAsync(string conversation, [Body] JsonObject activity, CancellationToken cancel);

    [Post("/v3/conversations/{conversation}/activities/{message}")]
    Task<Sent?> ReplyAsync(string conversation, string message, [Body] JsonObject activity, CancellationToken cancel);

    [Put("/v3/conversations/{conversation}/activities/{message}")]
    Task UpdateAsync(string conversation, string message, [Body] JsonObject activity, CancellationToken cancel);

    [Delete("/v3/conversations/{conversation}/activities/{message}")]
    Task DeleteAsync(string conversation, string message, CancellationToken cancel);

    [Get("/v3/conversations/{conversation}/pagedmembers")]
    Task<MembersPage> MembersAsync(string conversation, int pageSize, string? continuationToken, CancellationToken cancel);

    [Get("/v3/conversations/{conversation}/members/{member}")]
    Task<Account> MemberAsync(string conversation, string member, CancellationToken cancel);
}

/// <summary>A conversation that was started, and the first message in it where there was one.</summary>
internal sealed record Started(string Id, string? ActivityId);

/// <summary>A message that was sent. Teams may take one (202) before it has an id: it is sent, and cannot be changed later.</summary>
internal sealed record Sent(string? Id);

/// <summary>One page of a roster, and what to ask for the next one.</summary>
internal sealed record MembersPage(IReadOnlyList<Account>? Members, string? ContinuationToken);
