using System.Text.Json;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace ChatDashboard.Bot.Teams;

/// <summary>
/// The keys that sign what Teams sends, and the channels that each key endorses, from one document and kept together.
/// <see href="https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication#connector-to-bot-step-4">
/// Endorsements</see> stand beside each key, where the framework's own types have no field for them.
/// </summary>
/// <remarks>The framework's manager of such documents reads in the background: the first message signed by a new key would be
/// lost.</remarks>
internal sealed partial class TeamsKeys(TeamsCloud cloud, IHttpClientFactory http, TimeProvider time, ILogger<TeamsKeys> log)
    : IConfigurationManager<OpenIdConnectConfiguration>, IDisposable
{
    public const string HttpClient = "teams-login";

    private static readonly TimeSpan Fresh = TimeSpan.FromDays(1);

    /// <summary>Strangers may name any key: however many they name, the document is read this seldom.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim _reading = new(1, 1);
    private OpenIdConnectConfiguration? _document;
    private DateTimeOffset _readAt;
    private DateTimeOffset _triedAgainAt = DateTimeOffset.MinValue;

    public Task<OpenIdConnectConfiguration> GetConfigurationAsync(CancellationToken cancel) =>
        GetAsync(_ => time.GetUtcNow() < _readAt + Fresh, cancel);

    /// <summary>Reads the document again if it does not have the key.</summary>
    public Task LookForAsync(string keyId, CancellationToken cancel) => GetAsync(document => Find(document, keyId) is not null, cancel);

    /// <summary>The channels that the key may speak for; none if the key is not in the document.</summary>
    public async Task<IReadOnlyCollection<string>> EndorsementsAsync(string keyId, CancellationToken cancel) =>
        Find(await GetConfigurationAsync(cancel), keyId) is { } key && key.AdditionalData.TryGetValue("endorsements", out var channels)
            ? [.. JsonSerializer.SerializeToElement(channels).EnumerateArray().Select(channel => channel.GetString()!)]
            : [];

    /// <summary>Nothing to do: <see cref="LookForAsync"/> comes before the check.</summary>
    public void RequestRefresh()
    {
    }

    public void Dispose() => _reading.Dispose();

    private async Task<OpenIdConnectConfiguration> GetAsync(Predicate<OpenIdConnectConfiguration> suffices, CancellationToken cancel)
    {
        if (_document is { } known && suffices(known))
        {
            return known;
        }

        await _reading.WaitAsync(cancel);
        try
        {
            if (_document is not { } old)
            {
                return await ReadAsync(cancel);
            }

            return suffices(old) || time.GetUtcNow() < _triedAgainAt + Pause ? old : await ReadAgainAsync(old, cancel);
        }
        finally
        {
            _reading.Release();
        }
    }

    private async Task<OpenIdConnectConfiguration> ReadAgainAsync(OpenIdConnectConfiguration old, CancellationToken cancel)
    {
        _triedAgainAt = time.GetUtcNow();
        try
        {
            return await ReadAsync(cancel);
        }
        catch (IOException fault)
        {
            // Keys live long, so the known ones stay good; an unknown one stays unknown.
            Log.NotRead(log, cloud.Metadata, fault);
            return old;
        }
    }

    private async Task<OpenIdConnectConfiguration> ReadAsync(CancellationToken cancel)
    {
        using var client = http.CreateClient(HttpClient);
        _document = await OpenIdConnectConfigurationRetriever.GetAsync(cloud.Metadata, new HttpDocumentRetriever(client), cancel);
        _readAt = time.GetUtcNow();
        return _document;
    }

    private static JsonWebKey? Find(OpenIdConnectConfiguration document, string keyId) =>
        document.JsonWebKeySet.Keys.FirstOrDefault(key => key.KeyId == keyId);

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "The keys of {Address} could not be read again; the known ones stay in use")]
        public static partial void NotRead(ILogger log, string address, Exception fault);
    }
}
