using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace ChatDashboard.Bot.Teams;

/// <summary>
/// What a token from Teams must be like, as far as the token alone can say.
/// <see href="https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication#connector-to-bot-step-4">
/// The vendor's list</see>.
/// </summary>
internal sealed class TokenRules(IOptions<TeamsOptions> settings, TeamsCloud cloud, TeamsKeys keys, TimeProvider time)
    : IConfigureNamedOptions<JwtBearerOptions>
{
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    public void Configure(JwtBearerOptions options) => Configure(Options.DefaultName, options);

    public void Configure(string? name, JwtBearerOptions options)
    {
        if (name is not TeamsAuthentication.Scheme)
        {
            return;
        }

        options.ConfigurationManager = keys;
        options.RefreshOnIssuerKeyNotFound = false;
        options.MapInboundClaims = false;
        options.TokenValidationParameters = Rules();
        options.Events = new JwtBearerEvents
        {
            OnMessageReceived = LookForKeyAsync,
            // Whatever keeps us from checking a token, the metadata being down too, keeps the door shut.
            OnAuthenticationFailed = context =>
            {
                context.Fail(context.Exception);
                return Task.CompletedTask;
            },
            OnTokenValidated = async context => context.Properties.SetParameter(
                TeamsAuthentication.Endorsements,
                await keys.EndorsementsAsync(context.SecurityToken.SigningKey.KeyId, context.HttpContext.RequestAborted)),
        };
    }

    private async Task LookForKeyAsync(MessageReceivedContext context)
    {
        // The framework asks the only scheme that there is about every request of the process.
        if (!settings.Value.HasIdentity() || context.Request.Path != TeamsEndpoint.Path)
        {
            context.NoResult();
        }
        else if (KeyIdIn(context.Request.Headers.Authorization) is { Length: > 0 } keyId)
        {
            await keys.LookForAsync(keyId, context.HttpContext.RequestAborted);
        }
    }

    private TokenValidationParameters Rules() => new()
    {
        ValidAlgorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512],
        ValidateIssuerSigningKey = true,
        TryAllIssuerSigningKeys = false,
        // The framework would take the metadata's issuer too; the written one is the only one.
        IssuerValidator = (issuer, _, _) => string.Equals(issuer, cloud.Issuer, StringComparison.Ordinal)
            ? issuer
            : throw new SecurityTokenInvalidIssuerException($"The issuer is not {cloud.Issuer}."),
        ValidAudience = settings.Value.AppId,
        IgnoreTrailingSlashWhenValidatingAudience = false,
        RequireExpirationTime = true,
        LifetimeValidator = (notBefore, expires, _, _) => IsCurrent(notBefore, expires, time.GetUtcNow().UtcDateTime),
    };

    /// <summary>The name of the key that a token says it was signed by; nothing is checked yet.</summary>
    private static string? KeyIdIn(string? authorization) =>
        authorization?.Split(' ', 2) is [_, var token] && new JsonWebTokenHandler().CanReadToken(token)
            ? new JsonWebToken(token).Kid
            : null;

    private static bool IsCurrent(DateTime? notBefore, DateTime? expires, DateTime now) =>
        expires is { } end && now < end + Skew && (notBefore is not { } start || start - Skew <= now);
}
