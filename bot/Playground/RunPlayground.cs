using System.ComponentModel;
using System.Net.Sockets;
using Microsoft.Extensions.Options;

namespace ChatDashboard.Bot.Playground;

/// <summary>Starts the Agents Playground, says on the console how to use it, and ends it with the bot.</summary>
/// <param name="searchPath">Where Node.js is looked for, as in the environment variable PATH.</param>
internal sealed class RunPlayground(
    IOptions<PlaygroundOptions> options, DemoPeople people, OpenChats openChats, TimeProvider time, TextWriter console, string? searchPath)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Where npx looks first for an installed Playground; null for a folder of its own.</summary>
    public string? WorkingFolder { get; init; }

    /// <summary>Returns when the Playground has ended or could not start; cancelling ends it.</summary>
    public async Task RunAsync(Uri bot, CancellationToken cancel)
    {
        var (port, page) = (options.Value.Port, options.Value.Page());
        if (NodeJs.FindNpx(searchPath) is not { } npx)
        {
            Say(PlaygroundWords.NodeMissing(PlaygroundCommand.Written(bot, port)));
            return;
        }

        if (IsTaken(port))
        {
            Say(PlaygroundWords.PortTaken(port));
            return;
        }

        var folder = Directory.CreateTempSubdirectory("chatdashboard-playground-").FullName;
        var command = new PlaygroundCommand(bot, port, folder);
        await File.WriteAllTextAsync(command.Configuration, PlaygroundConfiguration.Render(people).ToJsonString(), cancel);
        try
        {
            using var playground = PlaygroundProcess.Start(command.With(npx, WorkingFolder ?? folder));
            if (!await playground.AnswersAsync(page, Patience, cancel))
            {
                Say(PlaygroundWords.Failed(command, playground.Said));
                return;
            }

            await openChats.RunAsync(page, cancel);
            Say(PlaygroundWords.Ready(bot, page, people, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime).AddMonths(1)));
            await playground.WaitForExitAsync(cancel);
            Say(PlaygroundWords.Ended(command));
        }
        catch (Exception failed) when (failed is Win32Exception or HttpRequestException)
        {
            Say(PlaygroundWords.Failed(command, [failed.Message]));
        }
    }

    private void Say(string words) => console.WriteLine(words);

    /// <summary>On a port that is taken the Playground would silently choose another.</summary>
    private static bool IsTaken(int port)
    {
        try
        {
            using var listener = TcpListener.Create(port);
            listener.Start();
            return false;
        }
        catch (SocketException taken) when (taken.SocketErrorCode is SocketError.AddressAlreadyInUse or SocketError.AccessDenied)
        {
            return true;
        }
    }
}
