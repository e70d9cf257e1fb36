using ChatDashboard.Core.Cycles;
using Hangfire;

namespace ChatDashboard.Bot.Scheduling;

/// <summary>One job per person and message.</summary>
internal sealed class Outbox(IBackgroundJobClient jobs) : IOutbox
{
    public void Add(IReadOnlyList<OutgoingMessage> messages)
    {
        foreach (var (site, quarter, kind, to) in messages)
        {
            jobs.Enqueue<DeliverMessageJob>(job => job.RunAsync(
                site.Value, quarter.ToString(), kind, to == null ? null : to.ToString(), null, CancellationToken.None));
        }
    }
}
