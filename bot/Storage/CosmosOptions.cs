namespace ChatDashboard.Bot.Storage;

/// <summary>The settings <c>Storage:Cosmos</c>: with an endpoint, everything is kept in Azure Cosmos DB instead of SQLite.</summary>
internal sealed class CosmosOptions
{
    public const string Section = "Storage:Cosmos";

    /// <summary>The address of the account, as in https://your-account.documents.azure.com:443/.</summary>
    public string? Endpoint { get; set; }

    /// <summary>One of the account's keys; without one, the bot signs in by the identity of the machine that it runs on.</summary>
    public string? Key { get; set; }

    /// <summary>The client id of a user-assigned managed identity, where the machine has more than one.</summary>
    public string? ManagedIdentityClientId { get; set; }

    public string Database { get; set; } = "chatdashboard";

    public string Container { get; set; } = "documents";

    /// <summary>Gateway where a firewall lets nothing but HTTPS through; Direct is faster.</summary>
    public CosmosConnectionMode ConnectionMode { get; set; } = CosmosConnectionMode.Direct;

    public bool IsOn() => !string.IsNullOrWhiteSpace(Endpoint);
}

/// <summary>How the bot reaches Cosmos DB. A name of our own: who keeps the data in SQLite does not load the vendor's client.</summary>
internal enum CosmosConnectionMode
{
    Direct,
    Gateway,
}
