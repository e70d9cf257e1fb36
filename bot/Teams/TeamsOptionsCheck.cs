using Microsoft.Extensions.Options;

namespace ChatDashboard.Bot.Teams;

/// <summary>Refuses to start on a half-filled section and names the setting that is missing or wrong.</summary>
internal sealed class TeamsOptionsCheck(IHostEnvironment environment) : IValidateOptions<TeamsOptions>
{
    public ValidateOptionsResult Validate(string? name, TeamsOptions options) =>
        Faults(options).ToList() is { Count: > 0 } faults ? ValidateOptionsResult.Fail(faults) : ValidateOptionsResult.Success;

    private IEnumerable<string> Faults(TeamsOptions options) =>
    [
        .. options.HasIdentity() ? IdentityFaults(options) : NoIdentityFaults(options),
        .. OpenDoorFaults(options),
        .. TrafficFaults(options),
    ];

    private static IEnumerable<string> IdentityFaults(TeamsOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.TenantId))
        {
            yield return "Teams:TenantId is missing. It is the directory (tenant) id beside the application id of the registration.";
        }

        if (Credentials(options) is not [_])
        {
            yield return Credentials(options) is { Count: > 1 } several
                ? $"{string.Join(" and ", several)} are both set. Keep one: the bot proves who it is in one way."
                : "Teams:ClientSecret is missing. Set it, or Teams:CertificatePath, or Teams:ManagedIdentityClientId.";
        }

        if (!string.IsNullOrWhiteSpace(options.CertificatePath) && !File.Exists(options.CertificatePath))
        {
            yield return $"Teams:CertificatePath names '{options.CertificatePath}', and there is no such file.";
        }
    }

    private static IEnumerable<string> NoIdentityFaults(TeamsOptions options)
    {
        if (!string.IsNullOrWhiteSpace(options.TenantId) || Credentials(options).Count > 0)
        {
            yield return "Teams:AppId is missing, though other settings of Teams are there. It is the application (client) id of the bot.";
        }
    }

    private IEnumerable<string> OpenDoorFaults(TeamsOptions options)
    {
        if (options.DangerouslyAllowUnauthenticated && !environment.IsDevelopment())
        {
            yield return "Teams:DangerouslyAllowUnauthenticated is set, and this is not Development. Remove it and set Teams:AppId.";
        }

        if (options.DangerouslyAllowUnauthenticated && options.HasIdentity())
        {
            yield return "Teams:DangerouslyAllowUnauthenticated and Teams:AppId are both set. Keep one.";
        }
    }

    private static IEnumerable<string> TrafficFaults(TeamsOptions options)
    {
        if (options.MessagesPerSecond is < 1 or > 50)
        {
            yield return $"Teams:MessagesPerSecond is {options.MessagesPerSecond}; it goes from 1 to 50, what Teams takes from one bot.";
        }

        if (options.HasIdentity() && options.TrustedHosts.Count is 0 && TeamsCloud.Of(options.Cloud).TrustedHosts.Count is 0)
        {
            yield return $"Teams:TrustedHosts is missing. Name the host of the service URL that Teams uses in the cloud {options.Cloud}.";
        }

        foreach (var host in options.TrustedHosts.Where(host => Uri.CheckHostName(host) is not UriHostNameType.Dns))
        {
            yield return $"Teams:TrustedHosts holds '{host}'. Write the name of a host alone, like smba.trafficmanager.net.";
        }
    }

    private static List<string> Credentials(TeamsOptions options) =>
    [
        .. new[]
        {
            (nameof(options.ClientSecret), options.ClientSecret),
            (nameof(options.CertificatePath), options.CertificatePath),
            (nameof(options.ManagedIdentityClientId), options.ManagedIdentityClientId),
        }
        .Where(setting => !string.IsNullOrWhiteSpace(setting.Item2))
        .Select(setting => $"{TeamsOptions.Section}:{setting.Item1}"),
    ];
}
