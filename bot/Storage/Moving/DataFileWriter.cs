using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace ChatDashboard.Bot.Storage.Moving;

/// <summary>Writes the lines of a <see cref="DataFile"/>, and their checksum at the end.</summary>
internal sealed class DataFileWriter(Stream file) : IDisposable
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private int documents;

    public Task WriteHeaderAsync(Contents contents, CancellationToken cancel) =>
        WriteAsync(new DataFile.Header(DataFile.Format, DataFile.Version, contents.Counts), cancel);

    public async Task WriteAsync(Document document, CancellationToken cancel)
    {
        using var json = JsonDocument.Parse(document.Json);
        await WriteAsync(new DataFile.Line(document.Partition, document.Id, document.Schema, json.RootElement), cancel);
        documents++;
    }

    public Task WriteFooterAsync(CancellationToken cancel) =>
        WriteAsync(new DataFile.Footer(documents, Convert.ToHexStringLower(hash.GetCurrentHash())), cancel);

    public void Dispose() => hash.Dispose();

    private async Task WriteAsync<T>(T line, CancellationToken cancel)
    {
        var bytes = Encoding.UTF8.GetBytes(JsonSerializer.Serialize(line, DataFile.Options) + "\n");
        hash.AppendData(bytes);
        await file.WriteAsync(bytes, cancel);
    }
}
