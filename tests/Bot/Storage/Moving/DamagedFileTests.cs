using System.Text;
using ChatDashboard.Bot.Storage;
using ChatDashboard.Bot.Storage.Moving;

namespace ChatDashboard.Tests.Bot.Storage.Moving;

/// <summary>A file that is not as it was exported changes nothing, and says which line is wrong.</summary>
public sealed class DamagedFileTests : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();
    private readonly SqliteDocuments target;
    private string file = "";

    public DamagedFileTests() => target = folder.Open();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => file = await MovedFile.OfOneOfEachAsync(folder);

    public ValueTask DisposeAsync()
    {
        target.Dispose();
        folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public Task An_empty_one() => IsRefusedAsync(lines => lines.Clear(), 1, "the file is empty");

    [Fact]
    public Task One_of_another_program() => IsRefusedAsync(
        lines => lines[0] = "name,rating", 1, "it is not the first line of a file that ChatDashboard exported");

    [Fact]
    public Task One_of_a_newer_version() => IsRefusedAsync(
        lines => lines[0] = """{"format":"chatdashboard","version":2,"parts":3}""",
        1,
        "the file is from a newer version of ChatDashboard (form 2;");

    [Fact]
    public Task One_whose_documents_are_of_a_newer_version() => IsRefusedAsync(
        lines => lines[4] = lines[4].Replace(
            "\"schema\":2", "\"schema\":99", StringComparison.Ordinal), 5, "written by a newer version of ChatDashboard");

    [Fact]
    public Task One_with_documents_that_this_version_does_not_know() => IsRefusedAsync(
        lines => lines[2] = """{"partition":"payments","id":"1","schema":1,"json":{}}""",
        3,
        "this version of ChatDashboard does not know what it is");

    [Fact]
    public Task One_that_stops_between_two_lines() => IsRefusedAsync(
        lines => lines.RemoveRange(5, lines.Count - 5), 6, "the file stops before its end");

    [Fact]
    public Task One_without_its_last_line() =>
        IsRefusedAsync(lines => lines.RemoveAt(lines.Count - 1), 11, "the file stops before its end");

    [Fact]
    public Task One_that_lost_a_line() => IsRefusedAsync(
        lines => lines.RemoveAt(3), 10, "the file should hold 9 documents, and holds 8 documents (1 changes");

    [Fact]
    public Task One_in_which_a_line_stands_twice() => IsRefusedAsync(lines => lines.Insert(3, lines[2]), 4, "is in the file twice");

    [Fact]
    public Task One_in_which_a_word_was_changed() => IsRefusedAsync(
        lines => lines[1] = lines[1].Replace("19:abc", "19:abd", StringComparison.Ordinal), 11, "the checksum is another");

    [Fact]
    public Task One_in_which_two_lines_changed_places() => IsRefusedAsync(lines => lines.Reverse(2, 2), 11, "the checksum is another");

    [Fact]
    public Task One_that_goes_on_after_its_end() => IsRefusedAsync(lines => lines.Add(lines[1]), 12, "it comes after the end");

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""{"partition":"sites","id":"x","schema":1}""")]
    [InlineData("""{"partition":"sites","id":"x","schema":"1","json":{}}""")]
    [InlineData("""{"partition":"sites","id":"x","schema":1,"json":{},"more":1}""")]
    [InlineData("""{"partition":null,"id":"x","schema":1,"json":{}}""")]
    [InlineData("""{"partition":"sites","id":"x","schema":1,"json":{"id":"x","name":""")]
    public Task One_with_a_line_that_is_no_document(string line) =>
        IsRefusedAsync(lines => lines[3] = line, 4, "it is not as it was written");

    [Fact]
    public Task One_with_an_id_that_no_document_can_have() => IsRefusedAsync(
        lines => lines[3] = """{"partition":"sites","id":"a/b","schema":1,"json":{}}""", 4, "'a/b' holds a character");

    [Fact]
    public async Task One_that_was_cut_off_anywhere()
    {
        var whole = await File.ReadAllBytesAsync(file, Cancel);
        for (var length = 0; length < whole.Length - 2; length += 97)
        {
            await File.WriteAllBytesAsync(file, whole[..length], Cancel);
            var lines = Encoding.UTF8.GetString(whole[..length]).Split('\n').Length;

            var refusal = await Assert.ThrowsAsync<DataFileException>(() => new ImportData(target).RunAsync(file, replace: true, Cancel));

            Assert.Contains($"line {lines}: ", refusal.Message, StringComparison.Ordinal);
        }

        Assert.Empty(await FilledStore.AllAsync(target));
    }

    [Fact]
    public async Task But_line_ends_of_windows_do_no_harm()
    {
        await File.WriteAllTextAsync(
            file, (await File.ReadAllTextAsync(file, Cancel)).Replace("\n", "\r\n", StringComparison.Ordinal), Cancel);

        Assert.Equal(new ImportOutcome.Imported(9, 0, 0), await new ImportData(target).RunAsync(file, replace: false, Cancel));
    }

    private async Task IsRefusedAsync(Action<List<string>> damage, int line, string words)
    {
        await MovedFile.ChangeAsync(file, damage);

        var refusal = await Assert.ThrowsAsync<DataFileException>(() => new ImportData(target).RunAsync(file, replace: true, Cancel));

        Assert.StartsWith($"{file}, line {line}: ", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(words, refusal.Message, StringComparison.Ordinal);
        Assert.EndsWith("Nothing was imported.", refusal.Message, StringComparison.Ordinal);
        Assert.Empty(await FilledStore.AllAsync(target));
    }
}
