using Microsoft.Data.Sqlite;

namespace ChatDashboard.Bot.Storage;

/// <summary>The SQLite file: made when it is missing, checked when it is there, and connected to.</summary>
internal sealed class SqliteFile
{
    /// <summary>The number of the table's layout, kept in the file itself.</summary>
    private const long Layout = 1;

    private readonly string connectionString;

    /// <exception cref="StorageUnavailableException">The file cannot be opened, or is not one of ours.</exception>
    public SqliteFile(string path)
    {
        Path = System.IO.Path.GetFullPath(path);
        connectionString = new SqliteConnectionStringBuilder { DataSource = Path, Pooling = true }.ToString();
        try
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
            using var connection = Connect();
            Prepare(connection);
        }
        catch (Exception cause) when (cause is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw CannotOpen(Path, cause);
        }
    }

    public string Path { get; }

    /// <summary>A connection from the pool, to be disposed of.</summary>
    public SqliteConnection Connect()
    {
        var connection = new SqliteConnection(connectionString);
        connection.Open();

        // A small cache (256 KB): each commit empties those of the other connections, and the system keeps the file in memory anyway.
        // FULL: in WAL mode a commit is on the disk before it is acknowledged. fullfsync is what that takes on macOS; elsewhere it does
        // nothing. secure_delete: what is deleted is overwritten, for people wish to be forgotten.
        Run(
            connection,
            "PRAGMA busy_timeout = 5000; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA fullfsync = ON; "
                + "PRAGMA cache_size = -256;");
        return connection;
    }

    /// <summary>Closes the connections that wait in the pool.</summary>
    public void Close()
    {
        using var any = new SqliteConnection(connectionString);
        SqliteConnection.ClearPool(any);
    }

    public static StorageUnavailableException CannotOpen(string path, Exception cause) => new(
        $"The database file '{path}' cannot be opened: {cause.Message} Check that its folder can be written to, "
            + "or set Storage:Sqlite:Path to another place.",
        cause);

    public StorageUnavailableException Failed(SqliteException cause) =>
        new($"The database file '{Path}' failed: {cause.Message} Check the disk's free space and the file's permissions.", cause);

    private void Prepare(SqliteConnection connection)
    {
        Run(connection, "PRAGMA journal_mode = WAL;");
        using var transaction = connection.BeginTransaction(deferred: false);
        using var layout = connection.CreateCommand();
        layout.CommandText = "PRAGMA user_version;";
        var found = (long)layout.ExecuteScalar()!;
        if (found > Layout)
        {
            throw new StorageUnavailableException(
                $"The database file '{Path}' was written by a newer version of ChatDashboard (layout {found}; "
                    + $"this version knows {Layout}). Run that version.");
        }

        if (found == 0)
        {
            Run(connection, $"""
                CREATE TABLE documents (
                  partition TEXT NOT NULL,
                  id TEXT NOT NULL,
                  schema INTEGER NOT NULL,
                  version TEXT NOT NULL,
                  json TEXT NOT NULL,
                  PRIMARY KEY (partition, id)
                ) WITHOUT ROWID, STRICT;
                PRAGMA user_version = {Layout};
                """);
        }

        transaction.Commit();
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
