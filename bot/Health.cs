using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace ChatDashboard.Bot;

/// <summary>GET /health/live: the process answers. GET /health/ready: the parts that it needs do too.</summary>
internal static class Health
{
    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks("/health/ready");
    }
}
