using System.Collections.Concurrent;
using System.Diagnostics;

namespace ChatDashboard.Load;

/// <summary>How long many of the same thing took.</summary>
internal sealed class Latencies
{
    private readonly ConcurrentBag<TimeSpan> all = [];

    public int Count => all.Count;

    /// <param name="since">The moment at which it was due, by <see cref="Stopwatch.GetTimestamp"/>.</param>
    public void AddSince(long since) => all.Add(Stopwatch.GetElapsedTime(since));

    /// <summary>In milliseconds: 50 gives the median.</summary>
    public double Percentile(double percent)
    {
        var sorted = all.Order().ToList();
        return sorted[Math.Min(sorted.Count - 1, (int)(sorted.Count * percent / 100))].TotalMilliseconds;
    }

    public override string ToString() => $"p50 {Percentile(50):F1} ms, p99 {Percentile(99):F1} ms, max {Percentile(100):F0} ms";
}
