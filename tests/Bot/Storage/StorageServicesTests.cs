using ChatDashboard.Bot;
using ChatDashboard.Bot.Storage;
using ChatDashboard.Core.Sites;
using ChatDashboard.Core.Templates;
using ChatDashboard.Tests.Clients;
using ChatDashboard.Tests.Support;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ChatDashboard.Tests.Bot.Storage;

public sealed class StorageServicesTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Without_settings_the_file_is_in_the_data_folder_and_holds_the_built_in_template()
    {
        using (var host = Host())
        {
            await host.StartAsync(Cancel);
            await host.Services.GetRequiredService<ISiteStore>().CreateAsync(Filled.Site, Cancel);
            await host.StopAsync(Cancel);
        }

        using var documents = new SqliteDocuments(folder.File("data/chatdashboard.db"));
        Assert.NotNull(await documents.FindAsync("templates", "collective-impact:1", Cancel));
        Assert.NotNull(await documents.FindAsync("sites", "site-x", Cancel));
    }

    [Fact]
    public async Task A_template_of_ones_own_is_the_current_one()
    {
        await File.WriteAllTextAsync(folder.File("own.json"), """
            { "id": "own", "version": 3, "name": "Our own", "elements": [
              { "id": "work", "name": "Work", "components": [{ "id": "plan", "name": "Plan", "guidance": "Is there a plan?" }] }] }
            """, Cancel);

        using var host = Host(("Templates:Path", "own.json"));

        Assert.Equal("own:3", host.Services.GetRequiredService<ITemplateStore>().Current.Version.ToString());
    }

    [Fact]
    public async Task A_template_file_that_is_missing_stops_the_start()
    {
        using var host = Host(("Templates:Path", "missing.json"));

        var failure = await Assert.ThrowsAsync<TemplateFileException>(() => host.StartAsync(Cancel));

        Assert.Contains("missing.json", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_path_stops_the_start_and_is_named()
    {
        using var host = Host(("Storage:Sqlite:Path", ""));

        var failure = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync(Cancel));

        Assert.Contains("Storage:Sqlite:Path", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_place_that_cannot_be_opened_stops_the_start()
    {
        using var host = Host(("Storage:Sqlite:Path", "/dev/null/test.db"));

        await Assert.ThrowsAsync<StorageUnavailableException>(() => host.StartAsync(Cancel));
    }

    [Fact]
    public async Task The_storage_is_ready_while_it_can_be_read_and_not_once_it_cannot()
    {
        using var host = Host();
        await host.StartAsync(Cancel);
        var health = host.Services.GetRequiredService<HealthCheckService>();

        var before = await health.CheckHealthAsync(check => check.Tags.Contains(Health.Ready), Cancel);
        ((SqliteDocuments)host.Services.GetRequiredService<IDocuments>()).Dispose();
        File.Delete(folder.File("data/chatdashboard.db"));
        Directory.CreateDirectory(folder.File("data/chatdashboard.db"));
        var after = await health.CheckHealthAsync(check => check.Tags.Contains(Health.Ready), Cancel);

        Assert.Equal(["storage", "template"], before.Entries.Keys);
        Assert.Equal((HealthStatus.Healthy, HealthStatus.Unhealthy), (before.Status, after.Status));
    }

    [Fact]
    public async Task With_an_endpoint_everything_is_kept_in_cosmos_db_and_no_file_is_made()
    {
        var server = await CosmosServer.SharedAsync();
        var settings = server.NewSettings();
        using (var host = Host(settings))
        {
            await host.StartAsync(Cancel);
            await host.Services.GetRequiredService<ISiteStore>().CreateAsync(Filled.Site, Cancel);
            await host.StopAsync(Cancel);
        }

        using var again = Host(settings);
        Assert.NotNull(await again.Services.GetRequiredService<ISiteStore>().FindAsync(Filled.SiteX, Cancel));
        Assert.False(Directory.Exists(folder.File("data")));
    }

    [Fact]
    public async Task Cosmos_db_is_ready_while_it_answers_and_not_once_it_does_not()
    {
        await using var server = await CosmosServer.StartAsync();
        using var host = Host(server.NewSettings());
        await host.StartAsync(Cancel);
        var health = host.Services.GetRequiredService<HealthCheckService>();

        var before = await health.CheckHealthAsync(Cancel);
        await server.FailAsync(new CosmosServer.Fault(403));
        var after = await health.CheckHealthAsync(Cancel);

        Assert.Equal((HealthStatus.Healthy, HealthStatus.Unhealthy), (before.Status, after.Status));
        Assert.Contains("Cosmos DB Built-in Data Contributor", after.Entries["storage"].Description, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, "Everything is kept in the SQLite file")]
    [InlineData(true, "Everything is kept in Cosmos DB at http://localhost:")]
    public async Task The_start_says_where_everything_is_kept_and_tells_no_secret(bool inCosmos, string words)
    {
        using var log = new KeptLog();
        using var host = Host(inCosmos ? (await CosmosServer.SharedAsync()).NewSettings() : [], log);

        await host.StartAsync(Cancel);
        await host.StopAsync(Cancel);

        Assert.Contains(log.Lines, line => line.StartsWith($"Information: {words}", StringComparison.Ordinal));
        Assert.DoesNotContain(log.Lines, line => line.Contains(CosmosServer.Key, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_template_is_down_once_an_older_copy_of_the_documents_is_brought_back_without_it()
    {
        using var host = Host();
        var health = host.Services.GetRequiredService<HealthCheckService>();

        var before = await health.CheckHealthAsync(check => check.Tags.Contains(Health.Ready), Cancel);
        await host.StartAsync(Cancel);
        var after = await health.CheckHealthAsync(check => check.Tags.Contains(Health.Ready), Cancel);

        Assert.Equal((HealthStatus.Healthy, HealthStatus.Unhealthy), (before.Entries["storage"].Status, before.Entries["template"].Status));
        Assert.Equal(HealthStatus.Healthy, after.Status);
    }

    private IHost Host(params (string Key, string Value)[] settings) => Host(settings, log: null);

    private IHost Host((string Key, string Value)[] settings, KeptLog? log)
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(new() { ContentRootPath = folder.Path });
        builder.Configuration.AddInMemoryCollection(settings.ToDictionary(setting => setting.Key, setting => (string?)setting.Value));
        builder.Services.AddStorage();
        if (log is not null)
        {
            builder.Logging.AddProvider(log);
        }

        return builder.Build();
    }
}
