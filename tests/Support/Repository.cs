namespace ChatDashboard.Tests.Support;

/// <summary>The files that tests look at as people do: where they lie in the repository.</summary>
internal static class Repository
{
    private static readonly string Root = FindRoot();

    public static string Path(params ReadOnlySpan<string> parts) => System.IO.Path.Combine([Root, .. parts]);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(System.IO.Path.Combine(folder.FullName, "ChatDashboard.sln")))
        {
            folder = folder.Parent
                ?? throw new DirectoryNotFoundException($"ChatDashboard.sln is in no folder above {AppContext.BaseDirectory}.");
        }

        return folder.FullName;
    }
}
