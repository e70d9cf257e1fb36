using ChatDashboard.Bot.Storage;
using ChatDashboard.Tests.Bot.Storage;

namespace ChatDashboard.Tests.Core.Privacy;

/// <summary>The machine stops after so many writes: the next one does not happen, and nothing after it.</summary>
internal sealed class StopsHalfWay(IDocuments documents) : DocumentsAround(documents)
{
    /// <summary>How many writes are left; as many as one likes to begin with.</summary>
    public int WritesLeft { get; set; } = int.MaxValue;

    public override Task CreateAsync(Document document, CancellationToken cancel) => Count(() => base.CreateAsync(document, cancel));

    public override Task ReplaceAsync(Document document, CancellationToken cancel) => Count(() => base.ReplaceAsync(document, cancel));

    public override Task DeleteAsync(Document document, CancellationToken cancel) => Count(() => base.DeleteAsync(document, cancel));

    private Task Count(Func<Task> write) => WritesLeft-- > 0 ? write() : throw new StorageUnavailableException("The machine has stopped.");
}
