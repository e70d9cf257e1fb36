namespace ChatDashboard.Bot;

/// <summary>
/// What came in during the last minutes, by a key of the platform's: Teams and Slack send the same again when the answer was slow. It
/// remembers for this process alone; what comes twice by two instances is taken by use cases that may run twice.
/// </summary>
internal sealed class Seen(TimeProvider time)
{
    private static readonly TimeSpan Memory = TimeSpan.FromMinutes(10);
    private const int Most = 10_000;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, DateTimeOffset> _seen = new(StringComparer.Ordinal);
    private readonly Queue<(string Key, DateTimeOffset At)> _order = new();

    /// <summary>False if it came before.</summary>
    public bool Add(string key)
    {
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
    public void Forget(string key)
    {
        lock (_lock)
        {
            _seen.Remove(key);
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
}
