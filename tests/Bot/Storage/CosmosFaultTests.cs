using System.Diagnostics;
using ChatDashboard.Bot.Storage;
using ChatDashboard.Tests.Clients;
using Microsoft.Extensions.Logging.Abstractions;

namespace ChatDashboard.Tests.Bot.Storage;

/// <summary>When Cosmos DB refuses, breaks off, keeps silent, or is not there.</summary>
public sealed class CosmosFaultTests : IAsyncLifetime
{
    private const int BreaksOff = 0;
    private const int KeepsSilent = -1;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(6);

    private CosmosServer? server;
    private CosmosDocuments? documents;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private CosmosServer Server => server!;

    private CosmosDocuments Documents => documents!;

    public async ValueTask InitializeAsync()
    {
        server = await CosmosServer.StartAsync();
        documents = Open();
        await Documents.CreateAsync(new("p", "there", 1, "{}"), Cancel);
    }

    public async ValueTask DisposeAsync()
    {
        documents?.Dispose();
        if (server is not null)
        {
            await server.DisposeAsync();
        }
    }

    [Fact]
    public async Task Too_many_requests_for_a_moment_are_waited_out()
    {
        await Server.FailAsync(new CosmosServer.Fault(429, Times: 3) { Headers = { ["x-ms-retry-after-ms"] = "20" } });

        await Documents.CreateAsync(new("p", "id", 1, "{}"), Cancel);

        Assert.NotNull(await Documents.FindAsync("p", "id", Cancel));
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("POST")]
    public async Task A_connection_that_breaks_off_once_is_made_anew_and_the_save_is_there(string method)
    {
        await Server.FailAsync(new CosmosServer.Fault(BreaksOff, Times: 1) { Method = method });

        await Documents.CreateAsync(new("p", "id", 1, "{}"), Cancel);

        Assert.NotNull(await Documents.FindAsync("p", "id", Cancel));
    }

    [Theory]
    [InlineData(429, 3200, "more was asked of it than it has request units for")]
    [InlineData(503, 0, "it is not well, or cannot be reached")]
    [InlineData(500, 0, "it is not well, or cannot be reached")]
    [InlineData(401, 0, "Check Storage:Cosmos:Key")]
    [InlineData(403, 0, "the role Cosmos DB Built-in Data Contributor")]
    [InlineData(404, 1003, "the database or the container is gone")]
    [InlineData(404, 1002, "it is not well")]
    [InlineData(413, 0, "the document is too large for it")]
    public async Task What_lasts_fails_in_time_with_the_cause_and_the_remedy(int status, int substatus, string words)
    {
        Dictionary<string, string> headers = new() { ["x-ms-substatus"] = $"{substatus}", ["x-ms-retry-after-ms"] = "100" };
        await Server.FailAsync(new CosmosServer.Fault(status) { Headers = headers });

        await FailsAsync(() => Documents.FindAsync("p", "there", Cancel), words);
        await FailsAsync(() => Documents.ListAsync("p", "", Cancel), words);
        await FailsAsync(() => Documents.CreateAsync(new("p", "new", 1, "{}"), Cancel), words);
        await FailsAsync(() => Documents.ReplaceAsync(new("p", "there", 1, "{}", "any"), Cancel), words);
        await FailsAsync(() => Documents.DeleteAsync(new("p", "there", 1, "{}", "any"), Cancel), words);

        await Server.FailAsync();
        Assert.Equal(["there"], (await Documents.ListAsync("p", "", Cancel)).Select(document => document.Id));
    }

    [Theory]
    [InlineData(BreaksOff)]
    [InlineData(KeepsSilent)]
    public async Task What_gives_no_answer_fails_in_time_and_says_that_nobody_knows_whether_it_was_done(int status)
    {
        await Server.FailAsync(new CosmosServer.Fault(status));

        await FailsAsync(() => Documents.CreateAsync(new("p", "new", 1, "{}"), Cancel), "may or may not have been done");

        await Server.FailAsync();
        Assert.NotNull(await Documents.FindAsync("p", "there", Cancel));
    }

    [Fact]
    public async Task Whoever_gives_up_while_it_keeps_silent_is_let_go_at_once()
    {
        await Server.FailAsync(new CosmosServer.Fault(KeepsSilent));
        using var givesUp = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Documents.FindAsync("p", "there", givesUp.Token));
    }

    [Fact]
    public async Task A_server_that_is_not_there_fails_with_its_address_and_is_used_as_soon_as_it_is()
    {
        var port = Server.Address.Port;
        using var early = Open();
        await Server.DisposeAsync();

        await FailsAsync(() => early.FindAsync("p", "there", Cancel), $"Cosmos DB at http://localhost:{port}/");
        await FailsAsync(() => Documents.FindAsync("p", "there", Cancel), $"Cosmos DB at http://localhost:{port}/");
        server = await CosmosServer.StartAsync(port);

        Assert.Null(await early.FindAsync("p", "there", Cancel));
    }

    private static async Task FailsAsync(Func<Task> work, string words)
    {
        var time = Stopwatch.StartNew();

        var failure = await Assert.ThrowsAsync<StorageUnavailableException>(work);

        Assert.Contains(words, failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', failure.Message);
        Assert.InRange(time.Elapsed, TimeSpan.Zero, Patience + TimeSpan.FromSeconds(10));
    }

    private CosmosDocuments Open() => new(new(Server.NewOptions(), NullLogger<CosmosContainer>.Instance) { Patience = Patience });
}
