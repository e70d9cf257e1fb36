using ChatDashboard.Core.Sites;

namespace ChatDashboard.Core.Cycles;

/// <summary>Moves a site's cycle to where the calendar says that it should be, and tells which messages are owed.</summary>
public sealed class AdvanceCycle(ISiteStore sites, ICycleStore cycles, OpenCycle openCycle, PublishCycle publishCycle, TimeProvider time)
{
    public async Task<IReadOnlyList<OutgoingMessage>> RunAsync(SiteId id, CancellationToken cancel)
    {
        var owed = new HashSet<OutgoingMessage>();
        while (await sites.FindAsync(id, cancel) is { Value: var site })
        {
            var cycle = site.Latest is null ? null : (await cycles.FindAsync(id, site.Latest, cancel))?.Value;
            var responses = cycle is null ? [] : await cycles.ListResponsesAsync(id, cycle.Quarter, cancel);
            var (step, messages) = Due.For(site, cycle, responses, time.GetUtcNow());
            owed.UnionWith(messages);
            if (step is null || !await TakeAsync(step, site, cycle, cancel))
            {
                break;
            }
        }

        return [.. owed];
    }

    /// <summary>Whether there may be a further step to take.</summary>
    private async Task<bool> TakeAsync(DueStep step, Site site, Cycle? cycle, CancellationToken cancel)
    {
        if (step is DueStep.Open open)
        {
            return await openCycle.RunAsync(site.Id, open.Quarter, null, cancel) is OpenOutcome.Opened;
        }

        var now = time.GetUtcNow();
        if (step is DueStep.Publish)
        {
            return await publishCycle.RunAsync(site.Id, cycle!.Quarter, null, cancel) is PublishOutcome.Published;
        }

        await cycles.ChangeAsync(site.Id, cycle!.Quarter, current => Move(step, site, current, now), cancel);
        return true;
    }

    private static Cycle Move(DueStep step, Site site, Cycle cycle, DateTimeOffset now) => step switch
    {
        DueStep.Remind when cycle.Remind(Due.RemindersDue(site.Calendar, cycle, now), now) is RemindOutcome.Reminding to
            && to.Cycle.RemindersIssued > cycle.RemindersIssued => to.Cycle,
        DueStep.StartReview when cycle is { Phase: CyclePhase.Collecting }
            && cycle.StartReview(now) is ReviewOutcome.Reviewing to => to.Cycle,
        _ => cycle,
    };
}
