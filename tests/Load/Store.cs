using ChatDashboard.Bot.Storage;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace ChatDashboard.Load;

/// <summary>Where one bot keeps its data, and its schedule; a new one for each, gone after it.</summary>
internal sealed class Store : IDisposable
{
    /// <summary>The test server takes any; this one says what it is, in Base64.</summary>
    private const string Key = "bm90IGEgcmVhbCBrZXk=";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("chatdashboard-load-");

    private Store(Settings settings)
    {
        var cosmos = new CosmosOptions
        {
            Endpoint = settings.Cosmos,
            Key = Key,
            Database = $"load-{Guid.NewGuid():N}",
            ConnectionMode = CosmosConnectionMode.Gateway,
        };
        var sqlite = Path.Combine(folder.FullName, "chatdashboard.db");
        Documents = cosmos.IsOn() ? Open(cosmos) : new SqliteDocuments(sqlite);
        BotsSettings =
        [
            ("Storage:Sqlite:Path", sqlite),
            .. cosmos.IsOn()
                ? new[]
                {
                    ("Storage:Cosmos:Endpoint", cosmos.Endpoint!), ("Storage:Cosmos:Key", Key),
                    ("Storage:Cosmos:Database", cosmos.Database), ("Storage:Cosmos:ConnectionMode", $"{cosmos.ConnectionMode}"),
                }
                : [],
            .. settings.Postgres is { } postgres ? new[] { ("Scheduling:Postgres", NewDatabase(postgres)) } : [],
        ];
    }

    public IDocuments Documents { get; }

    /// <summary>What the bot has to be told to keep its data there.</summary>
    public IReadOnlyList<(string Name, string Value)> BotsSettings { get; }

    public string Folder => folder.FullName;

    public static Store New(Settings settings) => new(settings);

    /// <summary>The test server is given its time: it is filled with more than it takes in twelve seconds.</summary>
    private static CosmosDocuments Open(CosmosOptions options) =>
        new(new(options, NullLogger<CosmosContainer>.Instance) { Patience = TimeSpan.FromMinutes(2) });

    private static string NewDatabase(string server)
    {
        var name = $"load-{Guid.NewGuid():N}";
        using var connection = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(server) { Database = "postgres", Pooling = false }.ConnectionString);
        connection.Open();
        using var command = new NpgsqlCommand($"CREATE DATABASE \"{name}\"", connection);
        command.ExecuteNonQuery();
        return new NpgsqlConnectionStringBuilder(server) { Database = name }.ConnectionString;
    }

    public void Dispose()
    {
        (Documents as IDisposable)?.Dispose();
        folder.Delete(recursive: true);
    }
}
