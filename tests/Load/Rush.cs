using System.Diagnostics;

namespace ChatDashboard.Load;

/// <summary>Does the same thing over and over, and takes the time of each.</summary>
internal static class Rush
{
    /// <summary>
    /// At a fixed rate: each is due at its moment whether or not those before it are done, so that a slow answer makes no room for itself.
    /// </summary>
    /// <param name="prepare">What comes before the moment, and is not measured: writing the request.</param>
    public static async Task<Latencies> AtRateAsync(int perSecond, TimeSpan length, Func<Func<Task>> prepare, CancellationToken cancel)
    {
        var latencies = new Latencies();
        var start = Stopwatch.GetTimestamp();
        List<Task> all = [];
        for (var number = 0; number < perSecond * length.TotalSeconds; number++)
        {
            var act = prepare();
            var due = start + (number * Stopwatch.Frequency / perSecond);
            while (Stopwatch.GetTimestamp() < due)
            {
                await Task.Delay(1, cancel);
            }

            all.Add(TakeTimeAsync(latencies, due, act));
        }

        await Task.WhenAll(all);
        return latencies;
    }

    /// <summary>As many as go through, so many at once.</summary>
    public static async Task<(Latencies Latencies, TimeSpan Took)> FlatOutAsync(int atOnce, TimeSpan length, Func<Task> act)
    {
        var latencies = new Latencies();
        var start = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, atOnce).Select(async _ =>
        {
            while (Stopwatch.GetElapsedTime(start) < length)
            {
                await TakeTimeAsync(latencies, Stopwatch.GetTimestamp(), act);
            }
        }));
        return (latencies, Stopwatch.GetElapsedTime(start));
    }

    private static async Task TakeTimeAsync(Latencies latencies, long due, Func<Task> act)
    {
        await act();
        latencies.AddSince(due);
    }
}
