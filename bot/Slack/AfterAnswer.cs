namespace ChatDashboard.Bot.Slack;

/// <summary>
/// Work that goes on after Slack has its answer, for Slack waits three seconds: so much at once and so long at most. When the process
/// ends, it is given some seconds to come to its end, and some more to tell whoever waits that it could not.
/// </summary>
internal sealed partial class AfterAnswer(TimeProvider time, ILogger<AfterAnswer> logger) : LifecycleService, IDisposable
{
    public const int Most = 1000;

    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan AtTheEnd = TimeSpan.FromSeconds(6);
    private static readonly TimeSpan LastWords = TimeSpan.FromSeconds(3);

    private readonly CancellationTokenSource _ending = new();
    private readonly Lock _lock = new();
    private readonly Dictionary<Task, CancellationTokenSource> _underWay = [];

    /// <summary>The process ends, and nobody is kept waiting any longer.</summary>
    public CancellationToken Ending => _ending.Token;

    /// <summary>Begins a piece of work and comes back at once; false where too much is under way.</summary>
    public bool TryBegin(Func<CancellationToken, Task> work)
    {
        lock (_lock)
        {
            if (_underWay.Count >= Most)
            {
                Log.TooMuch(logger, Most);
                return false;
            }

            var limit = new CancellationTokenSource(Longest, time);
            var task = RunAsync(work, limit.Token);
            _underWay.Add(task, limit);
            task.ContinueWith(Remove, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
            return true;
        }
    }

    /// <summary>The end of all that is under way now.</summary>
    public Task WhenDoneAsync()
    {
        lock (_lock)
        {
            return Task.WhenAll(_underWay.Keys);
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        if (!await IsDoneAsync(AtTheEnd, cancellationToken))
        {
            await _ending.CancelAsync();
            await IsDoneAsync(LastWords, cancellationToken);
            CutOff();
        }
    }

    public void Dispose() => _ending.Dispose();

    private async Task<bool> IsDoneAsync(TimeSpan within, CancellationToken cancel)
    {
        try
        {
            await WhenDoneAsync().WaitAsync(within, time, cancel);
            return true;
        }
        catch (Exception late) when (late is TimeoutException or OperationCanceledException)
        {
            return false;
        }
    }

    private async Task RunAsync(Func<CancellationToken, Task> work, CancellationToken cancel)
    {
        // Whoever began it goes on at once, whatever the work does first.
        await Task.Yield();
        try
        {
            await work(cancel).WaitAsync(cancel);
        }
        catch (Exception failed)
        {
            // Nobody waits for it any more: this is the outermost edge.
            Log.Failed(logger, failed);
        }
    }

    private void Remove(Task done)
    {
        lock (_lock)
        {
            _underWay.Remove(done, out var limit);
            limit?.Dispose();
        }
    }

    private void CutOff()
    {
        lock (_lock)
        {
            Log.CutOff(logger, _underWay.Count);
            foreach (var limit in _underWay.Values.ToList())
            {
                limit.Cancel();
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "Work after an answer to Slack failed")]
        public static partial void Failed(ILogger logger, Exception failed);

        [LoggerMessage(LogLevel.Error, "{Count} pieces of work are under way after answers to Slack; one more was turned away")]
        public static partial void TooMuch(ILogger logger, int count);

        [LoggerMessage(LogLevel.Warning, "The process ends; {Count} pieces of work after answers to Slack were cut off")]
        public static partial void CutOff(ILogger logger, int count);
    }
}
