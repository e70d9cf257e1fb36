using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ChatDashboard.Bot.Storage;

/// <summary>Ready when a document can be read.</summary>
internal sealed class StorageHealth(IDocuments documents) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await documents.FindAsync("health", "any", cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (StorageUnavailableException cause)
        {
            return new(context.Registration.FailureStatus, cause.Message, cause);
        }
    }
}
