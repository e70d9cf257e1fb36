using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ChatDashboard.Bot.Scheduling;

/// <summary>Ready when the schedule's storage answers; whatever it throws otherwise is the reason.</summary>
internal sealed class ScheduleHealth(IMessageQueue queue) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        queue.Look();
        return Task.FromResult(HealthCheckResult.Healthy());
    }
}
