using System.Threading.RateLimiting;

namespace ChatDashboard.Bot;

/// <summary>
/// Keeps the bot within what a chat platform takes: one call at a time in a conversation, so many a second there, and what it writes of its
/// own accord slower over all of them.
/// </summary>
/// <remarks>
/// The limiters of the framework that refill themselves go by the machine's clock. Here a permit is simply kept for a second, by the
/// clock of the process, before it goes back: never more than so many in any second.
/// </remarks>
internal sealed class Pacing : IAsyncDisposable
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly TimeProvider _time;
    private readonly ConcurrencyLimiter _proactive;
    private readonly PartitionedRateLimiter<string> _turns = PerConversation(1);
    private readonly PartitionedRateLimiter<string> _speed;

    /// <param name="inConversation">Calls a second in one conversation.</param>
    /// <param name="ofOwnAccord">Calls a second over all conversations, of those that nobody waits for.</param>
    public Pacing(int inConversation, int ofOwnAccord, TimeProvider time)
    {
        _time = time;
        _speed = PerConversation(inConversation);
        _proactive = new ConcurrencyLimiter(Permits(ofOwnAccord));
    }

    /// <summary>Waits for a turn in the conversation. Disposing the answer ends the turn.</summary>
    public async Task<IDisposable> TakeTurnAsync(string conversation, Pace pace, CancellationToken cancel)
    {
        // Whoever waits for the whole process holds up nobody in the conversation meanwhile.
        if (pace is Pace.Proactive)
        {
            KeepForASecond(await _proactive.AcquireAsync(1, cancel));
        }

        var turn = await _turns.AcquireAsync(conversation, 1, cancel);
        try
        {
            KeepForASecond(await _speed.AcquireAsync(conversation, 1, cancel));
            return turn;
        }
        catch
        {
            turn.Dispose();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _proactive.DisposeAsync();
        await _turns.DisposeAsync();
        await _speed.DisposeAsync();
    }

    private void KeepForASecond(RateLimitLease lease)
    {
        ITimer? timer = null;
        timer = _time.CreateTimer(
            _ =>
            {
                lease.Dispose();
                timer?.Dispose();
            },
            null,
            Second,
            Timeout.InfiniteTimeSpan);
    }

    private static PartitionedRateLimiter<string> PerConversation(int permits) => PartitionedRateLimiter.Create<string, string>(
        conversation => RateLimitPartition.GetConcurrencyLimiter(conversation, _ => Permits(permits)), StringComparer.Ordinal);

    private static ConcurrencyLimiterOptions Permits(int permits) =>
        new() { PermitLimit = permits, QueueLimit = int.MaxValue, QueueProcessingOrder = QueueProcessingOrder.OldestFirst };
}
