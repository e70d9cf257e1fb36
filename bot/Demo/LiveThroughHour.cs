using ChatDashboard.Core.Cycles;
using ChatDashboard.Core.Sites;

namespace ChatDashboard.Bot.Demo;

/// <summary>
/// What a site's schedule does once a day, at once: moves its cycle, delivers every message that is owed, and lets the colleagues answer.
/// </summary>
internal sealed class LiveThroughHour(
    ISiteStore sites, ICycleStore cycles, AdvanceCycle advanceCycle, DeliverMessage deliverMessage, LetColleaguesAnswer letColleaguesAnswer)
{
    /// <returns>What happened, in a few words each.</returns>
    public async Task<IReadOnlyList<string>> RunAsync(SiteId id, CancellationToken cancel)
    {
        var (_, before) = await FindAsync(id, cancel);
        var owed = await advanceCycle.RunAsync(id, cancel);
        foreach (var message in owed)
        {
            await deliverMessage.RunAsync(message, isLastTry: true, cancel);
        }

        var (site, after) = await FindAsync(id, cancel);
        var answered = site is null ? 0 : await letColleaguesAnswer.RunAsync(site, int.MaxValue, cancel);
        return after is null ? [] : [.. Tell(before, after, owed, answered)];
    }

    private static IEnumerable<string> Tell(Cycle? before, Cycle after, IReadOnlyList<OutgoingMessage> owed, int answered)
    {
        var isNew = before?.Quarter != after.Quarter;
        if (isNew)
        {
            yield return $"{after.Quarter} is open, {owed.Count(message => message.Kind is OutgoingKind.Prompt)} asked";
        }

        if (owed.Count(message => message.Kind is OutgoingKind.Reminder) is > 0 and var reminded)
        {
            yield return $"{reminded} reminded";
        }

        if (answered > 0)
        {
            yield return $"{answered} answered";
        }

        if (!isNew && before!.Phase != after.Phase)
        {
            yield return after.Phase is CyclePhase.Reviewing ? $"the review of {after.Quarter} began"
                : after.PublishedBy is null ? $"{after.Quarter} was published, not reviewed"
                : $"{after.Quarter} was published";
        }
    }

    private async Task<(Site? Site, Cycle? Cycle)> FindAsync(SiteId id, CancellationToken cancel)
    {
        var site = (await sites.FindAsync(id, cancel))?.Value;
        return (site, site?.Latest is null ? null : (await cycles.FindAsync(id, site.Latest, cancel))?.Value);
    }
}
