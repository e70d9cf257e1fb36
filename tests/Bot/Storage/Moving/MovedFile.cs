using ChatDashboard.Bot.Storage;
using ChatDashboard.Bot.Storage.Moving;

namespace ChatDashboard.Tests.Bot.Storage.Moving;

/// <summary>An exported file whose lines a test can change.</summary>
internal static class MovedFile
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Line 1 is the header, 2 to 8 are one document of each kind, 9 is the end.</summary>
    public static async Task<string> OfOneOfEachAsync(TemporaryFolder folder)
    {
        using var source = new SqliteDocuments(folder.File("source.db"));
        await FilledStore.KeepOneOfEachAsync(source);
        var path = folder.File("data.jsonl");
        await new ExportData(source).RunAsync(path, Cancel);
        return path;
    }

    public static async Task ChangeAsync(string path, Action<List<string>> change)
    {
        var lines = (await File.ReadAllLinesAsync(path, Cancel)).ToList();
        change(lines);
        await File.WriteAllLinesAsync(path, lines, Cancel);
    }
}
