using System.Diagnostics;
using ChatDashboard.Tests.Bot.Storage;
using ChatDashboard.Tests.Clients;

namespace ChatDashboard.Tests.Support;

/// <summary>A disk of a test's own, small enough to be filled: a file system in memory. Only root can make one.</summary>
internal sealed class SmallDisk : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private SmallDisk()
    {
    }

    private string Filling => _folder.File("filling");

    /// <summary>Skips the test, or fails it in CI, where no disk can be made.</summary>
    public static SmallDisk Make()
    {
        var disk = new SmallDisk();
        var isMade = OperatingSystem.IsLinux() && Run("mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", disk._folder.Path) is 0;
        RealClients.Need(isMade, "To fill a disk takes Linux and root, who may mount one.");
        return disk;
    }

    public string File(string name) => _folder.File(name);

    /// <summary>Leaves no room for anything.</summary>
    public void Fill()
    {
        using var file = new FileStream(Filling, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        try
        {
            while (true)
            {
                file.Write(new byte[512]);
            }
        }
        catch (IOException)
        {
            // That was the last of it.
        }
    }

    /// <summary>There is room again.</summary>
    public void Clear() => System.IO.File.Delete(Filling);

    public void Dispose()
    {
        Run("umount", "-l", _folder.Path);
        _folder.Dispose();
    }

    private static int Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode;
    }
}
