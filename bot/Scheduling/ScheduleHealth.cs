using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ChatDashboard.Bot.Scheduling;

/// <summary>
/// Ready when the schedule's storage answers. In trouble when it did before: people are still answered, and the messages wait. Whoever has
/// never reached it takes over from nobody.
/// </summary>
internal sealed class ScheduleHealth(IMessageQueue queue, Postgres? postgres = null) : IHealthCheck
{
    private volatile bool _answered;

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(Look());

    private HealthCheckResult Look()
    {
        try
        {
            queue.Look();
            _answered = true;
            return HealthCheckResult.Healthy();
        }
        catch (Exception fault) when (postgres is not null && PostgresFault.Is(fault))
        {
            var reason = $"{PostgresFault.InWords(fault, postgres.Place)} Messages wait until it does; everything else works.";
            return _answered ? HealthCheckResult.Degraded(reason) : HealthCheckResult.Unhealthy(reason);
        }
    }
}
