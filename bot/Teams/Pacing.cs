using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace ChatDashboard.Bot.Teams;

/// <summary>
/// Keeps the bot within <see href="https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit">what Teams takes</see>:
/// one call at a time in a conversation, seven a second there, and what it writes of its own accord slower over all of them.
/// </summary>
/// <remarks>
/// The limiters of the framework that refill themselves go by the machine's clock. Here a permit is simply kept for a second, by the
/// clock of the process, before it goes back: never more than so many in any second.
/// </remarks>
internal sealed class Pacing : IAsyncDisposable
{
    private const int PerConversationAndSecond = 7;
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly TimeProvider _time;
    private readonly ConcurrencyLimiter _proactive;
    private readonly PartitionedRateLimiter<string> _turns = PerConversation(1);
    private readonly PartitionedRateLimiter<string> _speed = PerConversation(PerConversationAndSecond);

    public Pacing(IOptions<TeamsOptions> settings, TimeProvider time)
    {
        _time = time;
        _proactive = new ConcurrencyLimiter(Permits(settings.Value.MessagesPerSecond));
    }

    /// <summary>Waits for a turn in the conversation. Disposing the answer ends the turn.</summary>
    /// <remarks>Two calls at once in one conversation answer 412 PreconditionFailed.</remarks>
    public async Task<IDisposable> TakeTurnAsync(string conversation, Pace pace, CancellationToken cancel)
    {
        // A thread's conversation is {channel};messageid={message}: the limits are taken as those of the channel.
        var channel = conversation.Split(';', 2)[0];

        // Whoever waits for the whole process holds up nobody in the conversation meanwhile.
        if (pace is Pace.Proactive)
        {
            KeepForASecond(await _proactive.AcquireAsync(1, cancel));
        }

        var turn = await _turns.AcquireAsync(channel, 1, cancel);
        try
        {
            KeepForASecond(await _speed.AcquireAsync(channel, 1, cancel));
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
