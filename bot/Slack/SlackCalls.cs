using System.Net.Mime;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ChatDashboard.Core.Chat;
using Refit;

namespace ChatDashboard.Bot.Slack;

/// <summary>Makes the calls to Slack, and turns what it refuses into words.</summary>
internal sealed class SlackCalls(IHttpClientFactory http, SlackHosts hosts)
{
    /// <summary>The name of the HTTP client that answers by a response URL, and has no token.</summary>
    public const string ResponseClient = "slack-response";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = AsIsEncoder.Instance,
    };

    private static readonly RefitSettings Refit = new(new SystemTextJsonContentSerializer(Json)) { Buffered = true };

    /// <summary>The name of the HTTP client that works at this pace.</summary>
    public static string HttpClient(Pace pace) => $"slack-{pace}";

    /// <param name="isAboutPerson">Whether what Slack says of a channel is about a person's chat with the bot.</param>
    public async Task<T> CallAsync<T>(Pace pace, Func<ISlackApi, Task<T>> call, CancellationToken cancel, bool isAboutPerson = false)
        where T : SlackAnswer
    {
        // The factory pools what is costly.
        using var client = http.CreateClient(HttpClient(pace));
        client.BaseAddress = new(hosts.Api.ToString().TrimEnd('/'));
        return await ExplainAsync(
            async () =>
            {
                var answer = await call(RestService.ForGenerated<ISlackApi>(client, Refit));
                return answer.Ok ? answer : throw new SlackErrorException(answer.Error ?? "", answer.ResponseMetadata?.Messages ?? [])
                {
                    Needed = answer.Needed,
                    IsAboutPerson = isAboutPerson,
                };
            },
            cancel);
    }

    /// <summary>Answers by a response URL.</summary>
    public async Task RespondAsync(Uri responseUrl, JsonObject message, CancellationToken cancel)
    {
        if (!hosts.TakesResponses(responseUrl))
        {
            throw new ChatFailedException($"The bot does not write to '{responseUrl.Host}': it is not Slack's.", mayPass: false);
        }

        using var client = http.CreateClient(ResponseClient);
        using var content = new StringContent(message.ToJsonString(Json), Encoding.UTF8, MediaTypeNames.Application.Json);
        using var answer = await ExplainAsync(() => client.PostAsync(responseUrl, content, cancel), cancel);
        if (!answer.IsSuccessStatusCode)
        {
            throw SlackFault.Explain(new SlackErrorException(SlackFault.WordOf(answer.StatusCode), []), cancel)!;
        }
    }

    private static async Task<T> ExplainAsync<T>(Func<Task<T>> call, CancellationToken cancel)
    {
        try
        {
            return await call();
        }
        catch (Exception fault) when (SlackFault.Explain(fault, cancel) is { } known)
        {
            throw known;
        }
    }
}
