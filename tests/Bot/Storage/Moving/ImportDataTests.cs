using System.Text.Json.Nodes;
using ChatDashboard.Bot.Storage;
using ChatDashboard.Bot.Storage.Moving;

namespace ChatDashboard.Tests.Bot.Storage.Moving;

public sealed class ImportDataTests : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();
    private readonly SqliteDocuments target;
    private string file = "";

    public ImportDataTests() => target = folder.Open();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => file = await MovedFile.OfOneOfEachAsync(folder);

    public ValueTask DisposeAsync()
    {
        target.Dispose();
        folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Everything_is_there_afterwards_as_it_was()
    {
        var outcome = await ImportAsync();

        Assert.Equal(new ImportOutcome.Imported(Added: 9, Replaced: 0, Left: 0), outcome);
        using var source = new SqliteDocuments(folder.File("source.db"));
        Assert.Equal(await FilledStore.AllAsync(source), await FilledStore.AllAsync(target));
    }

    [Fact]
    public async Task A_second_time_nothing_is_left_to_do()
    {
        await ImportAsync();
        var before = await target.FindAsync("sites", "site-x", Cancel);

        var outcome = await ImportAsync();

        Assert.Equal(new ImportOutcome.Imported(Added: 0, Replaced: 0, Left: 9), outcome);
        Assert.Equal(before, await target.FindAsync("sites", "site-x", Cancel));
    }

    [Fact]
    public async Task The_same_in_another_order_and_with_other_escapes_is_the_same()
    {
        var written = TemplateStore.TemplateShape.Write("templates", "small:1", Filled.Template);
        var reversed = new JsonObject(
            JsonNode.Parse(written.Json)!.AsObject().Reverse().Select(field => KeyValuePair.Create(field.Key, field.Value?.DeepClone())));
        await target.CreateAsync(written with { Json = reversed.ToJsonString() }, Cancel);

        Assert.Equal(new ImportOutcome.Imported(Added: 8, Replaced: 0, Left: 1), await ImportAsync());
    }

    [Fact]
    public async Task What_is_there_with_other_content_stops_it_and_nothing_is_changed()
    {
        await target.CreateAsync(Other(), Cancel);

        var outcome = await ImportAsync();

        Assert.Equal(["sites/site-x"], Assert.IsType<ImportOutcome.Differs>(outcome).Documents);
        Assert.Equal([Other()], await FilledStore.AllAsync(target));
    }

    [Fact]
    public async Task What_is_there_with_other_content_is_replaced_when_that_was_asked_for_and_what_is_there_besides_stays()
    {
        await target.CreateAsync(Other(), Cancel);
        await target.CreateAsync(new("sites", "besides", 1, Other().Json), Cancel);

        var outcome = await new ImportData(target).RunAsync(file, replace: true, Cancel);

        Assert.Equal(new ImportOutcome.Imported(Added: 8, Replaced: 1, Left: 0), outcome);
        Assert.DoesNotContain("Another name", (await target.FindAsync("sites", "site-x", Cancel))!.Json, StringComparison.Ordinal);
        Assert.NotNull(await target.FindAsync("sites", "besides", Cancel));
    }

    [Fact]
    public async Task An_import_that_was_interrupted_goes_on_the_second_time()
    {
        await target.CreateAsync(SiteStore.SiteShape.Write("sites", "site-x", Filled.Site), Cancel);

        Assert.Equal(new ImportOutcome.Imported(Added: 8, Replaced: 0, Left: 1), await ImportAsync());
    }

    [Fact]
    public async Task A_document_that_the_storage_does_not_take_stops_it_before_anything_is_changed()
    {
        var picky = new Picky(target);

        var fault = await Assert.ThrowsAsync<DataFileException>(() => new ImportData(picky).RunAsync(file, replace: false, Cancel));

        Assert.Matches(@"data\.jsonl, line [2-9]: It has too many bytes\. Nothing was imported\.$", fault.Message);
        Assert.Empty(await FilledStore.AllAsync(target));
    }

    private Task<ImportOutcome> ImportAsync() => new ImportData(target).RunAsync(file, replace: false, Cancel);

    private static Document Other() => SiteStore.SiteShape.Write("sites", "site-x", Filled.Site with { Name = "Another name" });

    /// <summary>Takes no site.</summary>
    private sealed class Picky(IDocuments documents) : DocumentsAround(documents)
    {
        public override string? Refusal(Document document) => document.Partition is "sites" ? "It has too many bytes." : null;
    }
}
