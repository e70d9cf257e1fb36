using System.Diagnostics;
using System.Net.Http.Json;
using ChatDashboard.Bot.Storage;

namespace ChatDashboard.Tests.Clients;

/// <summary>
/// A server that speaks as Cosmos DB does, in memory; see cosmos-server.mjs for where it differs from Cosmos DB. One serves all tests, each
/// of which has a database of its own; a test that hurts it starts one for itself.
/// </summary>
internal sealed class CosmosServer : IAsyncDisposable
{
    /// <summary>It takes any; this one says what it is, in Base64.</summary>
    public const string Key = "bm90IGEgcmVhbCBrZXk=";

    private static readonly Lazy<Task<CosmosServer>> ForAll = new(() => StartAsync());

    private readonly Process _process;

    private CosmosServer(Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    public static Task<CosmosServer> SharedAsync()
    {
        Need();
        return ForAll.Value;
    }

    /// <param name="port">0 for one that is free.</param>
    public static async Task<CosmosServer> StartAsync(int port = 0)
    {
        Need();
        var process = Process.Start(new ProcessStartInfo(RealClients.Node, ["cosmos-server.mjs", $"{port}"])
        {
            WorkingDirectory = RealClients.Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        }) ?? throw new InvalidOperationException("Node.js did not start.");
        var line = await process.StandardOutput.ReadLineAsync()
            ?? throw new InvalidOperationException("The Cosmos DB server ended at once; its error stands on the console.");
        return new(process, new Uri($"http://localhost:{line.Split(' ')[^1]}/"));
    }

    /// <summary>Settings for a database of one's own.</summary>
    public CosmosOptions NewOptions() => new()
    {
        Endpoint = $"{Address}",
        Key = Key,
        Database = $"test-{Guid.NewGuid():N}",
        ConnectionMode = CosmosConnectionMode.Gateway,
    };

    /// <summary>The same, as settings of the bot.</summary>
    public (string Name, string Value)[] NewSettings()
    {
        var options = NewOptions();
        return
        [
            ("Storage:Cosmos:Endpoint", options.Endpoint!),
            ("Storage:Cosmos:Key", options.Key!),
            ("Storage:Cosmos:Database", options.Database),
            ("Storage:Cosmos:ConnectionMode", $"{options.ConnectionMode}"),
        ];
    }

    /// <summary>Makes the next requests for items fail.</summary>
    public async Task FailAsync(params Fault[] faults)
    {
        using var http = new HttpClient();
        using var answer = await http.PutAsJsonAsync(new Uri(Address, "faults"), faults);
        answer.EnsureSuccessStatusCode();
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static void Need()
    {
        RealClients.NeedPackages();
        RealClients.Need(
            File.Exists(RealClients.Package("@vercel/cosmosdb-server/package.json")),
            "The Cosmos DB server is not there. Run: npm ci --prefix tests/Clients");
    }

    /// <param name="Status">What it answers; 0 breaks the connection off, -1 never answers.</param>
    internal sealed record Fault(int Status, int Times = int.MaxValue)
    {
        public string? Method { get; init; }

        public Dictionary<string, string> Headers { get; init; } = [];
    }
}
