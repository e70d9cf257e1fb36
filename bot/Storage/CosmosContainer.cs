using System.Net;
using Azure.Identity;
using Microsoft.Azure.Cosmos;

namespace ChatDashboard.Bot.Storage;

/// <summary>
/// The container in Cosmos DB: made when it is missing, checked when it is there, and asked. What is refused for a moment (429, a lost
/// connection) is tried again by the vendor's client; what is refused for longer fails.
/// </summary>
internal sealed partial class CosmosContainer(CosmosOptions options, ILogger<CosmosContainer> logger) : IDisposable
{
    private readonly CosmosClient client = CosmosConnection.Open(options);
    private readonly CosmosFailure failure = new(PlaceOf(options));
    private readonly SemaphoreSlim turn = new(1);
    private Container? opened;

    public string Place { get; } = PlaceOf(options);

    /// <summary>How long one request may take, with all that is tried again. Someone waits for it: Teams for 15 seconds at most.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(12);

    /// <summary>Hears what each request has cost, in request units.</summary>
    public Action<double> Charged { get; init; } = _ => { };

    /// <summary>One request, on the way to which the container is opened if it is not.</summary>
    /// <param name="isAnswer">Which refusals are an answer to whoever asks.</param>
    /// <exception cref="StorageUnavailableException">It cannot be reached, or refuses for another reason.</exception>
    public async Task<ResponseMessage> AskAsync(
        Func<Container, CancellationToken, Task<ResponseMessage>> request,
        Func<ResponseMessage, bool> isAnswer,
        CancellationToken cancel)
    {
        var answer = await WithinPatienceAsync(async within => await request(opened ?? await OpenAsync(within), within), cancel);
        Charged(answer.Headers.RequestCharge);
        if (answer.IsSuccessStatusCode || isAnswer(answer))
        {
            return answer;
        }

        using (answer)
        {
            throw failure.Of(answer);
        }
    }

    public void Dispose()
    {
        client.Dispose();
        turn.Dispose();
    }

    private async Task<T> WithinPatienceAsync<T>(Func<CancellationToken, Task<T>> run, CancellationToken cancel)
    {
        using var within = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        within.CancelAfter(Patience);
        try
        {
            return await run(within.Token);
        }
        catch (Exception cause) when (!cancel.IsCancellationRequested && cause
            is CosmosException or OperationCanceledException or HttpRequestException or AuthenticationFailedException)
        {
            throw failure.Of(cause);
        }
    }

    private async Task<Container> OpenAsync(CancellationToken cancel)
    {
        await turn.WaitAsync(cancel);
        try
        {
            return opened ??= await PrepareAsync(cancel);
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task<Container> PrepareAsync(CancellationToken cancel)
    {
        var container = client.GetContainer(options.Database, options.Container);
        try
        {
            Check((await container.ReadContainerAsync(cancellationToken: cancel)).Resource);
        }
        catch (CosmosException missing) when (missing.StatusCode is HttpStatusCode.NotFound)
        {
            await MakeAsync(cancel);
        }

        return container;
    }

    private async Task MakeAsync(CancellationToken cancel)
    {
        try
        {
            Database database = await client.CreateDatabaseIfNotExistsAsync(options.Database, cancellationToken: cancel);
            var shape = CosmosContainerShape.Of(options.Container);
            Check((await database.CreateContainerIfNotExistsAsync(shape, cancellationToken: cancel)).Resource);
            Log.Made(logger, Place);
        }
        catch (CosmosException refused) when (refused.StatusCode is HttpStatusCode.Forbidden)
        {
            throw new StorageUnavailableException(
                $"{Place} is not there, and the bot may not make it. Make a container with the partition key {CosmosItem.PartitionPath}, "
                + "or correct Storage:Cosmos:Database and Storage:Cosmos:Container.",
                refused);
        }
    }

    private void Check(ContainerProperties found)
    {
        if (CosmosContainerShape.Fault(found) is { } fault)
        {
            throw new StorageUnavailableException($"{Place} will not do: {fault}");
        }

        if (CosmosContainerShape.IndexesMore(found))
        {
            Log.IndexesMore(logger, Place);
        }
    }

    private static string PlaceOf(CosmosOptions options) =>
        $"Cosmos DB at {options.Endpoint}, container {options.Database}/{options.Container}";

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "{Place} was not there, and is made.")]
        public static partial void Made(ILogger logger, string place);

        [LoggerMessage(LogLevel.Warning, "{Place} indexes more than is asked for, and saves cost more for it. Exclude /* from its index.")]
        public static partial void IndexesMore(ILogger logger, string place);
    }
}
