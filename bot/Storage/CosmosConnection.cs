using Azure.Identity;
using Microsoft.Azure.Cosmos;

namespace ChatDashboard.Bot.Storage;

/// <summary>How the bot connects to an account of Cosmos DB, and as whom.</summary>
internal static class CosmosConnection
{
    public static CosmosClient Open(CosmosOptions options)
    {
        var how = new CosmosClientOptions
        {
            ApplicationName = "ChatDashboard",
            ConnectionMode = options.ConnectionMode is CosmosConnectionMode.Gateway ? ConnectionMode.Gateway : ConnectionMode.Direct,
            MaxRetryAttemptsOnRateLimitedRequests = 9,
            MaxRetryWaitTimeOnRateLimitedRequests = TimeSpan.FromSeconds(8),
            EnableContentResponseOnWrite = false,
        };
        return string.IsNullOrWhiteSpace(options.Key)
            ? new(options.Endpoint, Identity(options), how)
            : new(options.Endpoint, options.Key, how);
    }

    /// <summary>In Azure that of the machine; on an engineer's own machine the one that they are signed in with there.</summary>
    private static DefaultAzureCredential Identity(CosmosOptions options)
    {
        var how = new DefaultAzureCredentialOptions();
        if (!string.IsNullOrWhiteSpace(options.ManagedIdentityClientId))
        {
            how.ManagedIdentityClientId = options.ManagedIdentityClientId;
        }

        return new(how);
    }
}
