using Microsoft.Extensions.Options;

namespace ChatDashboard.Bot.Storage;

/// <summary>Refuses to start on a half-filled section and names the setting that is missing or wrong.</summary>
internal sealed class CosmosOptionsCheck : IValidateOptions<CosmosOptions>
{
    private const int MaxName = 255;

    public ValidateOptionsResult Validate(string? name, CosmosOptions options) =>
        Faults(options).ToList() is { Count: > 0 } faults ? ValidateOptionsResult.Fail(faults) : ValidateOptionsResult.Success;

    private static IEnumerable<string> Faults(CosmosOptions options) =>
        options.IsOn() ? [.. EndpointFaults(options), .. CredentialFaults(options), .. NameFaults(options)] : OffFaults(options);

    private static IEnumerable<string> OffFaults(CosmosOptions options)
    {
        if (HasKey(options) || HasIdentity(options))
        {
            yield return "Storage:Cosmos:Endpoint is missing, though Storage:Cosmos has a credential. It is the URI of the account.";
        }
    }

    private static IEnumerable<string> EndpointFaults(CosmosOptions options)
    {
        var isAddress = Uri.TryCreate(options.Endpoint, UriKind.Absolute, out var address)
            && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback));
        if (!isAddress)
        {
            yield return $"Storage:Cosmos:Endpoint is '{options.Endpoint}'. Write the URI of the account: "
                + "https://your-account.documents.azure.com:443/.";
        }
    }

    private static IEnumerable<string> CredentialFaults(CosmosOptions options)
    {
        if (HasKey(options) && HasIdentity(options))
        {
            yield return "Storage:Cosmos:Key and Storage:Cosmos:ManagedIdentityClientId are both set. Keep one.";
        }

        if (HasKey(options) && !Convert.TryFromBase64String(options.Key!, new byte[options.Key!.Length], out _))
        {
            yield return "Storage:Cosmos:Key is not a key: it is not Base64. Copy the primary key of the account, whole.";
        }
    }

    private static IEnumerable<string> NameFaults(CosmosOptions options) =>
        from setting in (IEnumerable<(string Name, string Value)>)[("Database", options.Database), ("Container", options.Container)]
        where string.IsNullOrWhiteSpace(setting.Value) || setting.Value.Length > MaxName || setting.Value.AsSpan().ContainsAny("/\\?#")
        select $"Storage:Cosmos:{setting.Name} is '{setting.Value}'. Write a name of 1 to {MaxName} characters, without / \\ ? #.";

    private static bool HasKey(CosmosOptions options) => !string.IsNullOrWhiteSpace(options.Key);

    private static bool HasIdentity(CosmosOptions options) => !string.IsNullOrWhiteSpace(options.ManagedIdentityClientId);
}
