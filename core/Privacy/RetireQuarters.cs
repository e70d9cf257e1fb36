using ChatDashboard.Core.Calendar;
using ChatDashboard.Core.Cycles;
using ChatDashboard.Core.Dashboards;
using ChatDashboard.Core.Sites;
using ChatDashboard.Core.Trails;

namespace ChatDashboard.Core.Privacy;

/// <summary>
/// Removes names and texts from a site's quarters that are longer past than the settings keep them. Colours, arrows, counts and averages
/// stay, and with them the strip of the dashboards. It may stop at any point, and goes on the next day.
/// </summary>
public sealed class RetireQuarters(
    ISiteStore sites, ICycleStore cycles, IDashboardStore dashboards, ITrailStore trails, Retention retention, TimeProvider time)
{
    private readonly KeepAsCounts keepAsCounts = new(cycles);

    public async Task RunAsync(SiteId id, CancellationToken cancel)
    {
        if (await sites.FindAsync(id, cancel) is not { Value: { Latest: not null } site }
            || retention.LastToRetire(site.Calendar, time.GetUtcNow()) is not { } last || (site.RetiredUpTo is { } done && done >= last))
        {
            return;
        }

        var due = await cycles.BackFromAsync(id, site.Latest, cancel)
            .TakeWhile(cycle => site.RetiredUpTo is null || cycle.Quarter > site.RetiredUpTo)
            .Where(cycle => cycle.Quarter <= last)
            .ToListAsync(cancel);
        if (due.Exists(cycle => cycle.TakesAnswers))
        {
            return;
        }

        foreach (var cycle in due)
        {
            await RetireAsync(cycle, cancel);
        }

        var before = site.Calendar.LocalTime(time.GetUtcNow()).AddYears(-retention.Years!.Value);
        foreach (var page in await trails.ListAsync(id, cancel))
        {
            await trails.ChangeAsync(id, page, now => Retired(now, last, before), cancel);
        }

        await sites.ChangeAsync(id, now => Retired(now, last, before, due.Count > 0), cancel);
    }

    private async Task RetireAsync(Cycle cycle, CancellationToken cancel)
    {
        var raters = (await cycles.ListRatersAsync(cycle.Site, cycle.Quarter, cancel)).Where(rater => !rater.IsNobodys).ToList();
        foreach (var rater in raters)
        {
            await keepAsCounts.MoveAsync(cycle, rater, cancel);
        }

        await cycles.ChangeAsync(cycle.Site, cycle.Quarter, now => Same(now, Retired(now)), cancel);
        await dashboards.ChangeAsync(cycle.Site, cycle.Quarter, Retired, cancel);
        foreach (var rater in raters)
        {
            await keepAsCounts.DeleteAsync(cycle.Site, cycle.Quarter, rater, cancel);
        }
    }

    private static Cycle Retired(Cycle cycle)
    {
        var unnamed = Unnaming.OfAll.From(cycle);
        return unnamed with
        {
            Consensus = unnamed.Consensus.SetItems(
                from pair in unnamed.Consensus
                where pair.Value.Dissent is not null
                select KeyValuePair.Create(pair.Key, pair.Value with { Dissent = null })),
        };
    }

    private static Dashboard Retired(Dashboard dashboard) => Unnaming.OfAll.From(dashboard) with
    {
        Reflections = [],
        Elements = dashboard.Elements.ConvertAll(element => element with
        {
            Components = element.Components.ConvertAll(component => component with { Questions = [], Dissent = null }),
        }),
    };

    private static TrailPage Retired(TrailPage page, Quarter last, DateTimeOffset before) =>
        Same(
            page,
            page with { Changes = Unnaming.OfAll.From(page.Changes, page.Quarter is { } quarter && quarter <= last ? null : before) });

    private Site Retired(Site site, Quarter last, DateTimeOffset before, bool isOnRecord)
    {
        var trail = site.Trail with { Last = Unnaming.OfAll.From(site.Trail.Last, before) };
        return site with
        {
            RetiredUpTo = last,
            Trail = isOnRecord ? trail.With(new Change(ChangeKind.Retired, time.GetUtcNow(), null) { Detail = last.ToString() }) : trail,
        };
    }

    private static T Same<T>(T before, T after)
        where T : class => after.Equals(before) ? before : after;
}
