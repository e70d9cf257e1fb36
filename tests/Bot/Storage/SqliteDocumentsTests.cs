using ChatDashboard.Bot.Storage;
using Microsoft.Data.Sqlite;

namespace ChatDashboard.Tests.Bot.Storage;

public sealed class SqliteDocumentsTests : DocumentsContract, IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly SqliteDocuments documents;

    public SqliteDocumentsTests() => documents = folder.Open();

    private protected override IDocuments Documents => documents;

    public void Dispose()
    {
        documents.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task Everything_is_there_after_it_was_closed_and_opened_again()
    {
        await Documents.CreateAsync(new("p", "id", 1, "{}"), Cancel);
        var before = await Documents.FindAsync("p", "id", Cancel);
        documents.Dispose();

        using var again = folder.Open();

        Assert.Equal(before, await again.FindAsync("p", "id", Cancel));
    }

    [Fact]
    public async Task What_was_acknowledged_is_there_after_a_crash()
    {
        await Documents.CreateAsync(new("p", "id", 1, "{}"), Cancel);

        // The files as they lie on the disk when the process dies now.
        File.Copy(folder.Database, folder.File("crashed.db"));
        File.Copy(folder.Database + "-wal", folder.File("crashed.db-wal"));
        using var crashed = new SqliteDocuments(folder.File("crashed.db"));

        Assert.NotNull(await crashed.FindAsync("p", "id", Cancel));
    }

    [Fact]
    public async Task What_is_deleted_or_replaced_is_not_to_be_found_on_the_disk_any_more()
    {
        await Documents.CreateAsync(
            new("p", "deleted", 1, $"{{\"note\":\"{string.Concat(Enumerable.Repeat("gone for good ", 800))}\"}}"), Cancel);
        await Documents.CreateAsync(new("p", "replaced", 1, "{\"note\":\"gone for good too\"}"), Cancel);
        await Documents.DeleteAsync((await Documents.FindAsync("p", "deleted", Cancel))!, Cancel);
        await Documents.ReplaceAsync((await Documents.FindAsync("p", "replaced", Cancel))! with { Json = "{}" }, Cancel);
        documents.Dispose();

        Assert.False(File.Exists(folder.Database + "-wal"));
        Assert.DoesNotContain("gone for good", System.Text.Encoding.UTF8.GetString(await File.ReadAllBytesAsync(folder.Database, Cancel)));
    }

    [Fact]
    public async Task A_save_waits_for_another_program_that_holds_the_file()
    {
        using var other = new SqliteConnection($"Data Source={folder.Database};Pooling=False");
        other.Open();
        var held = other.BeginTransaction(deferred: false);

        var save = Documents.CreateAsync(new("p", "id", 1, "{}"), Cancel);
        var seen = await Documents.FindAsync("p", "id", Cancel);
        await held.DisposeAsync();
        await save;

        Assert.Null(seen);
        Assert.NotNull(await Documents.FindAsync("p", "id", Cancel));
    }

    [Fact]
    public void A_place_that_cannot_be_opened_is_named_with_the_setting()
    {
        File.WriteAllText(folder.File("not-a-folder"), "");
        var path = folder.File("not-a-folder/test.db");

        var failure = Assert.Throws<StorageUnavailableException>(() => new SqliteDocuments(path));

        Assert.Contains(path, failure.Message, StringComparison.Ordinal);
        Assert.Contains("Storage:Sqlite:Path", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_no_database_is_refused()
    {
        File.WriteAllText(folder.File("notes.txt"), new string('x', 5000));

        Assert.Throws<StorageUnavailableException>(() => new SqliteDocuments(folder.File("notes.txt")));
    }

    [Fact]
    public void A_file_of_a_newer_version_is_refused()
    {
        using (var newer = new SqliteConnection($"Data Source={folder.File("newer.db")};Pooling=False"))
        {
            newer.Open();
            using var command = newer.CreateCommand();
            command.CommandText = "PRAGMA user_version = 2";
            command.ExecuteNonQuery();
        }

        var failure = Assert.Throws<StorageUnavailableException>(() => new SqliteDocuments(folder.File("newer.db")));

        Assert.Contains("newer version of ChatDashboard", failure.Message, StringComparison.Ordinal);
    }
}
