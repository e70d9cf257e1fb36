using System.Text.Json;
using System.Text.Json.Nodes;

namespace ChatDashboard.Bot.Storage;

/// <summary>
/// How one kind of thing becomes a document and is read back. Each change of its shape adds an upgrade at the end of the list and raises
/// the schema number by one: the first takes a document from 1 to 2, the next from 2 to 3.
/// </summary>
internal sealed class Shape<T>(params IReadOnlyList<Action<JsonObject>> upgrades)
    where T : class
{
    public int Schema => upgrades.Count + 1;

    /// <summary>Reads only a part of the same documents, and passes over the rest.</summary>
    public Shape<TPart> Part<TPart>()
        where TPart : class => new(upgrades);

    public Document Write(string partition, string id, T value, string version = "") =>
        new(partition, id, Schema, JsonSerializer.Serialize(value, StoredJson.Options), version);

    /// <exception cref="UnreadableDocumentException">It is newer than this program, or not what its schema says.</exception>
    public T Read(Document document)
    {
        if (document.Schema > Schema)
        {
            throw Unreadable(
                document, $"it was written by a newer version of ChatDashboard (schema {document.Schema}; this version knows {Schema}). "
                    + "Run that version.");
        }

        try
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(document.Schema, 1);
            var value = document.Schema == Schema
                ? JsonSerializer.Deserialize<T>(document.Json, StoredJson.Options)
                : Upgrade(document).Deserialize<T>(StoredJson.Options);
            return value ?? throw new JsonException("It is null.");
        }
        catch (Exception wrong) when (wrong is JsonException or ArgumentException or FormatException or InvalidOperationException)
        {
            throw Unreadable(document, wrong.Message, wrong);
        }
    }

    private JsonObject Upgrade(Document document)
    {
        var json = JsonNode.Parse(document.Json)?.AsObject() ?? throw new JsonException("It is null.");
        foreach (var upgrade in upgrades.Skip(document.Schema - 1))
        {
            upgrade(json);
        }

        return json;
    }

    private static UnreadableDocumentException Unreadable(Document document, string why, Exception? cause = null) =>
        new(document.Partition, document.Id, why, cause);
}
