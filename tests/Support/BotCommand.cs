using System.Diagnostics;

namespace ChatDashboard.Tests.Support;

/// <summary>The bot's program with a command behind its name, as an engineer types it, run to its end.</summary>
internal static class BotCommand
{
    /// <param name="folder">Where it is typed, and where the data lie.</param>
    public static async Task<(int ExitCode, string Output)> RunAsync(
        string folder, IEnumerable<(string Name, string Value)> settings, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "ChatDashboard.Bot.dll"), .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in settings)
        {
            start.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        using var process = Process.Start(start) ?? throw new InvalidOperationException("The bot did not start.");
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync() + await errors;
        await process.WaitForExitAsync();
        return (process.ExitCode, output);
    }
}
