using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace ChatDashboard.Bot.Storage.Moving;

/// <summary>Reads a <see cref="DataFile"/> and checks it on the way; only who has come to its end knows that it is whole.</summary>
internal sealed class DataFileReader(string path)
{
    private readonly HashSet<(string Partition, string Id)> seen = [];
    private readonly Contents contents = new();
    private int number;

    /// <exception cref="DataFileException">It is not whole, not right, or from a newer version.</exception>
    public async IAsyncEnumerable<Document> ReadAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        using var file = new StreamReader(path, Encoding.UTF8);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        DataFile.Header? header = null;
        var isWhole = false;
        while (await file.ReadLineAsync(cancel) is { } text)
        {
            number++;
            if (isWhole)
            {
                throw Wrong("it comes after the end. Export again.");
            }

            if (header is null)
            {
                header = ReadHeader(text);
            }
            else if (IsFooter(text))
            {
                Check(Parse<DataFile.Footer>(text), header, Convert.ToHexStringLower(hash.GetCurrentHash()));
                isWhole = true;
            }
            else
            {
                yield return ReadDocument(text);
            }

            hash.AppendData(Encoding.UTF8.GetBytes(text + "\n"));
        }

        if (!isWhole)
        {
            number++;
            throw Wrong(
                number is 1 ? "the file is empty. Export again." : "the file stops before its end. Copy it again, whole, or export again.");
        }
    }

    /// <summary>What is wrong with the line that was read last.</summary>
    public DataFileException Wrong(string fault, Exception? cause = null) => new(path, number, fault, cause);

    private static bool IsFooter(string text) => text.StartsWith("{\"documents\":", StringComparison.Ordinal);

    private DataFile.Header ReadHeader(string text)
    {
        if (!text.StartsWith($"{{\"format\":\"{DataFile.Format}\"", StringComparison.Ordinal))
        {
            throw Wrong("it is not the first line of a file that ChatDashboard exported. Give it one of those.");
        }

        // A newer one may have other fields besides.
        return Parse<JsonElement>(text).TryGetProperty("version", out var version) && version.TryGetInt32(out var form)
            && form > DataFile.Version
            ? throw Wrong(
                $"the file is from a newer version of ChatDashboard (form {form}; this version knows {DataFile.Version}). "
                    + "Run that version.")
            : Parse<DataFile.Header>(text);
    }

    private Document ReadDocument(string text)
    {
        var line = Parse<DataFile.Line>(text);
        try
        {
            var document = new Document(line.Partition, line.Id, line.Schema, line.Json.GetRawText());
            contents.Add(document);
            return seen.Add((line.Partition, line.Id)) ? document : throw Wrong($"{document} is in the file twice. Export again.");
        }
        catch (Exception fault) when (fault is UnreadableDocumentException or ArgumentException)
        {
            throw Wrong(fault.Message, fault);
        }
    }

    private void Check(DataFile.Footer footer, DataFile.Header header, string sha256)
    {
        if (footer.Documents != contents.Documents
            || !header.Counts.OrderBy(pair => pair.Key, StringComparer.Ordinal).SequenceEqual(contents.Counts))
        {
            throw Wrong(
                $"the file should hold {footer.Documents:N0} documents, and holds {contents}. Copy it again, whole, or export again.");
        }

        if (footer.Sha256 != sha256)
        {
            throw Wrong("the checksum is another: a line before this one is not as it was written. Copy the file again, or export again.");
        }
    }

    private T Parse<T>(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(text, DataFile.Options) ?? throw new JsonException("It is null.");
        }
        catch (JsonException fault)
        {
            var what = fault.Message.Split(" Path: ")[0];
            throw Wrong($"it is not as it was written: {what} Copy the file again, whole, or export again.", fault);
        }
    }
}
