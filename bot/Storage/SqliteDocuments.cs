using Microsoft.Data.Sqlite;

namespace ChatDashboard.Bot.Storage;

/// <summary>Documents in one SQLite file. Reads never wait for writes, and take microseconds: they run where they are asked for.</summary>
internal sealed class SqliteDocuments : IDocuments, IDisposable
{
    private const string Find =
        "SELECT partition, id, schema, json, version FROM documents WHERE partition = $partition AND id = $id";

    // A range, not LIKE: it runs along the key, and no character in an id has a meaning. U+10FFFF is the last of all characters.
    private const string List =
        "SELECT partition, id, schema, json, version FROM documents WHERE partition = $partition AND id >= $id AND id < $id || "
            + "char(0x10FFFF) ORDER BY id";

    private const string ListNext =
        "SELECT partition, id, schema, json, version FROM documents WHERE (partition, id) > ($partition, $id) ORDER BY partition, "
            + "id LIMIT 500";

    private const string Create =
        "INSERT INTO documents (partition, id, schema, json, version) VALUES ($partition, $id, $schema, $json, "
            + "$version) ON CONFLICT DO NOTHING";

    private const string Replace =
        "UPDATE documents SET schema = $schema, json = $json, version = $version WHERE partition = $partition AND id = $id AND version = "
            + "$read";

    private const string Delete = "DELETE FROM documents WHERE partition = $partition AND id = $id AND version = $read";

    private readonly SqliteFile file;
    private readonly SqliteWriter writer;

    /// <exception cref="StorageUnavailableException">The file cannot be opened.</exception>
    public SqliteDocuments(string path)
    {
        file = new SqliteFile(path);
        writer = new SqliteWriter(file);
    }

    public string Path => file.Path;

    public string Place => $"the SQLite file {Path}";

    /// <summary>A file takes a thousand megabytes, and nobody types as much.</summary>
    public string? Refusal(Document document) => null;

    public Task<Document?> FindAsync(string partition, string id, CancellationToken cancel) =>
        Task.FromResult(Read(Find, partition, id, cancel).SingleOrDefault());

    public Task<IReadOnlyList<Document>> ListAsync(string partition, string idPrefix, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<Document>>(Read(List, partition, idPrefix, cancel));

    public IAsyncEnumerable<Document> ListAllAsync(CancellationToken cancel) => ReadAll(cancel).ToAsyncEnumerable();

    public Task CreateAsync(Document document, CancellationToken cancel) => writer.WriteAsync(Create, document, cancel);

    public Task ReplaceAsync(Document document, CancellationToken cancel) => writer.WriteAsync(Replace, document, cancel);

    public Task DeleteAsync(Document document, CancellationToken cancel) => writer.WriteAsync(Delete, document, cancel);

    public void Dispose()
    {
        writer.Dispose();
        file.Close();
    }

    private IEnumerable<Document> ReadAll(CancellationToken cancel)
    {
        for (var page = Read(ListNext, "", "", cancel); page is [.., var last]; page = Read(ListNext, last.Partition, last.Id, cancel))
        {
            foreach (var document in page)
            {
                yield return document;
            }
        }
    }

    private List<Document> Read(string sql, string partition, string id, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        try
        {
            using var connection = file.Connect();
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            command.Parameters.AddWithValue("$partition", partition);
            command.Parameters.AddWithValue("$id", id);
            using var row = command.ExecuteReader();
            List<Document> found = [];
            while (row.Read())
            {
                found.Add(new(row.GetString(0), row.GetString(1), row.GetInt32(2), row.GetString(3), row.GetString(4)));
            }

            return found;
        }
        catch (SqliteException cause)
        {
            throw file.Failed(cause);
        }
    }
}
