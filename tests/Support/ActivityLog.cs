using System.Collections.Concurrent;
using ChatDashboard.Bot.Teams;

namespace ChatDashboard.Tests.Support;

/// <summary>Keeps the activities that were passed on; throws for those that it is told to.</summary>
internal sealed class ActivityLog
{
    private readonly ConcurrentQueue<Activity> _all = new();

    public IReadOnlyList<Activity> All => [.. _all];

    public Exception? Throws { get; set; }

    public Task HandleAsync(Activity activity, CancellationToken cancel)
    {
        _all.Enqueue(activity);
        return Throws is { } failed ? Task.FromException(failed) : Task.CompletedTask;
    }
}
