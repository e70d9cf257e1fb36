using ChatDashboard.Core.Calendar;
using ChatDashboard.Core.Cycles;
using ChatDashboard.Core.People;
using Hangfire;
using Hangfire.Server;

namespace ChatDashboard.Bot.Scheduling;

/// <summary>Delivers one message to one person or channel, and tries again for some hours while the platform does not take it.</summary>
internal sealed class DeliverMessageJob(DeliverMessage deliverMessage)
{
    private const int Retries = 5;
    private const int LongestRun = 600;

    [Queue(Queues.Messages)]
    [AutomaticRetry(Attempts = Retries, DelaysInSeconds = [30, 120, 600, 3600, 7200], OnAttemptsExceeded = AttemptsExceededAction.Delete)]
    [DisableConcurrentExecution("deliver:{0}:{1}:{2}:{3}", LongestRun)]
    public async Task RunAsync(
        string site, string quarter, OutgoingKind kind, string? to, PerformContext? context, CancellationToken cancel)
    {
        using var trace = Signals.Traces.StartActivity(nameof(DeliverMessageJob));
        var message = new OutgoingMessage(new(site), Quarter.Parse(quarter), kind, to is null ? null : PersonId.Parse(to));
        var retry = context?.GetJobParameter<int>("RetryCount") ?? 0;
        await deliverMessage.RunAsync(message, isLastTry: retry >= Retries, cancel);
    }
}
