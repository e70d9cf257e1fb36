using ChatDashboard.Core.Cycles;
using ChatDashboard.Core.Sites;
using Hangfire;

namespace ChatDashboard.Bot.Scheduling;

/// <summary>One job per person and message; one that waits already is not put there a second time.</summary>
internal sealed class Outbox(IBackgroundJobClient jobs, WaitingJobs waitingJobs, PlanSite planSite, HeldUp heldUp) : IOutbox
{
    /// <summary>So many are enqueued while someone waits; more of them by a job of their own.</summary>
    private const int AtOnce = 20;

    public bool Add(IReadOnlyList<OutgoingMessage> messages, bool whileSomeoneWaits)
    {
        var areTaken = true;
        foreach (var site in messages.GroupBy(message => message.Site))
        {
            areTaken &= heldUp.TryFor(site.Key, () => Add(site.Key, [.. site], whileSomeoneWaits), whileSomeoneWaits);
        }

        return areTaken;
    }

    private void Add(SiteId site, IReadOnlyList<OutgoingMessage> messages, bool whileSomeoneWaits)
    {
        if (whileSomeoneWaits && messages.Count > AtOnce)
        {
            planSite.AdvanceOnce(site);
        }
        else
        {
            Enqueue(messages);
        }
    }

    private void Enqueue(IReadOnlyList<OutgoingMessage> messages)
    {
        var waiting = waitingJobs.In(Queues.Messages);
        foreach (var (site, quarter, kind, to) in messages)
        {
            if (!waiting.Contains(WaitingJobs.Name(site, quarter, kind, to)))
            {
                jobs.Enqueue<DeliverMessageJob>(job => job.RunAsync(
                    site.Value, quarter.ToString(), kind, to == null ? null : to.ToString(), null, CancellationToken.None));
            }
        }
    }
}
