using System.Net;

namespace ChatDashboard.Bot.Teams;

/// <summary>
/// Asks once more at the government's host (GCC) when the usual one does not know the conversation: <c>403 InvalidBotApiHost</c>.
/// <see href="https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/conversation-messages#status-codes-from-bot-conversational-apis">
/// Status codes</see>.
/// </summary>
internal sealed class OtherHostHandler(TeamsCloud cloud) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var answer = await base.SendAsync(request, cancellationToken);
        if (cloud.OtherHost is not { } host
            || answer.StatusCode is not HttpStatusCode.Forbidden
            || request.RequestUri is not { } address
            || address.Host == host)
        {
            return answer;
        }

        // Loaded, so that whoever asked can read it once more.
        await answer.Content.LoadIntoBufferAsync(cancellationToken);
        if (ConnectorError.CodeIn(await answer.Content.ReadAsStringAsync(cancellationToken)) is not "InvalidBotApiHost")
        {
            return answer;
        }

        answer.Dispose();
        request.RequestUri = new UriBuilder(address) { Host = host }.Uri;

        return await base.SendAsync(request, cancellationToken);
    }
}
