using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
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
    /// <summary>Schema 2 has a trail of who did what; of quarters kept before nothing is on record.</summary>
    public static readonly Shape<Cycle> CycleShape = new(StoredJson.AddTrail);

    /// <summary>Schema 2 says when answers were changed late.</summary>
    public static readonly Shape<Response> ResponseShape = new(response => response["lateSaves"] = new JsonArray());

    private static readonly Shape<HandIn> HandInShape = ResponseShape.Part<HandIn>();

    private readonly TrailStore trails = new(documents);

    public Task<Versioned<Cycle>?> FindAsync(SiteId site, Quarter quarter, CancellationToken cancel) =>
        documents.FindAsync(CycleShape, Partition(site), quarter.ToString(), cancel);

    public Task CreateAsync(Cycle cycle, CancellationToken cancel) =>
        documents.CreateAsync(CycleShape, Partition(cycle.Site), cycle.Quarter.ToString(), cycle, cancel);

    public async Task SaveAsync(Versioned<Cycle> cycle, CancellationToken cancel)
    {
        var now = cycle.Value;
        var trail = await trails.MakeRoomAsync(now.Site, now.Quarter, cycle.AsRead.Trail, now.Trail, cancel);
        await documents.ReplaceAsync(
            CycleShape, Partition(now.Site), now.Quarter.ToString(), cycle with { Value = now with { Trail = trail } }, cancel);
    }

    public Task<Versioned<Response>?> FindResponseAsync(SiteId site, Quarter quarter, PersonId rater, CancellationToken cancel) =>
        documents.FindAsync(ResponseShape, Partition(site), $"{Responses(quarter)}{rater}", cancel);

    public async Task<IReadOnlyList<Response>> ListResponsesAsync(SiteId site, Quarter quarter, CancellationToken cancel)
    {
        var all = await documents.ListAsync(ResponseShape, Partition(site), Responses(quarter), cancel);
        return [.. all.Where(response => !HasMoved(response.MovesTo, all.Select(other => other.Rater)))];
    }

    public async Task<IReadOnlyList<PersonId>> ListSubmittedAsync(SiteId site, Quarter quarter, CancellationToken cancel)
    {
        var all = await documents.ListAsync(HandInShape, Partition(site), Responses(quarter), cancel);
        return
        [
            .. from one in all
               where one.SubmittedAt is not null && !HasMoved(one.MovesTo, all.Select(other => other.Rater))
               select one.Rater,
        ];
    }

    public async Task<IReadOnlyList<PersonId>> ListRatersAsync(SiteId site, Quarter quarter, CancellationToken cancel) =>
        [.. (await documents.ListAsync(HandInShape, Partition(site), Responses(quarter), cancel)).Select(response => response.Rater)];

    public Task CreateResponseAsync(Response response, CancellationToken cancel) =>
        documents.CreateAsync(ResponseShape, Partition(response.Site), Id(response), response, cancel);

    public Task SaveResponseAsync(Versioned<Response> response, CancellationToken cancel) =>
        documents.ReplaceAsync(ResponseShape, Partition(response.Value.Site), Id(response.Value), response, cancel);

    public async Task DeleteResponseAsync(Versioned<Response> response, CancellationToken cancel) => await documents.DeleteAsync(
        ResponseShape.Write(Partition(response.Value.Site), Id(response.Value), response.Value, response.Version), cancel);

    /// <summary>One that moves to a name of nobody's is there twice for a moment, and counts once.</summary>
    private static bool HasMoved(PersonId? movesTo, IEnumerable<PersonId> raters) => movesTo is not null && raters.Contains(movesTo);

    private static string Partition(SiteId site) => $"site:{site}";

    private static string Responses(Quarter quarter) => $"{quarter}:response:";

    private static string Id(Response response) => $"{Responses(response.Quarter)}{response.Rater}";

    /// <summary>What of a response says who has handed in: all that they said is passed over unread, for it is long.</summary>
    [JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Skip)]
    private sealed record HandIn(PersonId Rater)
    {
        public DateTimeOffset? SubmittedAt { get; init; }

        public PersonId? MovesTo { get; init; }
    }
}
