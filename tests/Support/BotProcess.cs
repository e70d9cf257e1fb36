using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace ChatDashboard.Tests.Support;

/// <summary>
/// The bot as a process of its own, as a person starts it; it can be killed at any moment and started again over the same data.
/// </summary>
internal sealed class BotProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly List<string> _output = [];

    private BotProcess(Process process, Uri address) => (_process, Address) = (process, address);

    public int Id => _process.Id;

    public Uri Address { get; }

    public Uri Messages => new(Address, "/api/messages");

    /// <summary>What it has written to the console so far.</summary>
    public string Output
    {
        get
        {
            lock (_output)
            {
                return string.Join('\n', _output);
            }
        }
    }

    /// <param name="folder">Where its data lies.</param>
    /// <param name="settings">By the names of the configuration, as in <c>Demo:Enabled</c>.</param>
    public static async Task<BotProcess> StartAsync(string folder, IReadOnlyDictionary<string, string> settings, CancellationToken cancel)
    {
        var address = new Uri($"http://localhost:{FreePort()}");
        var assembly = Path.Combine(AppContext.BaseDirectory, "ChatDashboard.Bot.dll");
        var start = new ProcessStartInfo("dotnet", [assembly])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["Urls"] = address.ToString();
        start.Environment["Demo__Enabled"] = "false";
        start.Environment["Playground__Enabled"] = "false";
        start.Environment["Teams__DangerouslyAllowUnauthenticated"] = "true";
        start.Environment["Storage__Sqlite__Path"] = Path.Combine(folder, "chatdashboard.db");
        foreach (var (name, value) in settings)
        {
            start.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        var process = Process.Start(start) ?? throw new InvalidOperationException("The bot did not start.");
        var bot = new BotProcess(process, address);
        process.OutputDataReceived += bot.Keep;
        process.ErrorDataReceived += bot.Keep;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await bot.AnswersAsync(cancel);
        return bot;
    }

    /// <summary>Ends it at once, as <c>kill -9</c> does.</summary>
    public async Task KillAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
    }

    /// <summary>Tells it to end, as a platform does that moves it (SIGTERM), and gives its exit code.</summary>
    public async Task<int> StopAsync(CancellationToken cancel)
    {
        using var tell = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
        await tell.WaitForExitAsync(cancel);
        await _process.WaitForExitAsync(cancel);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await KillAsync();
        }

        _process.Dispose();
    }

    private async Task AnswersAsync(CancellationToken cancel)
    {
        using var http = new HttpClient { BaseAddress = Address };
        while (!_process.HasExited)
        {
            try
            {
                using var answer = await http.GetAsync("/health/live", cancel);
                return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(20, cancel);
            }
        }

        await _process.WaitForExitAsync(cancel); // until all that it wrote has been read
        throw new InvalidOperationException($"The bot left at once with {_process.ExitCode}. {Output}");
    }

    private void Keep(object sender, DataReceivedEventArgs line)
    {
        lock (_output)
        {
            _output.Add(line.Data ?? "");
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
