using Hangfire;

namespace ChatDashboard.Bot.Scheduling;

/// <summary>Looks at the queue through Hangfire's own window.</summary>
internal sealed class MessageQueue(JobStorage storage, Postgres? postgres = null) : IMessageQueue
{
    public WaitingMessages Look() => postgres is null ? Ask() : InTime.Ask(Ask);

    private WaitingMessages Ask()
    {
        var window = storage.GetMonitoringApi();
        var first = window.EnqueuedJobs(Queues.Messages, 0, 1).Select(job => job.Value?.EnqueuedAt).SingleOrDefault();

        // Hangfire goes by the machine's clock, also where the demo has moved the bot's.
        var waits = first is { } since ? TimeProvider.System.GetUtcNow() - new DateTimeOffset(since, TimeSpan.Zero) : TimeSpan.Zero;
        return new(window.EnqueuedCount(Queues.Messages), window.ScheduledCount(), waits > TimeSpan.Zero ? waits : TimeSpan.Zero);
    }
}
