using ChatDashboard.Core.Calendar;
using ChatDashboard.Core.People;
using ChatDashboard.Core.Sites;
using ChatDashboard.Core.Templates;
using ChatDashboard.Core.Trails;

namespace ChatDashboard.Core.Cycles;

/// <summary>Opens a site's quarter for answers, by hand or because the calendar says so. Opening it twice opens it once.</summary>
public sealed class OpenCycle(ISiteStore sites, ICycleStore cycles, ITemplateStore templates, TimeProvider time)
{
    /// <param name="by">Null when the calendar opens it.</param>
    public Task<OpenOutcome> RunAsync(SiteId id, Quarter? asked, Person? by, CancellationToken cancel) =>
        Retry.OnStaleAsync<OpenOutcome>(async () =>
    {
        var found = await sites.FindAsync(id, cancel) ?? throw new InvalidOperationException($"There is no site {id}.");
        var site = found.Value;
        var now = time.GetUtcNow();
        var last = site.Latest is null ? null : (await cycles.FindAsync(id, site.Latest, cancel))?.Value;
        if (last is { Phase: not CyclePhase.Published })
        {
            return new OpenOutcome.StillUnderWay(last.Quarter, last.Phase);
        }

        var quarter = asked ?? ByItself(site, now);
        if (last is not null && quarter <= last.Quarter)
        {
            return new OpenOutcome.AlreadyPublished(quarter, last.Quarter.Next, site.Calendar.OpensAt(last.Quarter.Next));
        }

        if (quarter > site.Calendar.Fiscal.Containing(site.Calendar.DayOf(now)))
        {
            return new OpenOutcome.NotBegun(quarter, site.Calendar.Fiscal.FirstDay(quarter));
        }

        if (site.Raters.IsEmpty)
        {
            return new OpenOutcome.NoRaters();
        }

        var opened = new Cycle(id, quarter, templates.Current.Version, now) { Before = last?.Quarter };
        await CreateAsync(opened.Recorded(ChangeKind.Opened, by, now), cancel);
        await sites.SaveAsync(found with { Value = site with { Latest = quarter } }, cancel);
        return new OpenOutcome.Opened(quarter);
    });

    /// <summary>The quarter that ended last, or where that is done, the one that is running.</summary>
    private static Quarter ByItself(Site site, DateTimeOffset now)
    {
        var latest = site.Calendar.LatestToOpen(now);
        return site.Latest is null || latest > site.Latest ? latest : site.Calendar.Fiscal.Containing(site.Calendar.DayOf(now));
    }

    /// <summary>
    /// A crash after this line leaves a cycle that its site does not point to yet; the next opening finds it and goes on.
    /// </summary>
    private async Task CreateAsync(Cycle cycle, CancellationToken cancel)
    {
        if (await cycles.FindAsync(cycle.Site, cycle.Quarter, cancel) is null)
        {
            await cycles.CreateAsync(cycle, cancel);
        }
    }
}
