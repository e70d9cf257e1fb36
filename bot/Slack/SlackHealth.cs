using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ChatDashboard.Bot.Slack;

/// <summary>
/// In trouble when the bot works in Socket Mode and got no connection the last time that it asked for one. Nothing is asked for here.
/// </summary>
internal sealed class SlackHealth(SlackSocket socket) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(socket.Trouble is { } trouble ? HealthCheckResult.Degraded(trouble) : HealthCheckResult.Healthy());
}
