using System.Text.Json.Nodes;
using ChatDashboard.Core.Chat;

namespace ChatDashboard.Bot.Slack;

/// <summary>What the bot says to Slack: posts and changes messages, opens and changes modals, asks who is there.</summary>
/// <exception cref="ChatUnreachableException">The person, channel or workspace cannot be reached.</exception>
/// <exception cref="ChatFailedException">Slack did not take it; the cause holds Slack's word for why.</exception>
internal sealed class SlackClient(SlackCalls calls, SlackTiers tiers, [FromKeyedServices(SlackIds.Platform)] Pacing pacing)
{
    /// <summary>Slack gives fewer than a thousand at once, and advises 200.</summary>
    private const int MembersPage = 200;

    /// <summary>More than Slack advises: a workspace is to be read through within a minute.</summary>
    private const int PeoplePage = 500;

    /// <param name="channel">A channel, or a person: then it goes to their personal chat with the bot.</param>
    /// <param name="thread">The message whose thread it goes to; null for none.</param>
    public async Task<MessageId> PostAsync(
        string team, string channel, SlackMessage message, string? thread, Pace pace, CancellationToken cancel)
    {
        var body = Body(message, ("channel", channel), ("thread_ts", thread));
        (body["unfurl_links"], body["unfurl_media"]) = (false, false);
        using var turn = await pacing.TakeTurnAsync($"{team}.{channel}", pace, cancel);
        var posted = await calls.CallAsync(pace, api => api.PostAsync(team, body, cancel), cancel, IsPersonal(channel));

        return new(posted.Channel ?? channel, posted.Ts ?? "");
    }

    public async Task UpdateAsync(string team, MessageId at, SlackMessage message, Pace pace, CancellationToken cancel)
    {
        var body = Body(message, ("channel", at.Conversation), ("ts", at.Message));
        if (pace is Pace.Proactive)
        {
            await tiers.Updates.TakeAsync(team, cancel);
        }

        using var turn = await pacing.TakeTurnAsync($"{team}.{at.Conversation}", pace, cancel);
        await calls.CallAsync(pace, api => api.UpdateAsync(team, body, cancel), cancel, IsPersonal(at.Conversation));
    }

    /// <summary>Opens a modal; the trigger is good for three seconds and for one modal.</summary>
    public Task<ShownView> OpenViewAsync(string team, string trigger, JsonObject view, CancellationToken cancel) =>
        ShowAsync(api => api.OpenViewAsync(team, View(view, ("trigger_id", trigger)), cancel), cancel);

    /// <summary>Lays a modal over the one that is open.</summary>
    public Task<ShownView> PushViewAsync(string team, string trigger, JsonObject view, CancellationToken cancel) =>
        ShowAsync(api => api.PushViewAsync(team, View(view, ("trigger_id", trigger)), cancel), cancel);

    /// <summary>Draws a modal again; one that has changed since is left alone (<see cref="SlackFault.IsStaleView"/>).</summary>
    public Task<ShownView> UpdateViewAsync(string team, ShownView shown, JsonObject view, CancellationToken cancel) =>
        ShowAsync(api => api.UpdateViewAsync(team, View(view, ("view_id", shown.Id), ("hash", shown.Hash)), cancel), cancel);

    /// <summary>Draws someone's Home tab.</summary>
    public Task PublishHomeAsync(string team, string user, JsonObject view, CancellationToken cancel) =>
        calls.CallAsync(Pace.PersonWaits, api => api.PublishViewAsync(team, View(view, ("user_id", user)), cancel), cancel);

    /// <summary>Opens the personal chat with someone and gives its id. The same person always gives the same chat.</summary>
    public async Task<string> OpenChatAsync(string team, string user, Pace pace, CancellationToken cancel)
    {
        var opened = await calls.CallAsync(
            pace, api => api.OpenConversationAsync(team, new JsonObject { ["users"] = user }, cancel), cancel, isAboutPerson: true);
        return opened.Channel?.Id ?? throw Incomplete();
    }

    /// <summary>Everyone in a channel, bots too, page by page.</summary>
    public async Task<IReadOnlyList<string>> MembersAsync(string team, string channel, CancellationToken cancel)
    {
        List<string> everyone = [];
        string? next = null;
        do
        {
            var cursor = next;
            var page = await calls.CallAsync(Pace.PersonWaits, api => api.MembersAsync(team, channel, MembersPage, cursor, cancel), cancel);
            everyone.AddRange(page.Members ?? []);
            next = page.ResponseMetadata?.NextCursor;
        }
        while (!string.IsNullOrEmpty(next));

        return everyone;
    }

    public async Task<SlackUser> UserAsync(string team, string user, CancellationToken cancel) =>
        (await calls.CallAsync(Pace.PersonWaits, api => api.UserAsync(team, user, cancel), cancel)).User ?? throw Incomplete();

    /// <summary>One page of everyone in a workspace, and what to ask for the next; empty after the last one.</summary>
    public async Task<(IReadOnlyList<SlackUser> People, string Next)> EveryoneAsync(string team, string? cursor, CancellationToken cancel)
    {
        var page = await calls.CallAsync(Pace.Proactive, api => api.EveryoneAsync(team, PeoplePage, cursor, cancel), cancel);
        return (page.Members ?? [], page.ResponseMetadata?.NextCursor ?? "");
    }

    /// <summary>The bot itself, by its id as one of the workspace's people.</summary>
    public async Task<string> BotAsync(string team, CancellationToken cancel) =>
        (await calls.CallAsync(Pace.PersonWaits, api => api.TestTokenAsync(team, cancel), cancel)).UserId ?? throw Incomplete();

    /// <summary>Whose token it is, and what it permits, which Slack names in a header of every answer.</summary>
    public async Task<(TokenAnswer Token, IReadOnlyList<string> Scopes)> LookAtTokenAsync(string team, CancellationToken cancel)
    {
        IEnumerable<string>? scopes = null;
        var token = await calls.CallAsync(
            Pace.PersonWaits,
            async api =>
            {
                using var answer = await api.LookAtTokenAsync(team, cancel);
                answer.Headers?.TryGetValues("X-OAuth-Scopes", out scopes);
                return answer.Content ?? throw answer.Error!;
            },
            cancel);
        return (
            token,
            [
                .. (scopes ?? []).SelectMany(
                    some => some.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)),
            ]);
    }

    /// <summary>
    /// Answers whoever asked, seen by them alone, by the address that came with what they did: five times, for half an hour.
    /// </summary>
    public Task RespondAsync(Uri responseUrl, SlackMessage message, bool replacesOriginal, CancellationToken cancel)
    {
        var body = Body(message, ("response_type", "ephemeral"));
        body["replace_original"] = replacesOriginal;
        return calls.RespondAsync(responseUrl, body, cancel);
    }

    private async Task<ShownView> ShowAsync(Func<ISlackApi, Task<ViewAnswer>> call, CancellationToken cancel) =>
        (await calls.CallAsync(Pace.PersonWaits, call, cancel)).View ?? throw Incomplete();

    /// <summary>By their ids: C and G are channels, U and W people, D someone's chat with the bot.</summary>
    private static bool IsPersonal(string channel) => channel is ['U' or 'W' or 'D', ..];

    private static JsonObject Body(SlackMessage message, params (string Name, string? Value)[] fields)
    {
        var body = With(fields);
        (body["text"], body["blocks"]) = (message.Text, message.Blocks.DeepClone());
        return body;
    }

    private static JsonObject View(JsonObject view, params (string Name, string? Value)[] fields)
    {
        var body = With(fields);
        body["view"] = view.DeepClone();
        return body;
    }

    private static JsonObject With((string Name, string? Value)[] fields) =>
        new(fields.Where(field => field.Value is not null).Select(field => KeyValuePair.Create(field.Name, (JsonNode?)field.Value)));

    private static ChatFailedException Incomplete() => new("Slack gave an answer that the bot does not understand.", mayPass: false);
}
