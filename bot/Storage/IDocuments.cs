using ChatDashboard.Core;

namespace ChatDashboard.Bot.Storage;

/// <summary>
/// Where documents are kept: found by partition and id, changed one at a time, and only by who has read what they change. What was
/// acknowledged survives the process and the machine.
/// </summary>
internal interface IDocuments
{
    /// <summary>Where that is, in words for people and logs; nothing secret.</summary>
    string Place { get; }

    /// <summary>Why a document cannot be kept here, in words for people; null where it can.</summary>
    string? Refusal(Document document);

    Task<Document?> FindAsync(string partition, string id, CancellationToken cancel);

    /// <summary>Those of one partition whose id begins with a text, in the order of their ids.</summary>
    Task<IReadOnlyList<Document>> ListAsync(string partition, string idPrefix, CancellationToken cancel);

    /// <summary>
    /// Everything there is, in whatever order, each as it was at some moment meanwhile. Its cost grows with all that is kept: for moving
    /// house alone.
    /// </summary>
    IAsyncEnumerable<Document> ListAllAsync(CancellationToken cancel);

    /// <exception cref="StaleVersionException">There is one already.</exception>
    Task CreateAsync(Document document, CancellationToken cancel);

    /// <exception cref="StaleVersionException">It was changed or deleted since this version was read.</exception>
    Task ReplaceAsync(Document document, CancellationToken cancel);

    /// <exception cref="StaleVersionException">It was changed or deleted since this version was read.</exception>
    Task DeleteAsync(Document document, CancellationToken cancel);
}
