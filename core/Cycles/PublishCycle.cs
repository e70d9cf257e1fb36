using ChatDashboard.Core.Calendar;
using ChatDashboard.Core.Dashboards;
using ChatDashboard.Core.People;
using ChatDashboard.Core.Sites;

namespace ChatDashboard.Core.Cycles;

/// <summary>Publishes a quarter: keeps its dashboard, and where it was published before, what has changed since and why.</summary>
public sealed class PublishCycle(ICycleStore cycles, IDashboardStore dashboards, DrawDashboard drawDashboard, TimeProvider time)
{
    /// <param name="by">Null when the calendar publishes.</param>
    public Task<PublishOutcome> RunAsync(SiteId site, Quarter quarter, Person? by, CancellationToken cancel) =>
        Retry.OnStaleAsync(async () =>
    {
        var found = await cycles.FindAsync(site, quarter, cancel)
            ?? throw new InvalidOperationException($"{site} has no cycle for {quarter}.");
        var outcome = found.Value.Publish(by, time.GetUtcNow());
        if (outcome is PublishOutcome.Published published)
        {
            var counted = await CountedAsync(site, quarter, cancel);

            // The dashboard first: after a crash in between the cycle is published once more, over the same dashboard.
            await KeepAsync(published.Cycle, found.Value, cancel);
            await cycles.SaveAsync(found with { Value = published.Cycle }, cancel);
            if (!counted.SetEquals(await CountedAsync(site, quarter, cancel)))
            {
                await TakeInAsync(site, quarter, cancel);
            }
        }

        return outcome;
    });

    /// <summary>
    /// Draws a published quarter's dashboard again, with the answers that were saved at the moment of publication: whoever gave them was
    /// told that they count.
    /// </summary>
    public Task TakeInAsync(SiteId site, Quarter quarter, CancellationToken cancel) => Retry.OnStaleAsync(async () =>
    {
        var found = await cycles.FindAsync(site, quarter, cancel);
        if (found is { Value: { Phase: CyclePhase.Published } published })
        {
            var was = await dashboards.FindAsync(site, quarter, cancel);
            var drawn = await drawDashboard.RunAsync(published, cancel);
            await dashboards.SaveAsync(drawn with { Changes = was?.Changes ?? [] }, cancel);
            await cycles.SaveAsync(found with { Value = published with { Edition = published.Edition + 1 } }, cancel);
        }

        return found;
    });

    /// <summary>The answers that count, each as it stands now.</summary>
    private async Task<HashSet<(PersonId Rater, int Revision)>> CountedAsync(SiteId site, Quarter quarter, CancellationToken cancel) =>
    [
        .. (await cycles.ListResponsesAsync(site, quarter, cancel)).Where(response => response.IsSubmitted)
            .Select(response => (response.Rater, response.Revision)),
    ];

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
