using ChatDashboard.Core.Calendar;
using ChatDashboard.Core.Dashboards;
using ChatDashboard.Core.People;
using ChatDashboard.Core.Sites;

namespace ChatDashboard.Core.Cycles;

/// <summary>Publishes a quarter: keeps its dashboard, and where it was published before, what has changed since and why.</summary>
public sealed class PublishCycle(ICycleStore cycles, IDashboardStore dashboards, DrawDashboard drawDashboard, TimeProvider time)
{
    /// <param name="by">Null when the calendar publishes.</param>
    public Task<PublishOutcome> RunAsync(SiteId site, Quarter quarter, Person? by, CancellationToken cancel) => Retry.OnStaleAsync(async () =>
    {
        var found = await cycles.FindAsync(site, quarter, cancel)
            ?? throw new InvalidOperationException($"{site} has no cycle for {quarter}.");
        var outcome = found.Value.Publish(by, time.GetUtcNow());
        if (outcome is PublishOutcome.Published published)
        {
            // The dashboard first: after a crash in between the cycle is published once more, over the same dashboard.
            await KeepAsync(published.Cycle, found.Value, cancel);
            await cycles.SaveAsync(found with { Value = published.Cycle }, cancel);
        }

        return outcome;
    });

    private async Task KeepAsync(Cycle published, Cycle before, CancellationToken cancel)
    {
        var drawn = await drawDashboard.RunAsync(published, cancel);
        if (before.IsReopened && await dashboards.FindAsync(published.Site, published.Quarter, cancel) is { } was)
        {
            var reopened = before.Reopenings[^1];
            var by = published.PublishedBy ?? reopened.By;
            var changes = BuildDashboard.Differences(was, drawn);
            var earlier = was.Changes.Where(change => change.At != published.PublishedAt);
            drawn = drawn with { Changes = [.. earlier, new LateChange(by, drawn.PublishedAt!.Value, reopened.Reason, changes)] };
        }

        await dashboards.SaveAsync(drawn, cancel);
    }
}
