using ChatDashboard.Core.Calendar;
using ChatDashboard.Core.Chat.Messages;
using ChatDashboard.Core.Cycles;
using ChatDashboard.Core.Sites;

namespace ChatDashboard.Core.Dashboards;

/// <summary>Shows a site's dashboard: the latest published, or that of an earlier quarter.</summary>
public sealed class ShowDashboard(ICycleStore cycles, IDashboardStore dashboards)
{
    public async Task<ShowOutcome> RunAsync(Site site, Quarter? asked, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(site);
        var latest = site.Latest is null ? null : (await cycles.FindAsync(site.Id, site.Latest, cancel))?.Value;
        var underWay = latest is null or { Phase: CyclePhase.Published } || asked is not null
            ? null
            : await UnderWayAsync(site, latest, cancel);
        var isPublished = latest is { Phase: CyclePhase.Published } or { IsReopened: true };
        var quarter = asked ?? (isPublished ? latest!.Quarter : latest?.Before);
        if (quarter is null || await dashboards.FindAsync(site.Id, quarter, cancel) is not { } dashboard)
        {
            return new ShowOutcome.NothingPublished(asked, underWay);
        }

        var reopened = quarter == latest?.Quarter && latest.IsReopened ? BuildDashboard.At(site, latest.Reopenings[^1]) : null;
        return new ShowOutcome.Shown(new DashboardView(dashboard with { Reopened = reopened })
        {
            UnderWay = latest is { IsReopened: true } ? null : underWay,
        });
    }

    private async Task<QuarterUnderWay> UnderWayAsync(Site site, Cycle cycle, CancellationToken cancel)
    {
        var took = Participation.Of(site, cycle, await cycles.ListSubmittedAsync(site.Id, cycle.Quarter, cancel));
        return new(cycle.Quarter, cycle.Phase, took.Answered, took.Raters);
    }
}
