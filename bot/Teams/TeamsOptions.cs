namespace ChatDashboard.Bot.Teams;

/// <summary>Which of Microsoft's clouds the bot is registered in.</summary>
internal enum CloudName
{
    Public,
    UsGov,
    China,
}

/// <summary>The settings under <c>Teams</c>: who the bot is, how it proves it, and whom it talks to.</summary>
internal sealed class TeamsOptions
{
    public const string Section = "Teams";

    /// <summary>The application (client) id of the bot's registration.</summary>
    public string? AppId { get; set; }

    /// <summary>The organisation that the registration belongs to; <c>botframework.com</c> for an old multi-tenant bot.</summary>
    public string? TenantId { get; set; }

    public string? ClientSecret { get; set; }

    /// <summary>A PKCS #12 (.pfx) file that holds the certificate and its private key.</summary>
    public string? CertificatePath { get; set; }

    public string? CertificatePassword { get; set; }

    /// <summary>The client id of the user-assigned managed identity that is the bot.</summary>
    public string? ManagedIdentityClientId { get; set; }

    public CloudName Cloud { get; set; }

    /// <summary>The organisations whose people may use the bot; empty lets in any that installed it.</summary>
    public IList<string> AllowedTenants { get; } = [];

    /// <summary>The exact hosts that the bot's token may be sent to; empty means those of the cloud.</summary>
    public IList<string> TrustedHosts { get; } = [];

    /// <summary>Lets a client on this machine speak to the bot without a token. Only in Development, for the Agents Playground.</summary>
    public bool DangerouslyAllowUnauthenticated { get; set; }

    /// <summary>How fast the bot writes of its own accord, over all conversations.</summary>
    public int MessagesPerSecond { get; set; } = 5;

    public bool HasIdentity() => !string.IsNullOrWhiteSpace(AppId);
}
