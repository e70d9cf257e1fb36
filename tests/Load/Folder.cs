namespace ChatDashboard.Load;

/// <summary>A folder for one bot's data, gone after it.</summary>
internal sealed class Folder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("chatdashboard-load-");

    public string Path => folder.FullName;

    public void Dispose() => folder.Delete(recursive: true);
}
