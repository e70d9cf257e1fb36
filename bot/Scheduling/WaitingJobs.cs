using Hangfire;
using Hangfire.Common;

namespace ChatDashboard.Bot.Scheduling;

/// <summary>
/// What waits in a queue and nobody has begun yet. Whoever begins it sees how things stand then, so it need not wait there a second time.
/// </summary>
internal sealed class WaitingJobs(JobStorage storage)
{
    /// <summary>The names of the jobs; see <see cref="Name"/>.</summary>
    public HashSet<string> In(string queue)
    {
        var window = storage.GetMonitoringApi();
        var count = (int)Math.Min(window.EnqueuedCount(queue), int.MaxValue);
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
