using System.Text.Json.Nodes;
using Refit;

namespace ChatDashboard.Bot.Slack;

/// <summary>
/// The methods of Slack's <see href="https://docs.slack.dev/reference/methods">Web API</see> that the bot calls, each for one workspace.
/// Those that only read take no JSON.
/// </summary>
internal interface ISlackApi
{
    [Post("/chat.postMessage")]
    Task<PostedAnswer> PostAsync([Property(SlackTokenHandler.Team)] string team, [Body] JsonObject message, CancellationToken cancel);

    [Post("/chat.update")]
    Task<SlackAnswer> UpdateAsync([Property(SlackTokenHandler.Team)] string team, [Body] JsonObject message, CancellationToken cancel);

    [Post("/views.open")]
    Task<ViewAnswer> OpenViewAsync([Property(SlackTokenHandler.Team)] string team, [Body] JsonObject view, CancellationToken cancel);

    [Post("/views.push")]
    Task<ViewAnswer> PushViewAsync([Property(SlackTokenHandler.Team)] string team, [Body] JsonObject view, CancellationToken cancel);

    [Post("/views.update")]
    Task<ViewAnswer> UpdateViewAsync([Property(SlackTokenHandler.Team)] string team, [Body] JsonObject view, CancellationToken cancel);

    [Post("/views.publish")]
    Task<SlackAnswer> PublishViewAsync([Property(SlackTokenHandler.Team)] string team, [Body] JsonObject view, CancellationToken cancel);

    [Post("/conversations.open")]
    Task<OpenedAnswer> OpenConversationAsync(
        [Property(SlackTokenHandler.Team)] string team, [Body] JsonObject people, CancellationToken cancel);

    [Get("/conversations.members")]
    Task<MembersAnswer> MembersAsync(
        [Property(SlackTokenHandler.Team)] string team, string channel, int limit, string? cursor, CancellationToken cancel);

    [Post("/auth.test")]
    Task<TokenAnswer> TestTokenAsync([Property(SlackTokenHandler.Team)] string team, CancellationToken cancel);

    /// <summary>The same, with what Slack says beside it.</summary>
    [Post("/auth.test")]
    Task<ApiResponse<TokenAnswer>> LookAtTokenAsync([Property(SlackTokenHandler.Team)] string team, CancellationToken cancel);

    [Get("/users.list")]
    Task<EveryoneAnswer> EveryoneAsync([Property(SlackTokenHandler.Team)] string team, int limit, string? cursor, CancellationToken cancel);

    [Get("/users.info")]
    Task<UserAnswer> UserAsync([Property(SlackTokenHandler.Team)] string team, string user, CancellationToken cancel);
}
