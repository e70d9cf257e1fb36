using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ChatDashboard.Bot.Storage;

/// <summary>
/// Ready while the template that new quarters take is stored: whoever brings back an older copy of the documents loses it.
/// </summary>
internal sealed class TemplateHealth(TemplateStore templates) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await templates.IsCurrentKeptAsync(cancellationToken)
            ? HealthCheckResult.Healthy()
            : new(
                context.Registration.FailureStatus,
                $"The template {templates.Current.Version} is not stored any more. Start the bot anew: it stores it.");
}
