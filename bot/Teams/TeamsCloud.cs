namespace ChatDashboard.Bot.Teams;

/// <summary>
/// Where one of Microsoft's clouds keeps what the bot needs.
/// <see href="https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication">Authentication</see>,
/// <see href="https://learn.microsoft.com/azure/bot-service/how-to-deploy-gov-cloud-high">the government's cloud</see>.
/// </summary>
internal sealed record TeamsCloud
{
    private static readonly TeamsCloud Public = new()
    {
        Metadata = "https://login.botframework.com/v1/.well-known/openidconfiguration",
        Issuer = "https://api.botframework.com",
        Login = "https://login.microsoftonline.com",
        Resource = "https://api.botframework.com",
        // GCC signs in as the public cloud does, and has a host of its own.
        TrustedHosts = ["smba.trafficmanager.net", "smba.infra.gcc.teams.microsoft.com"],
        OtherHost = "smba.infra.gcc.teams.microsoft.com",
    };

    private static readonly TeamsCloud UsGov = new()
    {
        Metadata = "https://login.botframework.azure.us/v1/.well-known/openidconfiguration",
        Issuer = "https://api.botframework.us",
        Login = "https://login.microsoftonline.us",
        Resource = "https://api.botframework.us",
        TrustedHosts = ["smba.infra.gov.teams.microsoft.us", "smba.infra.dod.teams.microsoft.us"],
    };

    private static readonly TeamsCloud China = new()
    {
        Metadata = "https://login.botframework.azure.cn/v1/.well-known/openidconfiguration",
        Issuer = "https://api.botframework.azure.cn",
        Login = "https://login.partner.microsoftonline.cn",
        Resource = "https://api.botframework.azure.cn",
        // The vendor publishes no host for this cloud: the administrator names it in Teams:TrustedHosts.
        TrustedHosts = [],
    };

    /// <summary>The OpenID document that names the keys which sign what Teams sends.</summary>
    public required string Metadata { get; init; }

    /// <summary>Who signs what Teams sends.</summary>
    public required string Issuer { get; init; }

    /// <summary>Where the bot signs in.</summary>
    public required string Login { get; init; }

    /// <summary>What the bot signs in to.</summary>
    public required string Resource { get; init; }

    public string Scope => $"{Resource}/.default";

    public required IReadOnlyList<string> TrustedHosts { get; init; }

    /// <summary>
    /// Where a conversation lives that the usual host does not know (403 InvalidBotApiHost); null where there is one host only.
    /// </summary>
    public string? OtherHost { get; init; }

    public static TeamsCloud Of(CloudName name) => name switch
    {
        CloudName.UsGov => UsGov,
        CloudName.China => China,
        _ => Public,
    };
}
