using ChatDashboard.Bot.Storage;
using ChatDashboard.Tests.Clients;
using Microsoft.Azure.Cosmos;
using Microsoft.Extensions.Logging.Abstractions;

namespace ChatDashboard.Tests.Bot.Storage;

/// <summary>The contract over Cosmos DB's protocol, against a server; and what a container must be like.</summary>
public sealed class CosmosDocumentsTests : DocumentsContract, IAsyncLifetime
{
    private CosmosOptions options = new();
    private CosmosDocuments? documents;

    private protected override IDocuments Documents => documents!;

    public async ValueTask InitializeAsync()
    {
        options = (await CosmosServer.SharedAsync()).NewOptions();
        documents = Open();
    }

    public ValueTask DisposeAsync()
    {
        documents?.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_container_that_is_missing_is_made_and_indexes_nothing_but_the_partition()
    {
        await Documents.CreateAsync(new("p", "id", 1, "{}"), Cancel);

        using var client = Client();
        ContainerProperties made = await Container(client).ReadContainerAsync(cancellationToken: Cancel);
        Assert.Equal(["/partition"], made.PartitionKeyPaths);
        Assert.Equal(["/partition/?"], made.IndexingPolicy.IncludedPaths.Select(path => path.Path));
        Assert.Equal(["/*"], made.IndexingPolicy.ExcludedPaths.Select(path => path.Path));
    }

    [Fact]
    public async Task What_a_document_says_stands_in_its_item_as_it_can_be_read()
    {
        await Documents.CreateAsync(new("people", "teams:ana", 3, """{"name":"Ana"}"""), Cancel);

        using var client = Client();
        var item = await Container(client).ReadItemStreamAsync("teams:ana", new("people"), cancellationToken: Cancel);
        Assert.StartsWith(
            """{"id":"teams:ana","partition":"people","schema":3,"json":{"name":"Ana"},""",
            await new StreamReader(item.Content).ReadToEndAsync(Cancel));
    }

    [Fact]
    public async Task Everything_is_there_when_it_is_opened_again()
    {
        await Documents.CreateAsync(new("p", "id", 1, "{}"), Cancel);

        using var again = Open();

        Assert.Equal(await Documents.FindAsync("p", "id", Cancel), await again.FindAsync("p", "id", Cancel));
    }

    [Theory]
    [InlineData("/other", -1, IndexingMode.Consistent, "its partition key is /other, and must be /partition")]
    [InlineData("/partition", 60, IndexingMode.Consistent, "it forgets its items after 60 seconds")]
    [InlineData("/partition", -1, IndexingMode.None, "its indexing mode is None, and must be Consistent")]
    public async Task A_container_that_will_not_do_is_refused_with_the_setting_and_the_remedy(
        string partition, int secondsToLive, IndexingMode indexing, string fault)
    {
        using var client = Client();
        Database database = await client.CreateDatabaseIfNotExistsAsync(options.Database, cancellationToken: Cancel);
        await database.CreateContainerAsync(
            new(options.Container, partition)
            {
                DefaultTimeToLive = secondsToLive,
                IndexingPolicy = new() { IndexingMode = indexing, Automatic = indexing is not IndexingMode.None },
            },
            cancellationToken: Cancel);

        var refusal = await Assert.ThrowsAsync<StorageUnavailableException>(() => Documents.FindAsync("p", "id", Cancel));

        Assert.Contains(fault, refusal.Message, StringComparison.Ordinal);
        Assert.Contains("Set Storage:Cosmos:Container to a name that is free", refusal.Message, StringComparison.Ordinal);
        Assert.Contains($"{options.Database}/documents", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_that_is_too_large_is_refused_by_name_and_nothing_of_it_is_kept()
    {
        var large = new Document("p", "large", 1, $"\"{new string('ж', 1024 * 1024)}\"");

        var refusal = await Assert.ThrowsAsync<StorageUnavailableException>(() => Documents.CreateAsync(large, Cancel));

        Assert.StartsWith("Document p/large has 2,097,", refusal.Message, StringComparison.Ordinal);
        Assert.Null(await Documents.FindAsync("p", "large", Cancel));
    }

    private CosmosDocuments Open() => new(new(options, NullLogger<CosmosContainer>.Instance));

    private Container Container(CosmosClient client) => client.GetContainer(options.Database, options.Container);

    private CosmosClient Client() => new(options.Endpoint, options.Key, new() { ConnectionMode = ConnectionMode.Gateway });
}
