using ChatDashboard.Bot.Slack;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace ChatDashboard.Tests.Bot.Slack;

public sealed class AfterAnswerTests : IDisposable
{
    private static readonly TimeSpan Generous = TimeSpan.FromMinutes(1);

    private readonly FakeTimeProvider _time = new();
    private readonly AfterAnswer _after;

    public AfterAnswerTests() => _after = new(_time, NullLogger<AfterAnswer>.Instance);

    public void Dispose() => _after.Dispose();

    [Fact]
    public async Task Whoever_begins_work_goes_on_at_once_though_the_work_blocks()
    {
        using var gate = new ManualResetEventSlim();

        var begun = _after.TryBegin(_ =>
        {
            gate.Wait(CancellationToken.None);
            return Task.CompletedTask;
        });
        gate.Set();
        await _after.WhenDoneAsync().WaitAsync(Generous);

        Assert.True(begun);
    }

    [Fact]
    public async Task Work_that_fails_leaves_the_rest_alone()
    {
        var done = new TaskCompletionSource();
        _after.TryBegin(_ => throw new InvalidOperationException("Not today."));
        _after.TryBegin(_ => Task.FromException(new InvalidOperationException("Nor tomorrow.")));
        _after.TryBegin(_ =>
        {
            done.SetResult();
            return Task.CompletedTask;
        });

        await done.Task.WaitAsync(Generous);
        await _after.WhenDoneAsync().WaitAsync(Generous);
    }

    [Fact]
    public async Task So_much_is_taken_at_once_and_more_when_some_is_done()
    {
        var gate = new TaskCompletionSource();
        for (var number = 0; number < AfterAnswer.Most; number++)
        {
            Assert.True(_after.TryBegin(_ => gate.Task));
        }

        var tooMuch = _after.TryBegin(_ => gate.Task);
        gate.SetResult();
        await _after.WhenDoneAsync().WaitAsync(Generous);

        Assert.False(tooMuch);
        Assert.True(_after.TryBegin(_ => Task.CompletedTask));
    }

    [Fact]
    public async Task Work_that_takes_too_long_is_told_and_no_longer_counted_even_if_it_does_not_listen()
    {
        var (deaf, told) = (new TaskCompletionSource(), new TaskCompletionSource());
        _after.TryBegin(cancel =>
        {
            cancel.Register(told.SetResult);
            return deaf.Task;
        });

        _time.Advance(AfterAnswer.Longest);
        await _after.WhenDoneAsync().WaitAsync(Generous);

        await told.Task.WaitAsync(Generous);
        Assert.False(deaf.Task.IsCompleted);
    }

    [Fact]
    public async Task At_the_end_of_the_process_what_is_under_way_is_brought_to_its_end()
    {
        var (gate, isDone) = (new TaskCompletionSource(), false);
        _after.TryBegin(async _ =>
        {
            await gate.Task;
            isDone = true;
        });

        var stop = _after.StopAsync(CancellationToken.None);
        var wasWaiting = !stop.IsCompleted;
        gate.SetResult();
        await stop.WaitAsync(Generous);

        Assert.True(wasWaiting);
        Assert.True(isDone);
    }

    [Fact]
    public async Task But_for_some_seconds_only()
    {
        var cut = new TaskCompletionSource();
        _after.TryBegin(cancel => Task.Delay(Timeout.InfiniteTimeSpan, cancel).ContinueWith(_ => cut.SetResult(), TaskScheduler.Default));

        var stop = _after.StopAsync(CancellationToken.None);
        while (!stop.IsCompleted)
        {
            _time.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(TimeSpan.FromMilliseconds(1));
        }

        await cut.Task.WaitAsync(Generous);
    }

    [Fact]
    public async Task Before_it_is_cut_off_it_is_told_that_the_process_ends_and_has_time_to_say_so()
    {
        var said = new TaskCompletionSource();
        _after.TryBegin(async cancel =>
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, _after.Ending).ContinueWith(_ => { }, TaskScheduler.Default);
            cancel.ThrowIfCancellationRequested();
            said.SetResult();
        });

        var stop = _after.StopAsync(CancellationToken.None);
        _time.Advance(TimeSpan.FromSeconds(8));
        await said.Task.WaitAsync(Generous);
        await stop.WaitAsync(Generous);
    }
}
