using System.Runtime.InteropServices;
using ChatDashboard.Bot.Storage;
using Microsoft.Extensions.Options;

namespace ChatDashboard.Bot;

/// <summary>
/// What can be typed after the program's name: doctor, export, import, export-person, forget-person. Without a command, the bot runs.
/// </summary>
internal static class Commands
{
    /// <summary>Whether there is a command among what was typed. Everything else is a setting: --Urls=…, Urls=…, /Urls=….</summary>
    public static bool IsTyped(string[] args) =>
        args is [var name, ..] && !name.StartsWith('-') && !name.StartsWith('/') && !name.Contains('=');

    /// <summary>Runs the command that was typed, and says how it ended.</summary>
    /// <returns>The exit code; null where none was typed.</returns>
    public static async Task<int?> RunCommandAsync(this WebApplication app, string[] args)
    {
        if (!IsTyped(args))
        {
            return null;
        }

        var (name, arguments) = (args[0], args[1..]);

        var commands = app.Services.GetServices<ICommand>().OrderBy(command => command.Name, StringComparer.Ordinal).ToList();
        var command = commands.Find(command => command.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        var outcome = command is null ? CommandOutcome.Mistyped(List(name, commands)) : await RunAsync(command, arguments);
        await (outcome.ExitCode is 0 ? Console.Out : Console.Error).WriteLineAsync(outcome.Words);
        return outcome.ExitCode;
    }

    private static async Task<CommandOutcome> RunAsync(ICommand command, string[] arguments)
    {
        using var givenUp = new CancellationTokenSource();
        using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => GiveUp(signal, givenUp));
        using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal => GiveUp(signal, givenUp));
        try
        {
            return await command.RunAsync(arguments, givenUp.Token);
        }
        catch (OperationCanceledException) when (givenUp.IsCancellationRequested)
        {
            return CommandOutcome.Failed("Given up.");
        }
        catch (Exception cause) when (cause
            is StorageUnavailableException or UnreadableDocumentException or OptionsValidationException
            or IOException or UnauthorizedAccessException)
        {
            return CommandOutcome.Failed(cause.Message);
        }
    }

    private static void GiveUp(PosixSignalContext signal, CancellationTokenSource givenUp)
    {
        signal.Cancel = true;
        givenUp.Cancel();
    }

    private static string List(string name, IReadOnlyList<ICommand> commands) => string.Join(
        Environment.NewLine,
        [
            $"There is no command '{name}'. There are:",
            .. commands.Select(command => $"  {command.Usage,-37} {command.Summary}"),
            "Without a command, the bot runs.",
        ]);
}
