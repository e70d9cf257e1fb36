using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Options;
using Microsoft.Identity.Client;
using Microsoft.Identity.Client.AppConfig;
using LogLevel = Microsoft.Extensions.Logging.LogLevel;

namespace ChatDashboard.Bot.Teams;

/// <summary>
/// The token that says who the bot is, by its secret, its certificate or its managed identity. MSAL keeps it and renews it in time.
/// <see href="https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication#bot-to-connector">Bot to
/// Connector</see>.
/// </summary>
internal sealed partial class BotTokens(
    IOptions<TeamsOptions> settings, TeamsCloud cloud, IHttpClientFactory http, ILogger<BotTokens> log)
{
    private readonly Lazy<Func<CancellationToken, Task<AuthenticationResult>>> _acquire =
        new(() => SignIn(settings.Value, cloud, new LoginHttp(http)));

    /// <summary>Why the bot got no token the last time that it asked for one; null if it got one, or never asked.</summary>
    public string? Trouble { get; private set; }

    /// <exception cref="MsalException">Microsoft did not give a token.</exception>
    public async Task<string> GetAsync(CancellationToken cancel)
    {
        try
        {
            var token = (await _acquire.Value(cancel)).AccessToken;
            Trouble = null;
            return token;
        }
        catch (MsalException fault)
        {
            Trouble = $"The bot could not sign in to Microsoft ({fault.ErrorCode}).";
            Log.NotSignedIn(log, settings.Value.AppId, fault);
            throw;
        }
    }

    private static Func<CancellationToken, Task<AuthenticationResult>> SignIn(TeamsOptions settings, TeamsCloud cloud, LoginHttp http)
    {
        if (settings.ManagedIdentityClientId is { Length: > 0 } identity)
        {
            var host = ManagedIdentityApplicationBuilder
                .Create(ManagedIdentityId.WithUserAssignedClientId(identity))
                .WithHttpClientFactory(http)
                .Build();
            return cancel => host.AcquireTokenForManagedIdentity(cloud.Resource).ExecuteAsync(cancel);
        }

        var app = ConfidentialClientApplicationBuilder
            .Create(settings.AppId)
            .WithAuthority($"{cloud.Login}/{settings.TenantId}")
            .WithHttpClientFactory(http);
        app = settings.CertificatePath is { Length: > 0 } path
            ? app.WithCertificate(X509CertificateLoader.LoadPkcs12FromFile(path, settings.CertificatePassword))
            : app.WithClientSecret(settings.ClientSecret);
        var built = app.Build();
        return cancel => built.AcquireTokenForClient([cloud.Scope]).ExecuteAsync(cancel);
    }

    private sealed class LoginHttp(IHttpClientFactory http) : IMsalHttpClientFactory
    {
        public HttpClient GetHttpClient() => http.CreateClient(TeamsKeys.HttpClient);
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "The bot {AppId} could not sign in to Microsoft")]
        public static partial void NotSignedIn(ILogger log, string? appId, Exception fault);
    }
}
