using System.Diagnostics;
using System.Text.RegularExpressions;

namespace ChatDashboard.Tests.Clients;

/// <summary>Which bot a Playground talks to.</summary>
/// <param name="Bot">The bot's messaging endpoint.</param>
/// <param name="Directory">The directory that holds the configuration file; the log is written beside it.</param>
internal sealed record PlaygroundOptions(Uri Bot, string Directory)
{
    /// <summary>The service URL that activities carry, or null for the Playground's own connector.</summary>
    public Uri? ServiceUrl { get; init; }
}

/// <summary>The Microsoft 365 Agents Playground as a process: started, waited for, and ended with all its children.</summary>
internal sealed partial class PlaygroundServer : IAsyncDisposable
{
    // Node.js leaves when its standard input closes, so a killed test run leaves no orphan.
    private static readonly string LeaveWithParent =
        "data:text/javascript," + Uri.EscapeDataString("process.stdin.on('end', () => process.exit()).resume()");

    private static readonly string Cli = RealClients.Package("@microsoft/m365agentsplayground/cli.js");

    private readonly Process _process;

    private PlaygroundServer(Process process, Uri address) => (_process, Address) = (process, address);

    /// <summary>The address of the page.</summary>
    public Uri Address { get; }

    /// <summary>The Playground's own connector, whatever its activities say.</summary>
    public Uri Connector => new(Address, "_connector");

    /// <summary>Starts the Playground on a free port and returns when it answers.</summary>
    public static async Task<PlaygroundServer> StartAsync(PlaygroundOptions options, CancellationToken cancel)
    {
        var process = Process.Start(Command(options)) ?? throw new InvalidOperationException("Node.js did not start.");
        try
        {
            var server = new PlaygroundServer(process, await AddressAsync(process, options, cancel));
            await server.AnswersAsync(options, cancel);
            return server;
        }
        catch
        {
            await EndAsync(process);
            throw;
        }
    }

    public async ValueTask DisposeAsync() => await EndAsync(_process);

    private static ProcessStartInfo Command(PlaygroundOptions options)
    {
        var start = new ProcessStartInfo(RealClients.Node)
        {
            WorkingDirectory = options.Directory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in (string[])["--import", LeaveWithParent, Cli, "start", "--disable-telemetry", "true",
            "--channel-id", "msteams", "--app-endpoint", options.Bot.ToString(), "--port", "0"])
        {
            start.ArgumentList.Add(argument);
        }

        if (options.ServiceUrl is { } serviceUrl)
        {
            start.ArgumentList.Add("--service-url");
            start.ArgumentList.Add(serviceUrl.ToString());
        }

        start.Environment["TEAMSAPPTESTER_BROWSER"] = "none"; // else it opens the desktop's browser
        start.Environment["M365_AGENTS_PLAYGROUND_CONFIG_PATH"] = Path.Combine(options.Directory, PlaygroundConfig.FileName);
        start.Environment["M365_AGENTS_PLAYGROUND_LOGFILE"] = LogFile(options);
        return start;
    }

    private static async Task<Uri> AddressAsync(Process process, PlaygroundOptions options, CancellationToken cancel)
    {
        var error = process.StandardError.ReadToEndAsync(cancel);
        while (await process.StandardOutput.ReadLineAsync(cancel) is { } line)
        {
            if (Listening().Match(line) is { Success: true } match)
            {
                _ = process.StandardOutput.ReadToEndAsync(CancellationToken.None); // a full pipe would stop it
                return new Uri($"http://localhost:{match.Groups[1].ValueSpan}/");
            }
        }

        throw new InvalidOperationException($"The Playground did not start. {await error} {Log(options)}");
    }

    // It listens before it has read its configuration, and leaves when that is wrong.
    private async Task AnswersAsync(PlaygroundOptions options, CancellationToken cancel)
    {
        using var http = new HttpClient { BaseAddress = Address };
        while (!_process.HasExited)
        {
            try
            {
                using var answer = await http.GetAsync("_debug/ping", cancel);
                if (answer.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
            }

            await Task.Delay(50, cancel);
        }

        throw new InvalidOperationException($"The Playground left at once. {Log(options)}");
    }

    private static async Task EndAsync(Process process)
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
        }

        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static string LogFile(PlaygroundOptions options) => Path.Combine(options.Directory, "playground.log");

    private static string Log(PlaygroundOptions options) =>
        File.Exists(LogFile(options)) ? File.ReadAllText(LogFile(options)) : "It wrote no log.";

    [GeneratedRegex(@"^Listening on (\d+)")]
    private static partial Regex Listening();
}
