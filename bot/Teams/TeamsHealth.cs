using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ChatDashboard.Bot.Teams;

/// <summary>In trouble when Microsoft gave the bot no token the last time that it asked for one. Nothing is asked for here.</summary>
internal sealed class TeamsHealth(BotTokens tokens) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(tokens.Trouble is { } trouble ? HealthCheckResult.Degraded(trouble) : HealthCheckResult.Healthy());
}
