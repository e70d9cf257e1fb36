using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace ChatDashboard.Tests.Support;

/// <summary>
/// Microsoft's side of the tokens: publishes the keys that sign what Teams sends, signs with them, and gives the bot its own.
/// </summary>
internal sealed class IdentityStandIn : IAsyncDisposable
{
    public const string Issuer = "https://api.botframework.com";

    // To make a key takes long; this one is shared by all tests and changed by none.
    private static readonly RSA FirstKey = RSA.Create(2048);

    private readonly ConcurrentDictionary<string, (RSA Key, string[]? Endorsements)> _published = new();
    private StandInServer _server = null!;
    private int _timesRead;

    private IdentityStandIn()
    {
        _published["key-1"] = (FirstKey, ["msteams", "webchat"]);
    }

    public StandInServer Server => _server;

    /// <summary>Answers nothing but 503.</summary>
    public bool IsDown { get; set; }

    /// <summary>Gives no token, and says this of why.</summary>
    public (string Error, string Description)? Refusal { get; set; }

    /// <summary>Publishes no key.</summary>
    public void PublishNone() => _published.Clear();

    /// <summary>How often the keys were read.</summary>
    public int TimesRead => _timesRead;

    /// <summary>What the bot sent to sign in.</summary>
    public ConcurrentQueue<(string Url, IReadOnlyDictionary<string, string> Form)> SignIns { get; } = new();

    public static async Task<IdentityStandIn> StartAsync()
    {
        var identity = new IdentityStandIn();
        identity._server = await StandInServer.StartAsync(app => app.Run(identity.AnswerAsync));
        return identity;
    }

    public RSA Publish(string name, params string[]? endorsements)
    {
        var key = RSA.Create(2048);
        _published[name] = (key, endorsements);
        return key;
    }

    /// <summary>A token for the bot as Teams makes it, changed by the test.</summary>
    public string Token(string audience, string serviceUrl, DateTimeOffset now, Action<SecurityTokenDescriptor>? change = null)
    {
        var token = new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = audience,
            NotBefore = now.UtcDateTime,
            IssuedAt = now.UtcDateTime,
            Expires = now.UtcDateTime.AddHours(1),
            Claims = new Dictionary<string, object> { ["serviceurl"] = serviceUrl },
            SigningCredentials = By("key-1"),
        };
        change?.Invoke(token);
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(token);
    }

    public SigningCredentials By(string name, string algorithm = SecurityAlgorithms.RsaSha256) =>
        By(name, _published[name].Key, algorithm);

    public static SigningCredentials By(string name, RSA key, string algorithm = SecurityAlgorithms.RsaSha256) =>
        new(new RsaSecurityKey(key) { KeyId = name, CryptoProviderFactory = new() { CacheSignatureProviders = false } }, algorithm);

    /// <summary>The public half of a key, for those who would pass it off as a secret.</summary>
    public byte[] PublicHalf(string name) => _published[name].Key.ExportSubjectPublicKeyInfo();

    public async ValueTask DisposeAsync() => await _server.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var request = context.Request;
        if (IsDown)
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        }
        else if (request.Path.Value is "/v1/.well-known/openidconfiguration")
        {
            await context.Response.WriteAsync(Metadata(request.Host.Value!).ToJsonString());
        }
        else if (request.Path.Value is "/v1/.well-known/keys")
        {
            Interlocked.Increment(ref _timesRead);
            await context.Response.WriteAsync(Keys().ToJsonString());
        }
        else if (request.Path.Value!.EndsWith("/token", StringComparison.Ordinal))
        {
            await GiveTokenAsync(context);
        }
        else
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
        }
    }

    private async Task GiveTokenAsync(HttpContext context)
    {
        var form = context.Request.HasFormContentType ? await context.Request.ReadFormAsync() : FormCollection.Empty;
        SignIns.Enqueue((
            $"https://{context.Request.Host}{context.Request.Path}{context.Request.QueryString}",
            form.ToDictionary(field => field.Key, field => field.Value.ToString())));
        context.Response.ContentType = "application/json";
        if (Refusal is { } refusal)
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            await context.Response.WriteAsync(
                new JsonObject { ["error"] = refusal.Error, ["error_description"] = refusal.Description }.ToJsonString());
            return;
        }

        await context.Response.WriteAsync(new JsonObject
        {
            ["token_type"] = "Bearer",
            ["expires_in"] = 3599,
            ["access_token"] = $"bot-token-{SignIns.Count}",
        }.ToJsonString());
    }

    private static JsonObject Metadata(string host) => new()
    {
        ["issuer"] = Issuer,
        ["jwks_uri"] = $"https://{host}/v1/.well-known/keys",
        ["id_token_signing_alg_values_supported"] = new JsonArray("RS256"),
    };

    private JsonObject Keys() => new() { ["keys"] = new JsonArray([.. _published.Select(one => Key(one.Key, one.Value))]) };

    private static JsonObject Key(string name, (RSA Key, string[]? Endorsements) published)
    {
        var open = published.Key.ExportParameters(includePrivateParameters: false);
        var key = new JsonObject
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = name,
            ["x5t"] = name,
            ["n"] = Base64UrlEncoder.Encode(open.Modulus),
            ["e"] = Base64UrlEncoder.Encode(open.Exponent),
        };
        if (published.Endorsements is { } channels)
        {
            key["endorsements"] = new JsonArray([.. channels.Select(channel => JsonValue.Create(channel))]);
        }

        return key;
    }
}
