using System.Threading.RateLimiting;

namespace ChatDashboard.Bot;

/// <summary>
/// Keeps the bot within what a chat platform takes: one call at a time in a conversation, so many a second there, and what it writes of its
/// own accord slower over all of them. Whoever waits for an answer waits behind one such message at most.
/// </summary>
/// <param name="inConversation">Calls a second in one conversation.</param>
/// <param name="ofOwnAccord">Calls a second over all conversations, of those that nobody waits for.</param>
/// <remarks>
/// So many a second holds over all instances of the bot together, one call at a time for each of them: where two speak at once in a
/// conversation, the platform refuses one, which is tried again.
/// </remarks>
internal sealed class Pacing(int inConversation, int ofOwnAccord, TimeProvider time, string platform = "", ISharedRations? shared = null)
    : IAsyncDisposable
{
    private const string Everywhere = "";

    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly Ration _ofOwnAccord = new(ofOwnAccord, Second, time, $"{platform}:own accord", shared);
    private readonly Ration _speed = new(inConversation, Second, time, $"{platform}:conversation", shared);
    private readonly PartitionedRateLimiter<string> _unasked = OneAtATime();
    private readonly PartitionedRateLimiter<string> _turns = OneAtATime();

    /// <summary>Waits for a turn in the conversation. Disposing the answer ends the turn.</summary>
    public async Task<IDisposable> TakeTurnAsync(string conversation, Pace pace, CancellationToken cancel)
    {
        var turn = new Turn();
        try
        {
            if (pace is Pace.Proactive)
            {
                turn.Add(await _unasked.AcquireAsync(conversation, 1, cancel));
                await _ofOwnAccord.TakeAsync(Everywhere, cancel);
            }

            turn.Add(await _turns.AcquireAsync(conversation, 1, cancel));
            await _speed.TakeAsync(conversation, cancel);
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
        await _ofOwnAccord.DisposeAsync();
        await _speed.DisposeAsync();
        await _unasked.DisposeAsync();
        await _turns.DisposeAsync();
    }

    private static PartitionedRateLimiter<string> OneAtATime() => PartitionedRateLimiter.Create<string, string>(
        conversation => RateLimitPartition.GetConcurrencyLimiter(conversation, _ => new ConcurrencyLimiterOptions
        {
            PermitLimit = 1,
            QueueLimit = int.MaxValue,
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        }),
        StringComparer.Ordinal);

    /// <summary>Ends with everything that was taken for it.</summary>
    private sealed class Turn : IDisposable
    {
        private readonly List<RateLimitLease> _leases = [];

        public void Add(RateLimitLease lease) => _leases.Add(lease);

        public void Dispose()
        {
            foreach (var lease in _leases)
            {
                lease.Dispose();
            }
        }
    }
}
