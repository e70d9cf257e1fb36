using Hangfire;
using Hangfire.Common;

namespace ChatDashboard.Bot.Scheduling;

/// <summary>
/// What waits in a queue and nobody has begun yet. Whoever begins it sees how things stand then, so it need not wait there a second time.
/// </summary>
internal sealed class WaitingJobs(JobStorage storage)
{
    /// <summary>Where more wait, to look at them all costs more than to do some of them twice, which does no harm.</summary>
    private const int Most = 2_000;

    /// <summary>The names of the jobs, of the first <see cref="Most"/>; see <see cref="Name"/>.</summary>
    public HashSet<string> In(string queue)
    {
        var window = storage.GetMonitoringApi();
        var count = (int)Math.Min(window.EnqueuedCount(queue), Most);
        return count == 0
            ? []
            : [
                .. window.EnqueuedJobs(queue, 0, count).Select(waiting => waiting.Value?.Job).OfType<Job>()
                    .Select(job => Name([.. job.Args])),
            ];
    }

    /// <summary>What it is about, by what its run is given; the same for what is the same.</summary>
    public static string Name(params object?[] about) => string.Join(' ', about.Where(one => one is not (null or CancellationToken)));
}
