using System.Threading.RateLimiting;

namespace ChatDashboard.Bot;

/// <summary>So many calls of one kind in any while of this length; whoever comes later waits, in the order in which they came.</summary>
/// <param name="shared">Where several instances of the bot take from it; its name is the same in all of them.</param>
/// <remarks>
/// The limiters of the framework that refill themselves go by the machine's clock. Here a permit is simply kept for the while, by the clock
/// of the process, before it goes back.
/// </remarks>
internal sealed class Ration(int calls, TimeSpan length, TimeProvider time, string name = "", ISharedRations? shared = null)
    : IAsyncDisposable
{
    private readonly PartitionedRateLimiter<string> _permits = PartitionedRateLimiter.Create<string, string>(
        kind => RateLimitPartition.GetConcurrencyLimiter(kind, _ => new ConcurrencyLimiterOptions
        {
            PermitLimit = calls,
            QueueLimit = int.MaxValue,
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        }),
        StringComparer.Ordinal);

    public async Task TakeAsync(string kind, CancellationToken cancel)
    {
        if (shared is null || await shared.TakeAsync($"{name}:{kind}", calls, length, cancel) is not { } wait)
        {
            Keep(await _permits.AcquireAsync(kind, 1, cancel));
        }
        else if (wait > TimeSpan.Zero)
        {
            await Task.Delay(wait, time, cancel);
        }
    }

    /// <summary>False where one would have to wait.</summary>
    public async Task<bool> TryTakeAsync(string kind, CancellationToken cancel)
    {
        if (shared is not null && await shared.TryTakeAsync($"{name}:{kind}", calls, length, cancel) is { } isTaken)
        {
            return isTaken;
        }

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
