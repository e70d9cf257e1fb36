using System.Text.Json;
using System.Text.Json.Nodes;
using ChatDashboard.Core.Chat;
using Refit;

namespace ChatDashboard.Bot.Slack;

/// <summary>What the bot says to Slack: posts and changes messages, opens and changes modals, asks who is there.</summary>
/// <exception cref="ChatUnreachableException">The person, channel or workspace cannot be reached.</exception>
/// <exception cref="ChatFailedException">Slack did not take it; the cause holds Slack's word for why.</exception>
internal sealed class SlackClient(IHttpClientFactory http, SlackHosts hosts, [FromKeyedServices(SlackIds.Platform)] Pacing pacing)
{
    /// <summary>Slack gives fewer than a thousand at once, and advises 200.</summary>
    private const int PageSize = 200;

    private static readonly RefitSettings Json = new(new SystemTextJsonContentSerializer(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = AsIsEncoder.Instance,
    }))
    {
        Buffered = true,
    };

    /// <summary>The name of the HTTP client that works at this pace.</summary>
    public static string HttpClient(Pace pace) => $"slack-{pace}";

    /// <summary>The name of the HTTP client that answers by a response URL, and has no token.</summary>
    public const string ResponseClient = "slack-response";

    /// <param name="channel">A channel, or a person: then it goes to their personal chat with the bot.</param>
    /// <param name="thread">The message whose thread it goes to; null for none.</param>
    public async Task<MessageId> PostAsync(
        string team, string channel, SlackMessage message, string? thread, Pace pace, CancellationToken cancel)
    {
        var body = Body(message, ("channel", channel), ("thread_ts", thread));
        (body["unfurl_links"], body["unfurl_media"]) = (false, false);
        using var turn = await pacing.TakeTurnAsync($"{team}.{channel}", pace, cancel);
        var posted = await CallAsync(pace, api => api.PostAsync(team, body, cancel), cancel);

        return new(posted.Channel ?? channel, posted.Ts ?? "");
    }

    public async Task UpdateAsync(string team, MessageId at, SlackMessage message, Pace pace, CancellationToken cancel)
    {
        var body = Body(message, ("channel", at.Conversation), ("ts", at.Message));
        using var turn = await pacing.TakeTurnAsync($"{team}.{at.Conversation}", pace, cancel);
        await CallAsync(pace, api => api.UpdateAsync(team, body, cancel), cancel);
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
        CallAsync(Pace.PersonWaits, api => api.PublishViewAsync(team, View(view, ("user_id", user)), cancel), cancel);

    /// <summary>Opens the personal chat with someone and gives its id. The same person always gives the same chat.</summary>
    public async Task<string> OpenChatAsync(string team, string user, Pace pace, CancellationToken cancel)
    {
        var opened = await CallAsync(pace, api => api.OpenConversationAsync(team, new JsonObject { ["users"] = user }, cancel), cancel);
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
            var page = await CallAsync(Pace.PersonWaits, api => api.MembersAsync(team, channel, PageSize, cursor, cancel), cancel);
            everyone.AddRange(page.Members ?? []);
            next = page.ResponseMetadata?.NextCursor;
        }
        while (!string.IsNullOrEmpty(next));

        return everyone;
    }

    public async Task<SlackUser> UserAsync(string team, string user, CancellationToken cancel) =>
        (await CallAsync(Pace.PersonWaits, api => api.UserAsync(team, user, cancel), cancel)).User ?? throw Incomplete();

    /// <summary>Answers whoever asked, seen by them alone, by the address that came with what they did: five times, for half an hour.</summary>
    public async Task RespondAsync(Uri responseUrl, SlackMessage message, bool replacesOriginal, CancellationToken cancel)
    {
        if (!hosts.TakesResponses(responseUrl))
        {
            throw new ChatFailedException($"The bot does not write to '{responseUrl.Host}': it is not Slack's.", mayPass: false);
        }

        var body = Body(message, ("response_type", "ephemeral"));
        body["replace_original"] = replacesOriginal;
        using var client = http.CreateClient(ResponseClient);
        try
        {
            using var content = new StringContent(body.ToJsonString(AsIs), System.Text.Encoding.UTF8, "application/json");
            using var answer = await client.PostAsync(responseUrl, content, cancel);
            if (!answer.IsSuccessStatusCode)
            {
                throw new SlackErrorException(SlackFault.WordOf(answer.StatusCode), []);
            }
        }
        catch (Exception fault) when (SlackFault.Explain(fault, cancel) is { } known)
        {
            throw known;
        }
    }

    private static readonly JsonSerializerOptions AsIs = new() { Encoder = AsIsEncoder.Instance };

    private async Task<ShownView> ShowAsync(Func<ISlackApi, Task<ViewAnswer>> call, CancellationToken cancel) =>
        (await CallAsync(Pace.PersonWaits, call, cancel)).View ?? throw Incomplete();

    private async Task<T> CallAsync<T>(Pace pace, Func<ISlackApi, Task<T>> call, CancellationToken cancel)
        where T : SlackAnswer
    {
        using var client = http.CreateClient(HttpClient(pace));
        try
        {
            client.BaseAddress = new(hosts.Api.ToString().TrimEnd('/'));
            var answer = await call(RestService.ForGenerated<ISlackApi>(client, Json));
            return answer.Ok ? answer : throw new SlackErrorException(answer.Error ?? "", answer.ResponseMetadata?.Messages ?? []);
        }
        catch (Exception fault) when (SlackFault.Explain(fault, cancel) is { } known)
        {
            throw known;
        }
    }

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
