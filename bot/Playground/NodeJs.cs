namespace ChatDashboard.Bot.Playground;

/// <summary>The <c>npx</c> of the Node.js on this machine, which fetches and runs programs.</summary>
internal static class NodeJs
{
    /// <param name="path">The folders to look in, as in the environment variable PATH.</param>
    /// <returns>The program's full path, or null where there is no Node.js.</returns>
    public static string? FindNpx(string? path)
    {
        var (node, npx) = OperatingSystem.IsWindows() ? ("node.exe", "npx.cmd") : ("node", "npx");
        return Find(path, node) is null ? null : Find(path, npx);
    }

    private static string? Find(string? path, string program) => (path ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(folder => Path.Combine(folder, program))
        .FirstOrDefault(File.Exists);
}
