using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace ChatDashboard.Bot.Teams;

/// <summary>
/// Lets in only what Teams sends to this bot, from the service that the message names, for an organisation that may use it.
/// </summary>
internal sealed class TeamsAuthentication(IOptions<TeamsOptions> settings, IHostEnvironment environment)
{
    public const string Scheme = "teams";
    public const string Endorsements = "endorsements";

    /// <summary>Who is calling; null if they may not come in. Reads no body.</summary>
    public async Task<Caller?> AuthenticateAsync(HttpContext context)
    {
        if (!settings.Value.HasIdentity())
        {
            return MayComeUnauthenticated(context) ? new Caller.Neighbour() : null;
        }

        var result = await context.AuthenticateAsync(Scheme);

        return result.Succeeded
            ? new Caller.Service(
                result.Principal.FindFirst("serviceurl")?.Value,
                result.Properties.GetParameter<IReadOnlyCollection<string>>(Endorsements) ?? [])
            : null;
    }

    /// <summary>Why the caller may not send this activity; null if they may.</summary>
    public string? FindRefusal(Caller caller, Activity activity) => caller switch
    {
        Caller.Neighbour when !IsLoopback(activity.ServiceUrl) => "the service URL is not on this machine",
        // As raw text, ignoring case like the vendor's own check: System.Uri would hide differences. A slash at the end counts:
        // the claim and the activity come from one service, which writes its address in one way.
        Caller.Service service when !string.Equals(service.ServiceUrl, activity.ServiceUrl, StringComparison.OrdinalIgnoreCase) =>
            "the token is for another service URL",
        Caller.Service service when !service.Endorsements.Contains(activity.ChannelId, StringComparer.Ordinal) =>
            "the key of the token does not endorse the channel",
        _ when settings.Value.AllowedTenants is { Count: > 0 } allowed
            && !allowed.Contains(activity.Tenant, StringComparer.OrdinalIgnoreCase) =>
            "the tenant is not in Teams:AllowedTenants",
        _ => null,
    };

    private bool MayComeUnauthenticated(HttpContext context) =>
        settings.Value.DangerouslyAllowUnauthenticated
        && environment.IsDevelopment()
        && Neighbour.Is(context);

    private static bool IsLoopback(string? serviceUrl) =>
        Uri.TryCreate(serviceUrl, UriKind.Absolute, out var url)
        && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps)
        && url.IsLoopback;
}
