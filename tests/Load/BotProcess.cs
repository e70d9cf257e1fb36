using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ChatDashboard.Load;

/// <summary>The bot as a process of its own, with what it takes of the machine.</summary>
internal sealed class BotProcess : IDisposable
{
    private readonly Process process;
    private readonly HttpClient http;

    private BotProcess(Process process, Uri address)
    {
        this.process = process;
        http = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromSeconds(60) };
    }

    /// <summary>Resident memory in MB.</summary>
    public double Memory
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64 / 1e6;
        }
    }

    public TimeSpan ProcessorTime
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>Starts it and comes back at once: it does not answer yet.</summary>
    /// <param name="assembly">The bot's dll, beside its settings.</param>
    public static BotProcess Start(string assembly, Store store, params (string Name, string Value)[] settings) =>
        Start([assembly], assembly, store, settings);

    /// <summary>The bot in a workspace of Slack that the stand-in is; only this program can tell it so, no setting can.</summary>
    public static BotProcess StartInSlack(string assembly, Store store, Uri slack, params (string Name, string Value)[] settings) => Start(
        [
            "exec", "--runtimeconfig",
            Path.ChangeExtension(assembly, ".runtimeconfig.json"),
            typeof(BotProcess).Assembly.Location, SlackBot.Word, $"{slack}",
        ],
        assembly, store, settings);

    private static BotProcess Start(string[] command, string assembly, Store store, (string Name, string Value)[] settings)
    {
        var address = new Uri($"http://localhost:{FreePort()}");
        var start = new ProcessStartInfo("dotnet", command)
        {
            WorkingDirectory = store.Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["ASPNETCORE_CONTENTROOT"] = Path.GetDirectoryName(assembly);
        start.Environment["Urls"] = address.ToString();
        start.Environment["Demo__Enabled"] = "false";
        start.Environment["Playground__Enabled"] = "false";
        start.Environment["Teams__DangerouslyAllowUnauthenticated"] = "true";
        foreach (var (name, value) in store.BotsSettings.Concat(settings))
        {
            start.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        var process = Process.Start(start) ?? throw new InvalidOperationException("The bot did not start.");
        process.OutputDataReceived += (_, line) => Complain(line.Data);
        process.ErrorDataReceived += (_, line) => Complain(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return new BotProcess(process, address);
    }

    /// <summary>Posts an activity, and again until the bot hears it.</summary>
    public async Task FirstPostAsync(string activity, CancellationToken cancel)
    {
        while (true)
        {
            try
            {
                await PostAsync(activity, cancel);
                return;
            }
            catch (HttpRequestException notYet) when (notYet.HttpRequestError is HttpRequestError.ConnectionError && !process.HasExited)
            {
                await Task.Delay(5, cancel);
            }
        }
    }

    public async Task WaitUntilReadyAsync(CancellationToken cancel)
    {
        while (!await IsReadyAsync(cancel))
        {
            await Task.Delay(50, cancel);
        }
    }

    /// <summary>Posts an activity as Teams does.</summary>
    public async Task PostAsync(string activity, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages");
        request.Content = new StringContent(activity, Encoding.UTF8, "application/json");
        await SendAsync(request, cancel);
    }

    /// <summary>Sends a request of any platform, which must be answered with 200.</summary>
    public async Task SendAsync(HttpRequestMessage request, CancellationToken cancel)
    {
        using var answer = await http.SendAsync(request, cancel);
        if (answer.StatusCode is not HttpStatusCode.OK)
        {
            throw new InvalidOperationException($"The bot answered {answer.StatusCode}.");
        }
    }

    public void Dispose()
    {
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
        http.Dispose();
    }

    private async Task<bool> IsReadyAsync(CancellationToken cancel)
    {
        try
        {
            using var answer = await http.GetAsync(new Uri("/health/ready", UriKind.Relative), cancel);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException) when (!process.HasExited)
        {
            return false;
        }
    }

    /// <summary>Passes on what the bot says in its log that no measurement should provoke.</summary>
    private static void Complain(string? line)
    {
        if (line is not null && (line.StartsWith("fail", StringComparison.Ordinal) || line.Contains("Exception", StringComparison.Ordinal)))
        {
            Console.Error.WriteLine($"The bot: {line}");
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
