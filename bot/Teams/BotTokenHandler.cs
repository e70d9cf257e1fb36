using System.Net.Http.Headers;
using ChatDashboard.Core.Chat;
using Microsoft.Extensions.Options;

namespace ChatDashboard.Bot.Teams;

/// <summary>
/// Sends the bot's token to the hosts of Teams and to nobody else: a service URL is stored for months, and whoever gets the token is the
/// bot. Hosts are compared whole: anyone may own a name under trafficmanager.net.
/// </summary>
internal sealed class BotTokenHandler(IOptions<TeamsOptions> settings, TeamsCloud cloud, BotTokens tokens) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.RequestUri is not { } address || !MaySpeakTo(address))
        {
            throw new ChatFailedException(
                $"The bot does not write to '{request.RequestUri?.Host}': it is not in Teams:TrustedHosts.", mayPass: false);
        }

        if (settings.Value.HasIdentity())
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await tokens.GetAsync(cancellationToken));
        }

        return await base.SendAsync(request, cancellationToken);
    }

    private bool MaySpeakTo(Uri address) => settings.Value switch
    {
        var known when known.HasIdentity() => IsTrusted(address),
        { DangerouslyAllowUnauthenticated: true } => address.IsLoopback,
        _ => false,
    };

    private bool IsTrusted(Uri address)
    {
        IEnumerable<string> hosts = settings.Value.TrustedHosts.Count > 0 ? settings.Value.TrustedHosts : cloud.TrustedHosts;

        return address.Scheme == Uri.UriSchemeHttps
            && address.IsDefaultPort
            && address.UserInfo.Length is 0
            && hosts.Contains(address.Host, StringComparer.OrdinalIgnoreCase);
    }
}
