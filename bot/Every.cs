namespace ChatDashboard.Bot;

/// <summary>Does something again and again until the process ends.</summary>
internal static class Every
{
    public static async Task RunAsync(TimeSpan interval, TimeProvider time, Func<Task> work, CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(interval, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stopping))
            {
                await work();
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // That is no fault. A host that could not start, as where its port is taken, would print it as one before it says why.
        }
    }
}
