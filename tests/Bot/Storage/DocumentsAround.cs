using ChatDashboard.Bot.Storage;

namespace ChatDashboard.Tests.Bot.Storage;

/// <summary>Passes everything on to other documents; a test overrides what it is about.</summary>
internal abstract class DocumentsAround(IDocuments documents) : IDocuments
{
    public string Place => documents.Place;

    public virtual string? Refusal(Document document) => documents.Refusal(document);

    public virtual Task<Document?> FindAsync(string partition, string id, CancellationToken cancel) =>
        documents.FindAsync(partition, id, cancel);

    public virtual Task<IReadOnlyList<Document>> ListAsync(string partition, string idPrefix, CancellationToken cancel) =>
        documents.ListAsync(partition, idPrefix, cancel);

    public virtual IAsyncEnumerable<Document> ListAllAsync(CancellationToken cancel) => documents.ListAllAsync(cancel);

    public virtual Task CreateAsync(Document document, CancellationToken cancel) => documents.CreateAsync(document, cancel);

    public virtual Task ReplaceAsync(Document document, CancellationToken cancel) => documents.ReplaceAsync(document, cancel);

    public virtual Task DeleteAsync(Document document, CancellationToken cancel) => documents.DeleteAsync(document, cancel);
}
