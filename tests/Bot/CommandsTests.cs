using ChatDashboard.Bot.Storage;
using ChatDashboard.Tests.Bot.Storage;
using ChatDashboard.Tests.Clients;
using ChatDashboard.Tests.Support;

namespace ChatDashboard.Tests.Bot;

/// <summary>The commands as an engineer types them: what the program says, and how it leaves.</summary>
public sealed class CommandsTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Everything_moves_from_sqlite_to_cosmos_db_and_back()
    {
        var cosmos = (await CosmosServer.SharedAsync()).NewSettings();
        await FillAsync("data/chatdashboard.db");

        Assert.Equal(0, (await RunAsync([], "export", "there.jsonl")).ExitCode);
        Assert.Equal(0, (await RunAsync(cosmos, "import", "there.jsonl")).ExitCode);
        Assert.Equal(0, (await RunAsync(cosmos, "export", "back.jsonl")).ExitCode);
        Assert.Equal(0, (await RunAsync([("Storage:Sqlite:Path", "back.db")], "import", "back.jsonl")).ExitCode);

        using var before = new SqliteDocuments(folder.File("data/chatdashboard.db"));
        using var after = new SqliteDocuments(folder.File("back.db"));
        Assert.Equal(await FilledStore.AllAsync(before), await FilledStore.AllAsync(after));
    }

    [Fact]
    public async Task An_export_says_what_is_in_the_file_and_an_import_what_it_did()
    {
        var all = await FillAsync("data/chatdashboard.db");

        var export = await RunAsync([], "export", "data.jsonl");
        var import = await RunAsync([], "import", "data.jsonl");

        Assert.Contains(
            $"{folder.File("data.jsonl")} holds {all} documents (1 changes, 1 channels, 1 cycles, ",
            export.Output,
            StringComparison.Ordinal);
        Assert.Contains(
            $"everything that is in the SQLite file {folder.File("data/chatdashboard.db")}.", export.Output, StringComparison.Ordinal);
        Assert.Contains($"0 documents added, 0 replaced, {all} were there and the same.", import.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_differs_is_named_and_left_until_it_is_asked_for()
    {
        var all = await FillAsync("data/chatdashboard.db");
        await RunAsync([], "export", "data.jsonl");
        using (var documents = new SqliteDocuments(folder.File("data/chatdashboard.db")))
        {
            var site = (await documents.FindAsync("sites", "site-x", Cancel))!;
            await documents.ReplaceAsync(site with { Json = site.Json.Replace("Site X", "Site Y", StringComparison.Ordinal) }, Cancel);
        }

        var refused = await RunAsync([], "import", "data.jsonl");
        var replaced = await RunAsync([], "import", "data.jsonl", "--replace");

        Assert.Equal(1, refused.ExitCode);
        Assert.Contains(
            "1 documents of the file are there with other content. Nothing was imported.", refused.Output, StringComparison.Ordinal);
        Assert.Contains("  sites/site-x", refused.Output, StringComparison.Ordinal);
        Assert.Equal(0, replaced.ExitCode);
        Assert.Contains($"0 documents added, 1 replaced, {all - 1} were there and the same.", replaced.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, "There is no command 'exprot'. There are:", "exprot", "data.jsonl")]
    [InlineData(2, "Type: export <file>", "export")]
    [InlineData(2, "Type: import <file> [--replace]", "import", "--replace")]
    [InlineData(2, "Type: import <file> [--replace]", "import", "data.jsonl", "--force")]
    [InlineData(2, "Type: export-person <person's id> <file>", "export-person", "ana", "ana.json")]
    [InlineData(2, "An id is teams: and the Entra object id", "export-person", "teams:ana")]
    [InlineData(1, "Nothing is kept about teams:nobody. Nothing was written.", "export-person", "teams:nobody", "nobody.json")]
    [InlineData(1, "Nothing is kept about teams:nobody. Nothing was changed.", "forget-person", "teams:nobody", "--yes")]
    [InlineData(2, "Type: forget-person <person's id> --yes", "forget-person", "teams:ana")]
    [InlineData(1, "Could not find file", "import", "missing.jsonl")]
    [InlineData(1, "Could not find a part of the path", "export", "no-such-folder/data.jsonl")]
    public async Task What_cannot_be_done_is_said_in_a_sentence_and_with_an_exit_code(int exitCode, string words, params string[] arguments)
    {
        var (code, output) = await RunAsync([], arguments);

        Assert.Equal(exitCode, code);
        Assert.Contains(words, output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_kept_about_a_person_goes_into_a_file_and_then_away()
    {
        await FillAsync("data/chatdashboard.db");
        var ben = Filled.Ben.Id.ToString();

        var export = await RunAsync([], "export-person", ben, "ben.json");
        var again = await RunAsync([], "export-person", ben, "ben.json");
        var forgotten = await RunAsync([], "forget-person", ben, "--yes");
        var left = await RunAsync([], "export-person", ben, "left.json");

        Assert.Equal((0, 1, 0, 1), (export.ExitCode, again.ExitCode, forgotten.ExitCode, left.ExitCode));
        var json = await File.ReadAllTextAsync(folder.File("ben.json"), Cancel);
        Assert.Contains("\"rater\": \"slack:T01:U02\"", json);
        Assert.Contains("Works 🟢", json);
        Assert.DoesNotContain("Ana García", json);
        Assert.Contains("slack:T01:U02 is forgotten at 1 sites; the answers of 1 quarters stay as counts.", forgotten.Output);
        using var documents = new SqliteDocuments(folder.File("data/chatdashboard.db"));
        Assert.All(await FilledStore.AllAsync(documents), document => Assert.DoesNotContain("T01:U02", document.Id + document.Json));
    }

    [Fact]
    public async Task The_only_facilitator_is_not_forgotten_by_a_command_either()
    {
        await FillAsync("data/chatdashboard.db");

        var (code, output) = await RunAsync([], "forget-person", Filled.Ana.Id.ToString(), "--yes");

        Assert.Equal(1, code);
        Assert.Contains("teams:8b0c-ana is the only facilitator of site-x. Nothing was changed.", output);
    }

    [Fact]
    public async Task A_wrong_setting_and_a_storage_that_is_not_there_are_said_in_a_sentence_too()
    {
        var wrong = await RunAsync([("Storage:Cosmos:Endpoint", "nowhere")], "export", "data.jsonl");
        var missing = await RunAsync(
            [
                ("Storage:Cosmos:Endpoint", "http://localhost:9"),
                ("Storage:Cosmos:Key", CosmosServer.Key),
                ("Storage:Cosmos:ConnectionMode", "Gateway"),
            ],
            "export",
            "data.jsonl");

        Assert.Equal((1, 1), (wrong.ExitCode, missing.ExitCode));
        Assert.Contains("Storage:Cosmos:Endpoint is 'nowhere'", wrong.Output, StringComparison.Ordinal);
        Assert.Contains("Cosmos DB at http://localhost:9", missing.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", wrong.Output + missing.Output, StringComparison.Ordinal);
    }

    /// <returns>How many documents there are.</returns>
    private async Task<int> FillAsync(string database)
    {
        using var documents = new SqliteDocuments(folder.File(database));
        await FilledStore.KeepOneOfEachAsync(documents);
        return (await FilledStore.AllAsync(documents)).Count;
    }

    private Task<(int ExitCode, string Output)> RunAsync((string Name, string Value)[] settings, params string[] arguments) =>
        BotCommand.RunAsync(folder.Path, settings, arguments);
}
