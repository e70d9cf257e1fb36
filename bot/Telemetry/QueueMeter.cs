using System.Diagnostics.Metrics;

namespace ChatDashboard.Bot.Telemetry;

/// <summary>Looks at the queue of messages each time the metrics are sent.</summary>
internal sealed class QueueMeter(IMeterFactory meters, IMessageQueue queue) : LifecycleService
{
    public override Task StartAsync(CancellationToken cancellationToken)
    {
        var meter = meters.Create(Signals.Name);
        meter.CreateObservableGauge(
            "chatdashboard.queue.age", () => queue.Look().OldestWaits.TotalSeconds, "s",
            "How long the first message that waits has waited.");
        meter.CreateObservableGauge("chatdashboard.queue.length", Lengths, "{message}", "Messages that wait, or are tried again later.");
        return Task.CompletedTask;
    }

    private IEnumerable<Measurement<long>> Lengths()
    {
        var seen = queue.Look();
        yield return new(seen.Waiting, new KeyValuePair<string, object?>("chatdashboard.queue.state", "waiting"));
        yield return new(seen.Retrying, new KeyValuePair<string, object?>("chatdashboard.queue.state", "retrying"));
    }
}
