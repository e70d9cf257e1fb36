using System.Net.Http.Headers;
using ChatDashboard.Core.Chat;
using Microsoft.Extensions.Options;

namespace ChatDashboard.Bot.Slack;

/// <summary>Sends the bot's token of a workspace to Slack's Web API and to nobody else: whoever gets it is the bot.</summary>
internal sealed class SlackTokenHandler(IOptions<SlackOptions> settings, SlackHosts hosts) : DelegatingHandler
{
    /// <summary>The workspace that a request is for, as it stands in the request's options.</summary>
    public const string Team = "slack-team";

    private static readonly HttpRequestOptionsKey<string> TeamKey = new(Team);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (!hosts.IsApi(request.RequestUri))
        {
            throw new ChatFailedException($"The bot does not write to '{request.RequestUri?.Host}': it is not Slack's.", mayPass: false);
        }

        request.Options.TryGetValue(TeamKey, out var team);
        var workspace = settings.Value.Workspaces.FirstOrDefault(workspace => workspace.Id == team)
            ?? throw new ChatUnreachableException(
                $"ChatDashboard is not connected to the Slack workspace {team}: it is not in Slack:Workspaces.");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", workspace.BotToken);

        return await base.SendAsync(request, cancellationToken);
    }
}
