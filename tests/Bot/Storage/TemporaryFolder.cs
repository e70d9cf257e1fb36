using ChatDashboard.Bot.Storage;

namespace ChatDashboard.Tests.Bot.Storage;

/// <summary>A folder of one test, gone after it.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("chatdashboard-");

    public string Path => folder.FullName;

    public string Database => File("data/test.db");

    public string File(string name) => System.IO.Path.Combine(Path, name);

    public SqliteDocuments Open() => new(Database);

    public void Dispose() => folder.Delete(recursive: true);
}
