namespace ChatDashboard.Bot.Slack;

/// <summary>
/// Draws again what stands somewhere in Slack, after whoever did something has their answer. What is asked for again before its turn is
/// drawn once, as it then is; one drawing of a thing at a time. Slack takes few drawings a minute, so thousands may wait: what waits is to
/// hold ids and nothing large.
/// </summary>
internal sealed partial class Redraws(TimeProvider time, ILogger<Redraws> logger) : LifecycleService, IDisposable
{
    /// <summary>So many things of one kind at once.</summary>
    public const int AtOnce = 4;

    /// <summary>What is not drawn by then shows the state of before, until it is asked for again.</summary>
    private static readonly TimeSpan AtTheEnd = TimeSpan.FromSeconds(5);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Lane> _lanes = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource _end = new();

    /// <summary>Comes back at once.</summary>
    /// <param name="kind">Things of one kind wait for each other, and for none of another.</param>
    /// <param name="what">The name of the thing among those of its kind.</param>
    /// <param name="beforeOthers">Not to wait for those that wait.</param>
    public void Ask(string kind, string what, Func<CancellationToken, Task> draw, bool beforeOthers = false)
    {
        lock (_lock)
        {
            if (!_lanes.TryGetValue(kind, out var lane))
            {
                _lanes[kind] = lane = new();
            }

            lane.Ask(what, draw, beforeOthers);
            Begin(lane);
        }
    }

    /// <summary>When nothing waits any more.</summary>
    public async Task WhenDoneAsync()
    {
        while (UnderWay() is { Count: > 0 } tasks)
        {
            await Task.WhenAll(tasks);
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        try
        {
            await WhenDoneAsync().WaitAsync(AtTheEnd, time, cancellationToken);
        }
        catch (Exception late) when (late is TimeoutException or OperationCanceledException)
        {
            await _end.CancelAsync();
        }
    }

    public void Dispose() => _end.Dispose();

    private List<Task> UnderWay()
    {
        lock (_lock)
        {
            return [.. _lanes.Values.SelectMany(lane => lane.UnderWay)];
        }
    }

    private void Begin(Lane lane)
    {
        while (lane.UnderWay.Count < AtOnce && lane.TryTake(out var what, out var draw))
        {
            var task = DrawAsync(draw);
            lane.UnderWay.Add(task);
            task.ContinueWith(
                done => End(lane, what, done), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        }
    }

    private async Task DrawAsync(Func<CancellationToken, Task> draw)
    {
        // Whoever asked goes on at once, whatever the drawing does first.
        await Task.Yield();
        try
        {
            _end.Token.ThrowIfCancellationRequested();
            await draw(_end.Token);
        }
        catch (OperationCanceledException) when (_end.IsCancellationRequested)
        {
            // The process ends.
        }
        catch (Exception failed)
        {
            // Nobody waits for it: this is the outermost edge.
            Log.NotDrawn(logger, failed);
        }
    }

    private void End(Lane lane, string what, Task done)
    {
        lock (_lock)
        {
            lane.UnderWay.Remove(done);
            lane.End(what);
            Begin(lane);
        }
    }

    /// <summary>What waits of one kind, in the order in which it was asked for first.</summary>
    private sealed class Lane
    {
        private readonly LinkedList<string> _order = [];
        private readonly Dictionary<string, (Func<CancellationToken, Task> Draw, bool BeforeOthers)> _waiting = new(StringComparer.Ordinal);
        private readonly HashSet<string> _drawing = new(StringComparer.Ordinal);

        public List<Task> UnderWay { get; } = [];

        public void Ask(string what, Func<CancellationToken, Task> draw, bool beforeOthers)
        {
            var stands = _waiting.ContainsKey(what) && !_drawing.Contains(what);
            _waiting[what] = (draw, beforeOthers);
            if (stands && beforeOthers)
            {
                _order.Remove(what);
            }

            if ((!stands || beforeOthers) && !_drawing.Contains(what))
            {
                Queue(what);
            }
        }

        public bool TryTake(out string what, out Func<CancellationToken, Task> draw)
        {
            (what, draw) = (_order.First?.Value ?? "", null!);
            if (!_waiting.Remove(what, out var waited))
            {
                return false;
            }

            _order.RemoveFirst();
            draw = waited.Draw;
            return _drawing.Add(what);
        }

        /// <summary>Asked for while it was drawn, it is drawn once more.</summary>
        public void End(string what)
        {
            _drawing.Remove(what);
            if (_waiting.ContainsKey(what))
            {
                Queue(what);
            }
        }

        private void Queue(string what)
        {
            if (_waiting[what].BeforeOthers)
            {
                _order.AddFirst(what);
            }
            else
            {
                _order.AddLast(what);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "Something in Slack could not be drawn again")]
        public static partial void NotDrawn(ILogger logger, Exception failed);
    }
}
