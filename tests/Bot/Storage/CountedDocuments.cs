using ChatDashboard.Bot.Storage;

namespace ChatDashboard.Tests.Bot.Storage;

/// <summary>Counts what is asked of the documents, and what Cosmos DB would charge for it.</summary>
internal sealed class CountedDocuments(IDocuments documents) : DocumentsAround(documents), IDisposable
{
    private readonly IDocuments _documents = documents;

    public Count Counted { get; private set; }

    /// <summary>What was asked while something was done.</summary>
    public async Task<Count> DuringAsync(Func<Task> work)
    {
        var before = Counted;
        await work();
        return Counted.Less(before);
    }

    public override async Task<Document?> FindAsync(string partition, string id, CancellationToken cancel)
    {
        var found = await base.FindAsync(partition, id, cancel);
        Add(new(Reads: 1, ReadUnits: RequestUnits.Read(found is null ? 0 : Size(found))));
        return found;
    }

    public override async Task<IReadOnlyList<Document>> ListAsync(string partition, string idPrefix, CancellationToken cancel)
    {
        var found = await base.ListAsync(partition, idPrefix, cancel);
        Add(new(Lists: 1, Listed: found.Count, ReadUnits: RequestUnits.Query(found.Select(Size))));
        return found;
    }

    public override Task CreateAsync(Document document, CancellationToken cancel)
    {
        Add(new(Creates: 1, WriteUnits: RequestUnits.Create(Size(document))));
        return base.CreateAsync(document, cancel);
    }

    public override Task ReplaceAsync(Document document, CancellationToken cancel)
    {
        Add(new(Replaces: 1, WriteUnits: RequestUnits.Replace(Size(document))));
        return base.ReplaceAsync(document, cancel);
    }

    public void Dispose() => (_documents as IDisposable)?.Dispose();

    public static int Size(Document document)
    {
        using var item = CosmosItem.Write(document);
        return (int)item.Length;
    }

    private void Add(Count more)
    {
        lock (_documents)
        {
            Counted = Counted.More(more);
        }
    }

    /// <param name="Listed">Documents that the lists found.</param>
    internal readonly record struct Count(
        int Reads = 0, int Lists = 0, int Listed = 0, int Creates = 0, int Replaces = 0, double ReadUnits = 0, double WriteUnits = 0)
    {
        public double Units => ReadUnits + WriteUnits;

        /// <summary>With Strong consistency a read asks two copies of the data instead of one.</summary>
        public double UnitsIfStrong => (2 * ReadUnits) + WriteUnits;

        public Count More(Count other) => new(
            Reads + other.Reads, Lists + other.Lists, Listed + other.Listed, Creates + other.Creates, Replaces + other.Replaces,
            ReadUnits + other.ReadUnits, WriteUnits + other.WriteUnits);

        public Count Less(Count other) => new(
            Reads - other.Reads, Lists - other.Lists, Listed - other.Listed, Creates - other.Creates, Replaces - other.Replaces,
            ReadUnits - other.ReadUnits, WriteUnits - other.WriteUnits);
    }
}
