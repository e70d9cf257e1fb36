using System.Text.Json;
using ChatDashboard.Bot.Storage;

namespace ChatDashboard.Tests.Bot.Storage;

public sealed class DashboardStoreTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly SqliteDocuments documents;
    private readonly DashboardStore dashboards;

    public DashboardStoreTests()
    {
        documents = folder.Open();
        dashboards = new(documents);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        documents.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task A_dashboard_comes_back_as_it_was_published()
    {
        await dashboards.SaveAsync(Filled.Dashboard, Cancel);

        var found = await dashboards.FindAsync(Filled.SiteX, Filled.Quarter, Cancel);

        Assert.Equal(JsonSerializer.Serialize(Filled.Dashboard, StoredJson.Options), JsonSerializer.Serialize(found, StoredJson.Options));
    }

    [Fact]
    public async Task A_dashboard_takes_the_place_of_the_earlier_one_of_its_quarter_only()
    {
        await dashboards.SaveAsync(Filled.Dashboard, Cancel);
        await dashboards.SaveAsync(Filled.Dashboard with { Quarter = Filled.Quarter.Next }, Cancel);

        await dashboards.SaveAsync(Filled.Dashboard with { SiteName = "Corrected" }, Cancel);

        Assert.Equal("Corrected", (await dashboards.FindAsync(Filled.SiteX, Filled.Quarter, Cancel))?.SiteName);
        Assert.Equal("Site X", (await dashboards.FindAsync(Filled.SiteX, Filled.Quarter.Next, Cancel))?.SiteName);
    }

    [Fact]
    public async Task A_quarter_that_was_not_published_has_none() =>
        Assert.Null(await dashboards.FindAsync(Filled.SiteX, Filled.Quarter, Cancel));
}
