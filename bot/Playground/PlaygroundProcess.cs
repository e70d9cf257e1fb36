using System.Collections.Concurrent;
using System.Diagnostics;

namespace ChatDashboard.Bot.Playground;

/// <summary>The running Playground, and all that npx started for it.</summary>
internal sealed class PlaygroundProcess : IDisposable
{
    private const int LinesKept = 20;
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(250);

    private readonly Process process;
    private readonly ConcurrentQueue<string> lines = new();

    private PlaygroundProcess(Process process)
    {
        this.process = process;
        // A pipe that nobody reads would stop the writer.
        process.OutputDataReceived += (_, said) => Keep(said.Data);
        process.ErrorDataReceived += (_, said) => Keep(said.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>The last lines that npx and the Playground printed.</summary>
    public IReadOnlyCollection<string> Said => lines;

    public static PlaygroundProcess Start(ProcessStartInfo start) =>
        new(Process.Start(start) ?? throw new InvalidOperationException($"{start.FileName} did not start."));

    /// <summary>Whether the page answered before the process ended or the time was over.</summary>
    public async Task<bool> AnswersAsync(Uri page, TimeSpan within, CancellationToken cancel)
    {
        using var http = new HttpClient { BaseAddress = page, Timeout = TimeSpan.FromSeconds(5) };
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < within && !process.HasExited; await Task.Delay(BetweenTries, cancel))
        {
            if (await PingAsync(http, cancel))
            {
                return true;
            }
        }

        return false;
    }

    public Task WaitForExitAsync(CancellationToken cancel) => process.WaitForExitAsync(cancel);

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
        }

        process.Dispose();
    }

    private static async Task<bool> PingAsync(HttpClient http, CancellationToken cancel)
    {
        try
        {
            return await http.GetStringAsync(new Uri("_debug/ping", UriKind.Relative), cancel) == "pong";
        }
        catch (Exception notYet) when (notYet is HttpRequestException or TaskCanceledException && !cancel.IsCancellationRequested)
        {
            return false;
        }
    }

    private void Keep(string? line)
    {
        if (!string.IsNullOrWhiteSpace(line))
        {
            lines.Enqueue(line);
            while (lines.Count > LinesKept)
            {
                lines.TryDequeue(out _);
            }
        }
    }
}
