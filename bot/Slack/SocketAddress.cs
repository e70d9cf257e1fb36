using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.Options;

namespace ChatDashboard.Bot.Slack;

/// <summary>
/// Asks Slack for the address of a new connection, good for one
/// (<see href="https://docs.slack.dev/reference/methods/apps.connections.open">apps.connections.open</see>). It opens the bot's door to
/// whoever has it: it is written nowhere.
/// </summary>
internal sealed class SocketAddress(IHttpClientFactory http, SlackHosts hosts, IOptions<SlackOptions> settings)
{
    public const string HttpClient = "slack-socket";

    /// <exception cref="SlackSocketException">Slack gives none.</exception>
    public async Task<Uri> AskAsync(CancellationToken cancel)
    {
        using var client = http.CreateClient(HttpClient);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(hosts.Api, "apps.connections.open"));
        request.Content = new FormUrlEncodedContent([]);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", settings.Value.AppToken);
        using var answer = await client.SendAsync(request, cancel);
        if (!answer.IsSuccessStatusCode)
        {
            throw new SlackSocketException(Explain(answer.StatusCode)) { RetryAfter = answer.Headers.RetryAfter?.Delta };
        }

        var said = LooseJson.Parse(await answer.Content.ReadAsByteArrayAsync(cancel));
        if (!said.Is("ok"))
        {
            throw new SlackSocketException(Explain(said.Text("error")));
        }

        var scheme = hosts.Api.Scheme == Uri.UriSchemeHttps ? Uri.UriSchemeWss : Uri.UriSchemeWs;
        return Uri.TryCreate(said.Text("url"), UriKind.Absolute, out var address) && address.Scheme == scheme
            ? address
            : throw new SlackSocketException("Slack gave an address that the bot does not understand.");
    }

    private static string Explain(HttpStatusCode status) => status is HttpStatusCode.TooManyRequests
        ? "Slack asks the bot to slow down."
        : $"Slack answered with {(int)status}.";

    private static string Explain(string? word) => word switch
    {
        "invalid_auth" or "not_authed" or "token_revoked" or "token_expired" or "account_inactive"
            or "not_allowed_token_type" or "missing_scope" or "no_permission" =>
            $"Slack does not take Slack:AppToken ({word}). It is an app-level token with the scope connections:write, "
                + "under Basic Information.",
        _ => $"Slack gave no connection ({word}). Socket Mode must be on in the settings of the app.",
    };
}
