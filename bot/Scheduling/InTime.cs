namespace ChatDashboard.Bot.Scheduling;

/// <summary>
/// What Hangfire asks PostgreSQL has no end where PostgreSQL hangs, for Hangfire's commands have no time limit. Whoever waits here for more
/// than that waits for some seconds at most; the question is left to itself, and asked again later by someone else.
/// </summary>
internal static class InTime
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(8);

    /// <exception cref="TimeoutException">There was no answer.</exception>
    public static T Ask<T>(Func<T> question)
    {
        // A thread of its own: one of the pool's is missed by everyone else while it hangs.
        var answer = Task.Factory.StartNew(question, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        return ((IAsyncResult)answer).AsyncWaitHandle.WaitOne(Limit)
            ? answer.GetAwaiter().GetResult()
            : throw new TimeoutException($"No answer within {Limit.TotalSeconds} seconds.");
    }
}
