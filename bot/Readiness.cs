using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ChatDashboard.Bot;

/// <summary>
/// Which parts of the bot answer. Anyone may ask, so the answer names no more than the part, and is kept for some seconds: to ask often
/// costs the parts nothing. Why a part does not answer is in the log.
/// </summary>
internal sealed class Readiness(HealthCheckService checks, IHostApplicationLifetime lifetime, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _turn = new(1);
    private HealthReport? _found;
    private DateTimeOffset _at;

    public async Task<(bool IsReady, IReadOnlyDictionary<string, string> Parts)> LookAsync(CancellationToken cancel)
    {
        if (lifetime.ApplicationStopping.IsCancellationRequested)
        {
            return (false, new Dictionary<string, string> { ["process"] = "stopping" });
        }

        var found = await CheckAsync(cancel);
        return (
            found.Status is not HealthStatus.Unhealthy, found.Entries.ToDictionary(part => part.Key, part => InWords(part.Value.Status)));
    }

    public void Dispose() => _turn.Dispose();

    private async Task<HealthReport> CheckAsync(CancellationToken cancel)
    {
        await _turn.WaitAsync(cancel);
        try
        {
            if (_found is null || time.GetUtcNow() - _at >= Fresh)
            {
                (_found, _at) = (await checks.CheckHealthAsync(check => check.Tags.Contains(Health.Ready), cancel), time.GetUtcNow());
            }

            return _found;
        }
        finally
        {
            _turn.Release();
        }
    }

    private static string InWords(HealthStatus status) => status switch
    {
        HealthStatus.Healthy => "up",
        HealthStatus.Degraded => "in trouble",
        _ => "down",
    };
}
