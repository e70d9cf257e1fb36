using ChatDashboard.Core.Calendar;
using ChatDashboard.Core.Cycles;
using ChatDashboard.Core.People;
using ChatDashboard.Core.Sites;
using ChatDashboard.Core.Templates;

namespace ChatDashboard.Core.Trails;

/// <summary>Finds who changed what: of one quarter, or of the site and its latest quarters.</summary>
public sealed class FindTrail(ICycleStore cycles, ITrailStore trails)
{
    /// <summary>As many as a dashboard's strip shows; earlier ones are asked for by name.</summary>
    public const int LatestQuarters = 4;

    /// <param name="asked">Null for the site and its latest quarters.</param>
    /// <returns>Newest first.</returns>
    public async Task<IReadOnlyList<TrailEntry>> RunAsync(Site site, Quarter? asked, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(site);
        var pages = await trails.ListAsync(site.Id, cancel);
        var entries = asked is not null ? [] : Whole(pages, null, site.Trail).Select(change => new TrailEntry(change)).ToList();
        await foreach (var cycle in CyclesAsync(site, asked, cancel))
        {
            var late = (await cycles.ListResponsesAsync(site.Id, cycle.Quarter, cancel)).SelectMany(response => Late(site, response));
            entries.AddRange(Whole(pages, cycle.Quarter, cycle.Trail).Concat(late)
                .Select(change => new TrailEntry(change) { Quarter = cycle.Quarter, Template = cycle.Template }));
        }

        // Of what was done at one moment, what was done last stands first too.
        return [.. Enumerable.Reverse(entries).OrderByDescending(entry => entry.Change.At)];
    }

    /// <summary>The changes on the pages, and those after them.</summary>
    public static IEnumerable<Change> Whole(IReadOnlyList<TrailPage> pages, Quarter? quarter, Trail trail) => pages
        .Where(page => page.Quarter == quarter && page.Number < trail.Pages)
        .SelectMany(page => page.Changes)
        .Concat(trail.Last);

    private IAsyncEnumerable<Cycle> CyclesAsync(Site site, Quarter? asked, CancellationToken cancel) => asked is null
        ? cycles.BackFromAsync(site.Id, site.Latest, cancel).Take(LatestQuarters)
        : cycles.BackFromAsync(site.Id, asked, cancel).Take(1);

    private static IEnumerable<Change> Late(Site site, Response response) =>
        from at in response.LateSaves
        let name = site.Raters.Find(rater => rater.Id == response.Rater)?.Name ?? "Someone who has left the site"
        select new Change(ChangeKind.AnsweredLate, at, new Person(response.Rater, name));
}

/// <summary>A change, and the quarter that it belongs to; none for one of the site.</summary>
public sealed record TrailEntry(Change Change)
{
    public Quarter? Quarter { get; init; }

    /// <summary>What the quarter was judged by.</summary>
    public TemplateVersion? Template { get; init; }
}
