using ChatDashboard.Core;

namespace ChatDashboard.Bot.Storage;

/// <summary>Measures every operation on the documents behind it. That somebody saved first is an answer, and no failure.</summary>
/// <param name="system">What keeps them, as the conventions name it.</param>
internal sealed class MeasuredDocuments(IDocuments documents, string system, DocumentMeter meter) : IDocuments, IDisposable
{
    public IDocuments Behind => documents;

    public string Place => documents.Place;

    public string? Refusal(Document document) => documents.Refusal(document);

    public Task<Document?> FindAsync(string partition, string id, CancellationToken cancel) =>
        MeasureAsync("find", () => documents.FindAsync(partition, id, cancel));

    public Task<IReadOnlyList<Document>> ListAsync(string partition, string idPrefix, CancellationToken cancel) =>
        MeasureAsync("list", () => documents.ListAsync(partition, idPrefix, cancel));

    /// <summary>Not measured: it takes as long as whoever reads it.</summary>
    public IAsyncEnumerable<Document> ListAllAsync(CancellationToken cancel) => documents.ListAllAsync(cancel);

    public Task CreateAsync(Document document, CancellationToken cancel) =>
        SaveAsync("create", () => documents.CreateAsync(document, cancel));

    public Task ReplaceAsync(Document document, CancellationToken cancel) =>
        SaveAsync("replace", () => documents.ReplaceAsync(document, cancel));

    public Task DeleteAsync(Document document, CancellationToken cancel) =>
        SaveAsync("delete", () => documents.DeleteAsync(document, cancel));

    public void Dispose() => (documents as IDisposable)?.Dispose();

    private Task<T> MeasureAsync<T>(string operation, Func<Task<T>> ask) =>
        meter.MeasureAsync(system, operation, answer => answer is StaleVersionException or OperationCanceledException, ask);

    private Task<bool> SaveAsync(string operation, Func<Task> save) => MeasureAsync(operation, async () =>
    {
        await save();
        return true;
    });
}
