using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace ChatDashboard.Bot;

/// <summary>GET /health/live: the process answers. GET /health/ready: the parts that it needs do too, else which one does not.</summary>
internal static class Health
{
    /// <summary>The tag of the checks that say whether the bot is ready to work.</summary>
    public const string Ready = "ready";

    /// <summary>How long a part may take to answer.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    public static void AddHealth(this IServiceCollection services)
    {
        services.AddHealthChecks();
        services.AddSingleton<Readiness>();
    }

    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        app.MapGet("/health/ready", async (Readiness readiness, CancellationToken cancel) =>
        {
            var (isReady, parts) = await readiness.LookAsync(cancel);
            var body = new JsonObject
            {
                ["ready"] = isReady,
                ["parts"] = new JsonObject(parts.Select(part => KeyValuePair.Create(part.Key, (JsonNode?)part.Value))),
            };
            return TypedResults.Json(body, statusCode: isReady ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
        });
    }
}
