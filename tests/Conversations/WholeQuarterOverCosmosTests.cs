using ChatDashboard.Tests.Clients;

namespace ChatDashboard.Tests.Conversations;

/// <summary>The same quarter where Cosmos DB keeps everything.</summary>
public sealed class WholeQuarterOverCosmosTests : WholeQuarterTests
{
    private protected override async Task<(string Name, string Value)[]> SettingsAsync() =>
        (await CosmosServer.SharedAsync()).NewSettings();
}
