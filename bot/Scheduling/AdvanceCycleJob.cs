using ChatDashboard.Core.Cycles;
using ChatDashboard.Core.Privacy;
using ChatDashboard.Core.Sites;
using Hangfire;

namespace ChatDashboard.Bot.Scheduling;

/// <summary>
/// Moves one site's cycle to where the calendar says it should be, plans the messages that are owed, and lets go of what is long past.
/// </summary>
internal sealed class AdvanceCycleJob(AdvanceCycle advanceCycle, RetireQuarters retireQuarters, IOutbox outbox)
{
    private const int LongestRun = 300;

    [Queue(Queues.Cycles)]
    [DisableConcurrentExecution("advance:{0}", LongestRun)]
    public async Task RunAsync(string site, CancellationToken cancel)
    {
        using var trace = Signals.Traces.StartActivity(nameof(AdvanceCycleJob));
        outbox.Add(await advanceCycle.RunAsync(new SiteId(site), cancel), whileSomeoneWaits: false);
        await retireQuarters.RunAsync(new SiteId(site), cancel);
    }
}
