using System.Text.Json;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace ChatDashboard.Bot.Teams;

/// <summary>
/// The keys that sign what Teams sends, and the channels that each key endorses, from one document and cached together.
/// <see href="https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication#connector-to-bot-step-4">
/// Endorsements</see> stand beside each key, where the framework's own types have no field for them.
/// </summary>
internal sealed class TeamsKeys(TeamsCloud cloud, IHttpClientFactory http)
{
    public const string HttpClient = "teams-login";

    /// <summary>Read once a day at most, and again when a token names a key that is not known.</summary>
    public ConfigurationManager<OpenIdConnectConfiguration> Document { get; } = new(
        cloud.Metadata,
        new OpenIdConnectConfigurationRetriever(),
        new HttpDocumentRetriever(http.CreateClient(HttpClient)))
    {
        AutomaticRefreshInterval = TimeSpan.FromDays(1),
    };

    /// <summary>The channels that the key may speak for; none if the key is not in the document.</summary>
    public async Task<IReadOnlyCollection<string>> EndorsementsAsync(SecurityKey key, CancellationToken cancel)
    {
        var document = await Document.GetConfigurationAsync(cancel);

        return document.JsonWebKeySet.Keys.SingleOrDefault(one => one.KeyId == key.KeyId) is { } found ? Endorsements(found) : [];
    }

    private static IReadOnlyCollection<string> Endorsements(JsonWebKey key) =>
        key.AdditionalData.TryGetValue("endorsements", out var value)
            ? [.. JsonSerializer.SerializeToElement(value).EnumerateArray().Select(one => one.GetString()!)]
            : [];
}
