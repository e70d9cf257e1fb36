using ChatDashboard.Bot.Storage;

namespace ChatDashboard.Tests.Bot.Storage;

public sealed class CosmosOptionsTests
{
    private const string Key = "bm90IGEgcmVhbCBrZXk=";

    [Theory]
    [InlineData("Storage:Cosmos:Endpoint is missing", "", Key, "")]
    [InlineData("Storage:Cosmos:Endpoint is missing", " ", "", "identity")]
    [InlineData("Storage:Cosmos:Endpoint is 'your-account'", "your-account", Key, "")]
    [InlineData("Storage:Cosmos:Endpoint is 'http://example.org/'", "http://example.org/", Key, "")]
    [InlineData("Storage:Cosmos:Endpoint is 'ftp://example.org/'", "ftp://example.org/", Key, "")]
    [InlineData("Storage:Cosmos:Key and Storage:Cosmos:ManagedIdentityClientId are both set", "https://example.org/", Key, "identity")]
    [InlineData("Storage:Cosmos:Key is not a key", "https://example.org/", "a secret!", "")]
    public void A_wrong_section_is_refused_by_the_name_of_the_setting(string named, string endpoint, string key, string identity)
    {
        var fault = Assert.Single(Faults(new CosmosOptions { Endpoint = endpoint, Key = key, ManagedIdentityClientId = identity }));

        Assert.StartsWith(named, fault, StringComparison.Ordinal);
        Assert.DoesNotContain("a secret!", fault, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("a/b")]
    [InlineData("a#b")]
    public void A_name_that_cosmos_db_does_not_take_is_refused(string name)
    {
        var faults = Faults(new CosmosOptions { Endpoint = "https://example.org/", Database = name, Container = name });

        Assert.Equal(["Storage:Cosmos:Database", "Storage:Cosmos:Container"], faults.Select(fault => fault.Split(' ')[0]));
    }

    [Theory]
    [InlineData("", "", "")]
    [InlineData("https://your-account.documents.azure.com:443/", "", "")]
    [InlineData("https://your-account.documents.azure.com:443/", "", "identity")]
    [InlineData("https://your-account.documents.azure.com:443/", Key, "")]
    [InlineData("http://localhost:8081/", Key, "")]
    public void Nothing_or_an_account_with_one_way_to_sign_in_is_fine(string endpoint, string key, string identity) =>
        Assert.Empty(Faults(new CosmosOptions { Endpoint = endpoint, Key = key, ManagedIdentityClientId = identity }));

    private static IReadOnlyList<string> Faults(CosmosOptions options) =>
        [.. new CosmosOptionsCheck().Validate(null, options).Failures ?? []];
}
