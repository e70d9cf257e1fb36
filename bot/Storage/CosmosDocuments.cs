using System.Net;
using System.Runtime.CompilerServices;
using ChatDashboard.Core;
using Microsoft.Azure.Cosmos;

namespace ChatDashboard.Bot.Storage;

/// <summary>Documents in a container of Cosmos DB, each an item. A call is one point operation, or reads one partition.</summary>
internal sealed class CosmosDocuments(CosmosContainer container) : IDocuments, IDisposable
{
    private const string List = "SELECT * FROM c WHERE c.partition = @partition AND STARTSWITH(c.id, @prefix)";
    private const int PageSize = 500;

    public string Place => container.Place;

    public string? Refusal(Document document) => CosmosItem.Refusal(document);

    public async Task<Document?> FindAsync(string partition, string id, CancellationToken cancel)
    {
        using var answer = await container.AskAsync(
            (items, within) => items.ReadItemStreamAsync(CosmosItem.IdOf(id), new(partition), cancellationToken: within),
            CosmosFailure.IsMissingItem,
            cancel);
        return answer.IsSuccessStatusCode ? await CosmosItem.ReadAsync(answer.Content, cancel) : null;
    }

    public async Task<IReadOnlyList<Document>> ListAsync(string partition, string idPrefix, CancellationToken cancel)
    {
        var query = new QueryDefinition(List).WithParameter("@partition", partition).WithParameter("@prefix", CosmosItem.IdOf(idPrefix));

        // The query names one partition, so that it can go straight there, without a plan being asked for first.
        // https://learn.microsoft.com/azure/cosmos-db/nosql/performance-tips-query-sdk
        var onePartition = new QueryRequestOptions
        {
            PartitionKey = new(partition),
            EnableOptimisticDirectExecution = true,
            MaxItemCount = PageSize,
        };
        List<Document> found = [];
        await foreach (var page in PagesAsync(items => items.GetItemQueryStreamIterator(query, requestOptions: onePartition), cancel))
        {
            found.AddRange(page);
        }

        found.Sort((left, right) => string.CompareOrdinal(left.Id, right.Id));
        return found;
    }

    public async IAsyncEnumerable<Document> ListAllAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        // No query: a feed of all items, from one physical partition after the other.
        var pages = PagesAsync(items => items.GetItemQueryStreamIterator(requestOptions: new() { MaxItemCount = PageSize }), cancel);
        await foreach (var page in pages)
        {
            foreach (var document in page)
            {
                yield return document;
            }
        }
    }

    public Task CreateAsync(Document document, CancellationToken cancel) => SaveAsync(
        document,
        (items, item, within) => items.CreateItemStreamAsync(item, new(document.Partition), cancellationToken: within),
        answer => answer.StatusCode is HttpStatusCode.Conflict,
        cancel);

    public Task ReplaceAsync(Document document, CancellationToken cancel) => SaveAsync(
        document,
        (items, item, within) =>
            items.ReplaceItemStreamAsync(item, CosmosItem.IdOf(document.Id), new(document.Partition), IfStill(document), within),
        IsStale,
        cancel);

    public Task DeleteAsync(Document document, CancellationToken cancel) => SaveAsync(
        document,
        (items, _, within) => items.DeleteItemStreamAsync(CosmosItem.IdOf(document.Id), new(document.Partition), IfStill(document), within),
        IsStale,
        cancel);

    public void Dispose() => container.Dispose();

    private async Task SaveAsync(
        Document document,
        Func<Container, Stream, CancellationToken, Task<ResponseMessage>> save,
        Func<ResponseMessage, bool> isStale,
        CancellationToken cancel)
    {
        using var item = CosmosItem.Write(document);
        using var answer = await container.AskAsync((items, within) => save(items, item, within), isStale, cancel);
        if (!answer.IsSuccessStatusCode)
        {
            throw new StaleVersionException(document.ToString());
        }
    }

    private async IAsyncEnumerable<IReadOnlyList<Document>> PagesAsync(
        Func<Container, FeedIterator> read, [EnumeratorCancellation] CancellationToken cancel)
    {
        FeedIterator? pages = null;
        do
        {
            using var answer = await container.AskAsync(
                (items, within) => (pages ??= read(items)).ReadNextAsync(within), isAnswer: _ => false, cancel);
            yield return await CosmosItem.ReadPageAsync(answer.Content, cancel);
        }
        while (pages!.HasMoreResults);

        pages.Dispose();
    }

    private static bool IsStale(ResponseMessage answer) =>
        answer.StatusCode is HttpStatusCode.PreconditionFailed || CosmosFailure.IsMissingItem(answer);

    private static ItemRequestOptions IfStill(Document document) => new() { IfMatchEtag = document.Version };
}
