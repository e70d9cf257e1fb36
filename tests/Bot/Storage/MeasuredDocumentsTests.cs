using ChatDashboard.Bot;
using ChatDashboard.Bot.Storage;
using ChatDashboard.Core;
using ChatDashboard.Tests.Clients;
using ChatDashboard.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace ChatDashboard.Tests.Bot.Storage;

/// <summary>The contract holds for documents that are measured; and what is measured.</summary>
public sealed class MeasuredDocumentsTests : DocumentsContract, IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly Measured measured = new();
    private readonly MeasuredDocuments documents;

    public MeasuredDocumentsTests() => documents = new(folder.Open(), "sqlite", new DocumentMeter(measured.Meters));

    private protected override IDocuments Documents => documents;

    [Fact]
    public async Task Each_operation_is_measured_by_its_name_and_by_no_id_or_text()
    {
        await Documents.CreateAsync(new("p", "id", 1, "{}"), Cancel);
        var found = await Documents.FindAsync("p", "id", Cancel);
        await Documents.ReplaceAsync(found!, Cancel);
        await Documents.ListAsync("p", "", Cancel);

        string[] expected = ["create", "find", "replace", "list"];
        Assert.Equal(expected.Select(operation => $"db.client.operation.duration sqlite {operation}"), measured.All);
    }

    [Fact]
    public async Task That_somebody_saved_first_is_no_failure_and_that_the_store_is_down_is_one()
    {
        await Documents.CreateAsync(new("p", "id", 1, "{}"), Cancel);
        await Assert.ThrowsAsync<StaleVersionException>(() => Documents.CreateAsync(new("p", "id", 1, "{}"), Cancel));

        File.Delete(folder.Database);
        Directory.CreateDirectory(folder.Database);
        documents.Dispose();
        await Assert.ThrowsAsync<StorageUnavailableException>(() => Documents.FindAsync("p", "id", Cancel));

        Assert.Equal(
            ["db.client.operation.duration sqlite create", "db.client.operation.duration sqlite find StorageUnavailableException"],
            measured.All.Skip(1));
    }

    [Fact]
    public async Task What_cosmos_db_charges_for_a_request_is_measured()
    {
        var meter = new DocumentMeter(measured.Meters);
        var options = (await CosmosServer.SharedAsync()).NewOptions();
        var container = new CosmosContainer(options, NullLogger<CosmosContainer>.Instance) { Charged = meter.Charge };
        using var inCosmos = new CosmosDocuments(container);

        await inCosmos.CreateAsync(new("p", "id", 1, "{}"), Cancel);

        Assert.StartsWith("azure.cosmosdb.client.operation.request_charge ", Assert.Single(measured.All), StringComparison.Ordinal);
    }

    public void Dispose()
    {
        documents.Dispose();
        measured.Dispose();
        folder.Dispose();
    }
}
