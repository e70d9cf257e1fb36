using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using ChatDashboard.Bot.Storage;
using ChatDashboard.Core.People;
using ChatDashboard.Core.Templates;
using ChatDashboard.Core.Trails;
using ChatDashboard.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace ChatDashboard.Tests.Bot.Storage;

/// <summary>
/// Shapes/ holds one document of each kind for every schema that was ever written. A change of shape adds a file and an upgrade; a file
/// that is there stays as it is, for such documents lie in people's databases.
/// </summary>
public sealed class StoredShapesTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly SqliteDocuments documents;
    private readonly Channels channels;
    private readonly SiteStore sites;
    private readonly CycleStore cycles;
    private readonly DashboardStore dashboards;
    private readonly AddressBook addresses;
    private readonly Workspaces workspaces;

    public StoredShapesTests()
    {
        documents = folder.Open();
        channels = new(documents);
        sites = new(documents, channels);
        cycles = new(documents);
        dashboards = new(documents);
        addresses = new(documents, channels, sites);
        workspaces = new(documents, new FakeTimeProvider(A.Opening));
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        documents.Dispose();
        folder.Dispose();
    }

    [Theory]
    [InlineData("site", "sites", "site-x")]
    [InlineData("channel", "channels", "teams:19:abc@thread.tacv2")]
    [InlineData("person", "people", "teams:8b0c-ana")]
    [InlineData("cycle", "site:site-x", "2026-Q4")]
    [InlineData("response", "site:site-x", "2026-Q4:response:slack:T01:U02")]
    [InlineData("changes", "site:site-x", "changes:2026-Q4:00001")]
    [InlineData("dashboard", "published:2026-Q4", "site-x")]
    [InlineData("template", "templates", "small:1")]
    [InlineData("workspace", "workspaces", "slack:T024BE7LD")]
    public async Task What_is_written_has_the_place_and_the_shape_of_its_schema(string kind, string partition, string id)
    {
        await FilledStore.KeepOneOfEachAsync(documents);

        var written = await documents.FindAsync(partition, id, Cancel);

        Assert.NotNull(written);
        var expected = JsonNode.Parse(Read($"{kind}.{written.Schema}"));
        Assert.True(JsonNode.DeepEquals(expected, JsonNode.Parse(written.Json)), written.Json);
    }

    [Fact]
    public async Task Every_document_that_was_ever_written_still_reads()
    {
        await PutAsync("site.1", "sites", "site-x");
        await PutAsync("channel.1", "channels", "teams:19:abc@thread.tacv2");
        await PutAsync("person.1", "people", "teams:8b0c-ben");
        await PutAsync("person.2", "people", "teams:8b0c-ana");
        await PutAsync("cycle.1", "site:site-x", "2026-Q4");
        await PutAsync("response.1", "site:site-x", "2026-Q4:response:slack:T01:U02");
        await PutAsync("dashboard.1", "published:2026-Q4", "site-x");
        await PutAsync("template.1", "templates", "small:1");
        await PutAsync("workspace.1", "workspaces", "slack:T024BE7LD");

        Same(Filled.Site with { Trail = Trail.Empty, RetiredUpTo = null }, (await sites.FindAsync(Filled.SiteX, Cancel))?.Value);
        Same(Filled.SiteX, (await addresses.FindAsync(Filled.Channel, Cancel))?.Site);
        Same(Filled.AnasAddress, await addresses.FindAsync(Filled.Ana.Id, Cancel));
        Same(Filled.AnasAddress with { TimeZone = null }, await addresses.FindAsync(new PersonId("teams", "8b0c-ben"), Cancel));
        Same(Filled.Cycle with { Trail = Trail.Empty }, (await cycles.FindAsync(Filled.SiteX, Filled.Quarter, Cancel))?.Value);
        Same(
            Filled.Response with { LateSaves = [], MovesTo = null },
            (await cycles.FindResponseAsync(Filled.SiteX, Filled.Quarter, Filled.Ben.Id, Cancel))?.Value);
        Same(Filled.Dashboard, await dashboards.FindAsync(Filled.SiteX, Filled.Quarter, Cancel));
        Same(Filled.Template, await new TemplateStore(documents, TemplateFile.Default(), "").GetAsync(new("small", 1), Cancel));
        Assert.True(await workspaces.IsClosedAsync("slack", "T024BE7LD", Cancel));
    }

    [Fact]
    public async Task What_is_written_today_reads_as_it_was()
    {
        await PutAsync("site.2", "sites", "site-x");
        await PutAsync("cycle.2", "site:site-x", "2026-Q4");
        await PutAsync("response.2", "site:site-x", "2026-Q4:response:slack:T01:U02");
        await PutAsync("changes.1", "site:site-x", "changes:2026-Q4:00001");

        Same(Filled.Site, (await sites.FindAsync(Filled.SiteX, Cancel))?.Value);
        Same(Filled.Cycle, (await cycles.FindAsync(Filled.SiteX, Filled.Quarter, Cancel))?.Value);
        Same(Filled.Response, (await cycles.FindResponseAsync(Filled.SiteX, Filled.Quarter, Filled.Ben.Id, Cancel))?.Value);
        Same(Filled.Page, Assert.Single(await new TrailStore(documents).ListAsync(Filled.SiteX, Cancel)));
    }

    [Theory]
    [InlineData("openedAt")]
    [InlineData("phase")]
    [InlineData("consensus")]
    [InlineData("away")]
    [InlineData("edition")]
    public async Task A_document_that_lost_something_is_refused(string field)
    {
        var damaged = JsonNode.Parse(Read("cycle.1"))!.AsObject();
        damaged.Remove(field);
        await documents.CreateAsync(new("site:site-x", "2026-Q4", 1, damaged.ToJsonString()), Cancel);

        var failure = await Assert.ThrowsAsync<UnreadableDocumentException>(() => cycles.FindAsync(Filled.SiteX, Filled.Quarter, Cancel));

        Assert.Contains(field, failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_examples_of_these_tests_leave_no_field_out(object example)
    {
        var json = JsonSerializer.SerializeToNode(example, StoredJson.Options)!.AsObject();

        var fields = StoredJson.Options.GetTypeInfo(example.GetType()).Properties.Select(field => field.Name);
        Assert.All(fields, field => Assert.True(json.ContainsKey(field), field));
    }

    public static TheoryData<object> Examples() =>
        [Filled.Site, Filled.Site.Calendar, Filled.Cycle, Filled.Response, Filled.Dashboard, Filled.AnasAddress, Filled.Page];

    private Task PutAsync(string shape, string partition, string id) =>
        documents.CreateAsync(new(partition, id, int.Parse(shape.Split('.')[1]), Read(shape)), Cancel);

    private static void Same<T>(T expected, T? actual) => Assert.Equal(
        JsonSerializer.Serialize(expected, StoredJson.Options), JsonSerializer.Serialize(actual, StoredJson.Options));

    private static string Read(string shape, [CallerFilePath] string here = "") =>
        File.ReadAllText(Path.Combine(Path.GetDirectoryName(here)!, "Shapes", $"{shape}.json"));
}
