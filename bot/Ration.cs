using System.Threading.RateLimiting;

namespace ChatDashboard.Bot;

/// <summary>So many calls of one kind in any while of this length; whoever comes later waits, in the order in which they came.</summary>
/// <remarks>
/// The limiters of the framework that refill themselves go by the machine's clock. Here a permit is simply kept for the while, by the clock of
/// the process, before it goes back.
/// </remarks>
internal sealed class Ration(int calls, TimeSpan length, TimeProvider time) : IAsyncDisposable
{
    private readonly PartitionedRateLimiter<string> _permits = PartitionedRateLimiter.Create<string, string>(
        kind => RateLimitPartition.GetConcurrencyLimiter(kind, _ => new ConcurrencyLimiterOptions
        {
            PermitLimit = calls,
            QueueLimit = int.MaxValue,
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        }),
        StringComparer.Ordinal);

    public async Task TakeAsync(string kind, CancellationToken cancel) => Keep(await _permits.AcquireAsync(kind, 1, cancel));

    /// <summary>False where one would have to wait.</summary>
    public bool TryTake(string kind)
    {
        var lease = _permits.AttemptAcquire(kind);
        if (lease.IsAcquired)
        {
            Keep(lease);
        }

        return lease.IsAcquired;
    }

    public ValueTask DisposeAsync() => _permits.DisposeAsync();

    private void Keep(RateLimitLease lease)
    {
        ITimer? timer = null;
        timer = time.CreateTimer(
            _ =>
            {
                lease.Dispose();
                timer?.Dispose();
            },
            null,
            length,
            Timeout.InfiniteTimeSpan);
    }
}
