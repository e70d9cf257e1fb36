using System.Runtime.CompilerServices;
using ChatDashboard.Bot.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace ChatDashboard.Tests.Support;

/// <summary>The store of the bot under test, which a test makes hang, or fail, or work again.</summary>
internal sealed class StoreSwitch
{
    private volatile TaskCompletionSource? _hanging;
    private volatile bool _isDown;
    private int _calls;
    private (Func<Document, bool> IsIt, Func<Task> Happens)? _meanwhile;

    /// <summary>How often it was asked for something.</summary>
    public int Calls => _calls;

    public Func<IServiceProvider, IDocuments> Around(ServiceDescriptor store) =>
        provider => new Switched((IDocuments)store.ImplementationFactory!(provider), this);

    /// <summary>Something happens just before a document is written that is one of these: once.</summary>
    public void BeforeWriting(Func<Document, bool> isIt, Func<Task> meanwhile) => _meanwhile = (isIt, meanwhile);

    /// <summary>From now on nothing answers.</summary>
    public void Hang() => _hanging ??= new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>From now on everything fails at once.</summary>
    public void Fail() => _isDown = true;

    /// <summary>Everything works again, and what hangs goes on.</summary>
    public void Mend() => GoOn(itWorks: true);

    /// <summary>What hangs goes on: to be done, or to fail.</summary>
    public void GoOn(bool itWorks)
    {
        _isDown = !itWorks;
        Interlocked.Exchange(ref _hanging, null)?.SetResult();
    }

    private async Task PassAsync()
    {
        Interlocked.Increment(ref _calls);
        if (_hanging is { } hanging)
        {
            // A store that hangs does not hear that whoever asked has gone either.
            await hanging.Task;
        }

        if (_isDown)
        {
            throw new StorageUnavailableException("The disk is gone.");
        }
    }

    private async Task PassAsync(Document document)
    {
        await PassAsync();
        if (_meanwhile is { } meanwhile && meanwhile.IsIt(document))
        {
            _meanwhile = null;
            await meanwhile.Happens();
        }
    }

    private sealed class Switched(IDocuments documents, StoreSwitch store) : IDocuments, IDisposable
    {
        public string Place => documents.Place;

        public void Dispose() => (documents as IDisposable)?.Dispose();

        public string? Refusal(Document document) => documents.Refusal(document);

        public async Task<Document?> FindAsync(string partition, string id, CancellationToken cancel)
        {
            await store.PassAsync();
            return await documents.FindAsync(partition, id, cancel);
        }

        public async Task<IReadOnlyList<Document>> ListAsync(string partition, string idPrefix, CancellationToken cancel)
        {
            await store.PassAsync();
            return await documents.ListAsync(partition, idPrefix, cancel);
        }

        public async IAsyncEnumerable<Document> ListAllAsync([EnumeratorCancellation] CancellationToken cancel)
        {
            await store.PassAsync();
            await foreach (var document in documents.ListAllAsync(cancel))
            {
                yield return document;
            }
        }

        public async Task CreateAsync(Document document, CancellationToken cancel)
        {
            await store.PassAsync(document);
            await documents.CreateAsync(document, cancel);
        }

        public async Task ReplaceAsync(Document document, CancellationToken cancel)
        {
            await store.PassAsync(document);
            await documents.ReplaceAsync(document, cancel);
        }

        public async Task DeleteAsync(Document document, CancellationToken cancel)
        {
            await store.PassAsync();
            await documents.DeleteAsync(document, cancel);
        }
    }
}
