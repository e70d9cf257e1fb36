using ChatDashboard.Tests.Support;

namespace ChatDashboard.Tests.Clients;

/// <summary>
/// The programs of others that the bot is tested against. Where one is missing, the test is skipped and says what to install; where the
/// environment variable CI is <c>true</c>, it fails instead.
/// </summary>
internal static class RealClients
{
    public static string Node => Program("node") ?? throw new FileNotFoundException("Node.js is not on the PATH.");

    public static string Chromium =>
        Program("chromium", "chromium-browser", "google-chrome", "chrome", "msedge")
            ?? throw new FileNotFoundException("Chromium is not on the PATH.");

    /// <summary>Where our scripts and the packages lie.</summary>
    public static string Folder { get; } = Repository.Path("tests", "Clients");

    public static string Package(string path) => Path.Combine(Folder, "node_modules", path);

    public static void NeedPackages()
    {
        Need(Program("node") is not null, "Node.js is not on the PATH. Install version 20 or later.");
        Need(File.Exists(Package(".package-lock.json")), "The packages are not there. Run: npm ci --prefix tests/Clients");
    }

    public static void NeedPlayground()
    {
        NeedPackages();
        Need(
            Program("chromium", "chromium-browser", "google-chrome", "chrome", "msedge") is not null,
            "No Chromium, Chrome or Edge is on the PATH. On Debian: apt-get install chromium fonts-noto-color-emoji fonts-dejavu-core");
    }

    public static void Need(bool isThere, string otherwise)
    {
        if (Environment.GetEnvironmentVariable("CI") == "true")
        {
            Assert.True(isThere, otherwise);
        }

        Assert.SkipUnless(isThere, otherwise);
    }

    public static string? Program(params string[] names)
    {
        var ending = OperatingSystem.IsWindows() ? ".exe" : "";
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return names.SelectMany(name => folders.Select(folder => Path.Combine(folder, name + ending))).FirstOrDefault(File.Exists);
    }
}
