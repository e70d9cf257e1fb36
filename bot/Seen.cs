using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace ChatDashboard.Bot;

/// <summary>
/// What came in during the last minutes, by a key of the platform's: Teams and Slack send the same again when the answer was slow, Slack
/// for the last time after six minutes. It remembers for this process alone; what comes twice by two instances is taken by use cases that
/// may run twice.
/// </summary>
internal sealed class Seen(TimeProvider time)
{
    private static readonly TimeSpan Memory = TimeSpan.FromMinutes(10);

    /// <summary>Ten minutes of two hundred events a second with two keys each, in some twenty megabytes.</summary>
    public const int Most = 250_000;

    private readonly Lock _lock = new();

    /// <summary>By a digest of the key, which is shorter.</summary>
    private readonly Dictionary<UInt128, DateTime> _seen = [];
    private readonly Queue<(UInt128 Key, DateTime At)> _order = new();

    /// <summary>False if it came before.</summary>
    public bool Add(string key)
    {
        var digest = DigestOf(key);
        lock (_lock)
        {
            var now = time.GetUtcNow().UtcDateTime;
            while (_order.TryPeek(out var oldest) && (oldest.At + Memory <= now || _order.Count >= Most))
            {
                _order.Dequeue();
                Remove(oldest.Key, oldest.At);
            }

            if (!_seen.TryAdd(digest, now))
            {
                return false;
            }

            _order.Enqueue((digest, now));
            return true;
        }
    }

    /// <summary>Lets it in again: it was not handled.</summary>
    public void Forget(string key)
    {
        var digest = DigestOf(key);
        lock (_lock)
        {
            _seen.Remove(digest);
        }
    }

    private void Remove(UInt128 key, DateTime at)
    {
        // A forgotten one that came again is younger than its first place in the queue.
        if (_seen.TryGetValue(key, out var last) && last == at)
        {
            _seen.Remove(key);
        }
    }

    private static UInt128 DigestOf(string key) =>
        BinaryPrimitives.ReadUInt128LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}
