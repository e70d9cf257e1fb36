using ChatDashboard.Core;
using ChatDashboard.Core.Calendar;
using ChatDashboard.Core.Cycles;
using ChatDashboard.Core.People;
using ChatDashboard.Core.Sites;

namespace ChatDashboard.Bot.Storage;

/// <summary>
/// A site's cycles, and beside them the responses: each a document of its own, so that two people who save at the same moment never meet.
/// </summary>
internal sealed class CycleStore(IDocuments documents) : ICycleStore
{
    public static readonly Shape<Cycle> CycleShape = new();
    public static readonly Shape<Response> ResponseShape = new();

    public Task<Versioned<Cycle>?> FindAsync(SiteId site, Quarter quarter, CancellationToken cancel) =>
        documents.FindAsync(CycleShape, Partition(site), quarter.ToString(), cancel);

    public Task CreateAsync(Cycle cycle, CancellationToken cancel) =>
        documents.CreateAsync(CycleShape, Partition(cycle.Site), cycle.Quarter.ToString(), cycle, cancel);

    public Task SaveAsync(Versioned<Cycle> cycle, CancellationToken cancel) =>
        documents.ReplaceAsync(CycleShape, Partition(cycle.Value.Site), cycle.Value.Quarter.ToString(), cycle, cancel);

    public Task<Versioned<Response>?> FindResponseAsync(SiteId site, Quarter quarter, PersonId rater, CancellationToken cancel) =>
        documents.FindAsync(ResponseShape, Partition(site), $"{Responses(quarter)}{rater}", cancel);

    public Task<IReadOnlyList<Response>> ListResponsesAsync(SiteId site, Quarter quarter, CancellationToken cancel) =>
        documents.ListAsync(ResponseShape, Partition(site), Responses(quarter), cancel);

    public Task CreateResponseAsync(Response response, CancellationToken cancel) =>
        documents.CreateAsync(ResponseShape, Partition(response.Site), Id(response), response, cancel);

    public Task SaveResponseAsync(Versioned<Response> response, CancellationToken cancel) =>
        documents.ReplaceAsync(ResponseShape, Partition(response.Value.Site), Id(response.Value), response, cancel);

    private static string Partition(SiteId site) => $"site:{site}";

    private static string Responses(Quarter quarter) => $"{quarter}:response:";

    private static string Id(Response response) => $"{Responses(response.Quarter)}{response.Rater}";
}
