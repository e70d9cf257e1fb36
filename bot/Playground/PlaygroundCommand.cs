using System.Diagnostics;

namespace ChatDashboard.Bot.Playground;

/// <summary>How the Playground is started.</summary>
/// <param name="Bot">The bot's address, without a path.</param>
/// <param name="Folder">Holds the configuration and the log.</param>
internal sealed record PlaygroundCommand(Uri Bot, int Port, string Folder)
{
    public const string Package = "@microsoft/m365agentsplayground@0.2.28";

    /// <summary>
    /// Node.js leaves when its standard input ends: however the bot goes, even killed, nothing of the Playground stays behind.
    /// Every program that npx starts inherits both this option and the input. Left unreferenced, the input keeps no program alive by
    /// itself.
    /// </summary>
    private static readonly string LeaveWithTheBot = "--import=data:text/javascript," + Uri.EscapeDataString(
        "process.stdin.on('end', () => process.exit()).resume(); process.stdin.unref?.();");

    public string Configuration => Path.Combine(Folder, "playground.yml");

    public string Log => Path.Combine(Folder, "playground.log");

    /// <summary>The command as people type it.</summary>
    public static string Written(Uri bot, int port) => $"npx {string.Join(' ', Arguments(bot, port))}";

    public ProcessStartInfo With(string npx, string workingFolder)
    {
        var start = new ProcessStartInfo(npx, Arguments(Bot, Port))
        {
            WorkingDirectory = workingFolder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["NODE_OPTIONS"] = $"{Environment.GetEnvironmentVariable("NODE_OPTIONS")} {LeaveWithTheBot}".Trim();
        // It reads no other variable that would keep it from opening a browser of its own.
        start.Environment["TEAMSAPPTESTER_BROWSER"] = "none";
        start.Environment["M365_AGENTS_PLAYGROUND_CONFIG_PATH"] = Configuration;
        start.Environment["M365_AGENTS_PLAYGROUND_LOGFILE"] = Log;
        return start;
    }

    private static string[] Arguments(Uri bot, int port) =>
        ["-y", Package, "start", "-e", new Uri(bot, "api/messages").ToString(), "-c", "msteams", "-p", $"{port}", "--dt", "true"];
}
