using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace ChatDashboard.Tests.Clients;

/// <summary>
/// A PostgreSQL server. One serves all tests, each of which has a database of its own; a test that stops it starts one for itself.
/// </summary>
internal sealed class PostgresServer : IAsyncDisposable
{
    /// <summary>With what a connection string must put in quotes.</summary>
    public const string Password = "not;a 'real' \"one\"";

    private static readonly Lazy<Task<PostgresServer>> ForAll = new(StartAsync);

    private readonly Process _process;
    private readonly int _port;

    private PostgresServer(Process process, int port) => (_process, _port) = (process, port);

    public static Task<PostgresServer> SharedAsync()
    {
        Need();
        return ForAll.Value;
    }

    public static async Task<PostgresServer> StartAsync()
    {
        Need();
        var port = FreePort();
        string[] server = ["sh", Path.Combine(RealClients.Folder, "postgres-server.sh"), Programs()!, $"{port}", Password];

        // PostgreSQL refuses to run as root.
        string[] words = Environment.UserName is "root"
            ? ["setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups", .. server]
            : server;
        var process = Process.Start(new ProcessStartInfo(words[0], words[1..])
        {
            WorkingDirectory = "/",
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        }) ?? throw new InvalidOperationException("PostgreSQL did not start.");
        return await process.StandardOutput.ReadLineAsync() is "ready"
            ? new(process, port)
            : throw new InvalidOperationException("PostgreSQL ended at once; its error stands on the console.");
    }

    public static void Need() =>
        RealClients.Need(
            !OperatingSystem.IsWindows() && Programs() is not null, "No PostgreSQL is there. On Debian: apt-get install postgresql");

    /// <summary>The connection string of a database of one's own.</summary>
    public async Task<string> NewDatabaseAsync()
    {
        var name = $"test-{Guid.NewGuid():N}";
        await using var connection = new NpgsqlConnection(ConnectionTo("postgres", pooling: false));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($"CREATE DATABASE \"{name}\"", connection);
        await command.ExecuteNonQueryAsync();
        return ConnectionTo(name, pooling: true);
    }

    /// <summary>As when the machine loses its power.</summary>
    public Task StopAsync() => TellAsync("stop");

    public Task GoOnAsync() => TellAsync("start");

    /// <summary>As when the machine or the network hangs: nobody refuses, and nobody answers.</summary>
    public Task FreezeAsync() => TellAsync("freeze");

    public Task ThawAsync() => TellAsync("thaw");

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private async Task TellAsync(string what)
    {
        await _process.StandardInput.WriteLineAsync(what);
        await _process.StandardInput.FlushAsync();
        Assert.Equal("done", await _process.StandardOutput.ReadLineAsync());
    }

    private string ConnectionTo(string database, bool pooling) => new NpgsqlConnectionStringBuilder
    {
        Host = "localhost",
        Port = _port,
        Database = database,
        Username = "bot",
        Password = Password,
        Pooling = pooling,
    }.ConnectionString;

    /// <summary>Debian does not put them on the PATH.</summary>
    private static string? Programs()
    {
        var debian = Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql") : [];
        var folders = debian.OrderByDescending(folder => int.TryParse(Path.GetFileName(folder), out var version) ? version : 0);
        return folders.Select(folder => Path.Combine(folder, "bin")).FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")))
            ?? Path.GetDirectoryName(RealClients.Program("initdb"));
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
