namespace ChatDashboard.Bot.Teams;

/// <summary>
/// Which activities came in the last minutes: Teams sends one again when the answer was slow. It remembers for this process alone;
/// what comes twice by two instances is taken by use cases that may run twice.
/// <see href="https://github.com/microsoft/Agents/blob/main/specs/activity/protocol-activity.md">A2033</see>.
/// </summary>
internal sealed class SeenActivities(TimeProvider time)
{
    private static readonly TimeSpan Memory = TimeSpan.FromMinutes(10);
    private const int Most = 10_000;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, DateTimeOffset> _seen = new(StringComparer.Ordinal);
    private readonly Queue<(string Key, DateTimeOffset At)> _order = new();

    /// <summary>False if it came before.</summary>
    public bool Add(Activity activity)
    {
        if (Key(activity) is not { } key)
        {
            return true;
        }

        lock (_lock)
        {
            var now = time.GetUtcNow();
            while (_order.TryPeek(out var oldest) && (oldest.At + Memory <= now || _order.Count >= Most))
            {
                _order.Dequeue();
                Remove(oldest.Key, oldest.At);
            }

            if (!_seen.TryAdd(key, now))
            {
                return false;
            }

            _order.Enqueue((key, now));
            return true;
        }
    }

    /// <summary>Lets it in again: it was not handled.</summary>
    public void Forget(Activity activity)
    {
        if (Key(activity) is { } key)
        {
            lock (_lock)
            {
                _seen.Remove(key);
            }
        }
    }

    private void Remove(string key, DateTimeOffset at)
    {
        // A forgotten one that came again is younger than its first place in the queue.
        if (_seen.TryGetValue(key, out var last) && last == at)
        {
            _seen.Remove(key);
        }
    }

    private static string? Key(Activity activity) =>
        activity.Id is null ? null : $"{activity.ChannelId}\n{activity.Conversation?.Id}\n{activity.Id}";
}
