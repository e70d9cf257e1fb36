using System.Text.Json.Nodes;
using ChatDashboard.Core.Chat;
using Refit;

namespace ChatDashboard.Bot.Teams;

/// <summary>What the bot says to Teams: starts conversations, sends, changes and deletes messages, asks who is there.</summary>
/// <exception cref="ChatUnreachableException">The person or channel cannot be reached.</exception>
/// <exception cref="ChatFailedException">Teams did not take it.</exception>
internal sealed class TeamsClient(IHttpClientFactory http, [FromKeyedServices(TeamsClient.Platform)] Pacing pacing)
{
    /// <summary>The platform in the ids of people and channels of Teams.</summary>
    public const string Platform = "teams";

    /// <summary>The most that Teams gives at once.</summary>
    private const int PageSize = 200;

    private static readonly RefitSettings Json = new(new SystemTextJsonContentSerializer(ActivityJson.Options)) { Buffered = true };

    /// <summary>The name of the HTTP client that works at this pace.</summary>
    public static string HttpClient(Pace pace) => $"teams-{pace}";

    /// <summary>Opens the personal chat with someone and gives its id. The same person always gives the same chat.</summary>
    public async Task<string> StartChatAsync(string service, string tenant, string user, Pace pace, CancellationToken cancel)
    {
        var chat = new JsonObject
        {
            ["isGroup"] = false,
            ["members"] = new JsonArray(new JsonObject { ["id"] = user }),
            ["tenantId"] = tenant,
            ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = tenant } },
        };

        return (await CallAsync(new(service, user), pace, connector => connector.StartAsync(chat, cancel), cancel)).Id;
    }

    /// <summary>Starts a thread in a channel with its first message.</summary>
    public async Task<MessageId> StartThreadAsync(
        string service, string tenant, string channel, JsonObject activity, Pace pace, CancellationToken cancel)
    {
        var thread = new JsonObject
        {
            ["isGroup"] = true,
            ["channelData"] = new JsonObject
            {
                ["channel"] = new JsonObject { ["id"] = channel },
                ["tenant"] = new JsonObject { ["id"] = tenant },
            },
            ["tenantId"] = tenant,
            ["activity"] = activity.DeepClone(),
        };

        var started = await CallAsync(new(service, channel), pace, connector => connector.StartAsync(thread, cancel), cancel);

        return new MessageId(started.Id, started.ActivityId ?? FirstMessage(started.Id));
    }

    public async Task<MessageId> SendAsync(Place to, JsonObject activity, Pace pace, CancellationToken cancel)
    {
        var sent = await CallAsync(to, pace, connector => connector.SendAsync(to.Conversation, activity, cancel), cancel);

        return new MessageId(to.Conversation, sent?.Id ?? "");
    }

    public async Task<MessageId> ReplyAsync(Place to, string message, JsonObject activity, Pace pace, CancellationToken cancel)
    {
        var sent = await CallAsync(to, pace, connector => connector.ReplyAsync(to.Conversation, message, activity, cancel), cancel);

        return new MessageId(to.Conversation, sent?.Id ?? "");
    }

    public Task UpdateAsync(Place at, string message, JsonObject activity, Pace pace, CancellationToken cancel) =>
        CallAsync(at, pace, Nothing(connector => connector.UpdateAsync(at.Conversation, message, activity, cancel)), cancel);

    public Task DeleteAsync(Place at, string message, Pace pace, CancellationToken cancel) =>
        CallAsync(at, pace, Nothing(connector => connector.DeleteAsync(at.Conversation, message, cancel)), cancel);

    /// <summary>Everyone in a conversation, page by page.</summary>
    public async Task<IReadOnlyList<Account>> MembersAsync(Place of, Pace pace, CancellationToken cancel)
    {
        List<Account> everyone = [];
        string? next = null;
        do
        {
            var token = next;
            var page = await CallAsync(
                of, pace, connector => connector.MembersAsync(of.Conversation, PageSize, token, cancel), cancel);
            everyone.AddRange(page.Members ?? []);
            next = page.ContinuationToken;
        }
        while (next is not null);

        return everyone;
    }

    public Task<Account> MemberAsync(Place of, string member, Pace pace, CancellationToken cancel) =>
        CallAsync(of, pace, connector => connector.MemberAsync(of.Conversation, member, cancel), cancel);

    private async Task<T> CallAsync<T>(Place place, Pace pace, Func<IConnector, Task<T>> call, CancellationToken cancel)
    {
        // Two calls at once in one conversation answer 412. A thread's conversation is {channel};messageid={message}: it counts as its
        // channel.
        using var turn = await pacing.TakeTurnAsync(place.Conversation.Split(';', 2)[0], pace, cancel);
        // The factory pools what is costly; a client of its own for each call can have the service URL of that call.
        using var client = http.CreateClient(HttpClient(pace));
        try
        {
            client.BaseAddress = place.Address;
            return await call(RestService.ForGenerated<IConnector>(client, Json));
        }
        catch (Exception fault) when (ConnectorFault.Explain(fault, cancel) is { } known)
        {
            throw known;
        }
    }

    private static Func<IConnector, Task<bool>> Nothing(Func<IConnector, Task> call) => async connector =>
    {
        await call(connector);
        return true;
    };

    private static string FirstMessage(string thread) => thread.Split(";messageid=", 2) is [_, var message]
        ? message
        : throw new ChatFailedException("Teams did not say where the message stands.", mayPass: false);
}
