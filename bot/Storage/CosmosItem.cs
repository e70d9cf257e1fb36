using System.Text.Json;

namespace ChatDashboard.Bot.Storage;

/// <summary>A document as an item of Cosmos DB. What it says stands in it as JSON, not as a text, for people to read.</summary>
internal static class CosmosItem
{
    /// <summary>The property that says in which partition an item lies.</summary>
    public const string PartitionPath = "/partition";

    /// <summary>
    /// Two megabytes, less what Cosmos DB adds by itself.
    /// <see href="https://learn.microsoft.com/azure/cosmos-db/concepts-limits#per-item-limits">Per-item limits</see>.
    /// </summary>
    private const int MaxBytes = (2 * 1024 * 1024) - 1024;

    private const string Remedy = "Shorten the texts in it, or keep the data in SQLite.";

    /// <summary>
    /// An item's id, for that of a document or the beginning of one. The vendor's client takes a percent sign for that of an escaped
    /// character, and would find another item.
    /// </summary>
    public static string IdOf(string id) =>
        id.Replace("~", "~7E", StringComparison.Ordinal).Replace("%", "~25", StringComparison.Ordinal);

    /// <exception cref="StorageUnavailableException">It is larger than an item can be.</exception>
    public static MemoryStream Write(Document document)
    {
        var item = Draw(document);
        return TooLarge(document, item) is { } why ? throw new StorageUnavailableException($"{why} It was not saved. {Remedy}") : item;
    }

    /// <summary>Why it cannot be an item; null where it can.</summary>
    public static string? Refusal(Document document)
    {
        using var item = Draw(document);
        return TooLarge(document, item) is { } why ? $"{why} {Remedy}" : null;
    }

    public static async Task<Document> ReadAsync(Stream answer, CancellationToken cancel)
    {
        using var item = await JsonDocument.ParseAsync(answer, cancellationToken: cancel);
        return Read(item.RootElement);
    }

    /// <summary>The items on one page of a feed.</summary>
    public static async Task<IReadOnlyList<Document>> ReadPageAsync(Stream answer, CancellationToken cancel)
    {
        using var page = await JsonDocument.ParseAsync(answer, cancellationToken: cancel);
        return [.. page.RootElement.GetProperty("Documents").EnumerateArray().Select(Read)];
    }

    private static MemoryStream Draw(Document document)
    {
        var item = new MemoryStream();
        using var json = new Utf8JsonWriter(item, new JsonWriterOptions { Encoder = AsIsEncoder.Instance });
        json.WriteStartObject();
        json.WriteString("id", IdOf(document.Id));
        json.WriteString("partition", document.Partition);
        json.WriteNumber("schema", document.Schema);
        json.WritePropertyName("json");
        json.WriteRawValue(document.Json);
        json.WriteEndObject();
        json.Flush();
        item.Position = 0;
        return item;
    }

    private static string? TooLarge(Document document, MemoryStream item) =>
        item.Length > MaxBytes ? $"{document} has {item.Length:N0} bytes, and Cosmos DB takes {MaxBytes:N0} at most." : null;

    private static Document Read(JsonElement item) => new(
        item.GetProperty("partition").GetString()!,
        DocumentId(item.GetProperty("id").GetString()!),
        item.GetProperty("schema").GetInt32(),
        item.GetProperty("json").GetRawText(),
        item.GetProperty("_etag").GetString()!);

    private static string DocumentId(string id) =>
        id.Replace("~25", "%", StringComparison.Ordinal).Replace("~7E", "~", StringComparison.Ordinal);
}
