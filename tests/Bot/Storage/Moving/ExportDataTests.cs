using System.Reflection;
using ChatDashboard.Bot.Storage;
using ChatDashboard.Bot.Storage.Moving;

namespace ChatDashboard.Tests.Bot.Storage.Moving;

public sealed class ExportDataTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly SqliteDocuments documents;

    public ExportDataTests() => documents = folder.Open();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Path => folder.File("data.jsonl");

    public void Dispose()
    {
        documents.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task The_file_says_what_follows_then_it_and_at_the_end_how_much_there_was()
    {
        await FilledStore.KeepOneOfEachAsync(documents);

        var contents = await new ExportData(documents).RunAsync(Path, Cancel);

        var lines = await File.ReadAllLinesAsync(Path, Cancel);
        Assert.Equal(
            """{"format":"chatdashboard","version":1,"counts":{"changes":1,"channels":1,"cycles":1,"dashboards":1,"people":1"""
                + ""","responses":1,"sites":1,"templates":1,"workspaces":1}}""",
            lines[0]);
        Assert.StartsWith("""{"partition":"channels","id":"teams:19:abc@thread.tacv2","schema":1,"json":{"channel":""", lines[1]);
        Assert.Matches("""^\{"documents":9,"sha256":"[0-9a-f]{64}"\}$""", lines[^1]);
        Assert.Equal((11, 9), (lines.Length, contents?.Documents));
    }

    [Fact]
    public async Task Every_kind_of_document_that_has_a_shape_can_move_house()
    {
        await FilledStore.KeepOneOfEachAsync(documents);

        // A store's own private type is a part of another kind, and only read.
        var shapes = typeof(Shape<>).Assembly.GetTypes()
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Select(field => field.FieldType)
            .Where(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Shape<>))
            .Count(type => !type.GenericTypeArguments[0].IsNestedPrivate);

        var contents = await new ExportData(documents).RunAsync(Path, Cancel);

        Assert.Equal(shapes, contents?.Counts.Count);
    }

    [Fact]
    public async Task An_empty_storage_makes_a_file_too()
    {
        var contents = await new ExportData(documents).RunAsync(Path, Cancel);

        Assert.Equal("no documents", contents?.ToString());
        Assert.Equal(2, (await File.ReadAllLinesAsync(Path, Cancel)).Length);
    }

    [Fact]
    public async Task A_file_that_is_there_stays_as_it_is()
    {
        await File.WriteAllTextAsync(Path, "mine", Cancel);

        var refusal = await Assert.ThrowsAsync<IOException>(() => new ExportData(documents).RunAsync(Path, Cancel));

        Assert.Contains($"{Path} is there already", refusal.Message, StringComparison.Ordinal);
        Assert.Equal("mine", await File.ReadAllTextAsync(Path, Cancel));
    }

    [Fact]
    public async Task What_changed_while_it_was_read_is_read_again_so_that_the_file_is_of_one_moment()
    {
        var restless = new RestlessDocuments(documents, changes: 3);

        await new ExportData(restless).RunAsync(Path, Cancel);

        using var target = new SqliteDocuments(folder.File("target.db"));
        await new ImportData(target).RunAsync(Path, replace: false, Cancel);
        Assert.Equal(await FilledStore.AllAsync(documents), await FilledStore.AllAsync(target));
    }

    [Fact]
    public async Task What_never_holds_still_is_not_exported_and_leaves_no_file()
    {
        var contents = await new ExportData(new RestlessDocuments(documents, changes: int.MaxValue)).RunAsync(Path, Cancel);

        Assert.Null(contents);
        Assert.DoesNotContain(Directory.GetFiles(folder.Path), file => file.Contains("jsonl", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_document_that_makes_no_sense_stops_it_by_name_and_leaves_no_file()
    {
        await documents.CreateAsync(new("sites", "broken", 1, "{}"), Cancel);

        var failure = await Assert.ThrowsAsync<UnreadableDocumentException>(() => new ExportData(documents).RunAsync(Path, Cancel));

        Assert.Contains("'sites/broken'", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Directory.GetFiles(folder.Path), file => file.Contains("jsonl", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nobody_but_its_owner_may_read_it()
    {
        await new ExportData(documents).RunAsync(Path, Cancel);

        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path));
        }
    }
}
