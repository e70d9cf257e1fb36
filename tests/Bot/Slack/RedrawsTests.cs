using ChatDashboard.Bot.Slack;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace ChatDashboard.Tests.Bot.Slack;

public sealed class RedrawsTests : IDisposable
{
    private static readonly TimeSpan Generous = TimeSpan.FromSeconds(30);

    private readonly FakeTimeProvider _time = new();
    private readonly TaskCompletionSource _gate = new();
    private readonly List<string> _drawn = [];
    private readonly Redraws _redraws;

    public RedrawsTests() => _redraws = new(_time, NullLogger<Redraws>.Instance);

    public void Dispose() => _redraws.Dispose();

    [Fact]
    public async Task What_is_asked_for_while_it_is_drawn_is_drawn_once_more_afterwards()
    {
        Ask("prompts", "ana");
        await UntilAsync(1);
        Ask("prompts", "ana");
        Ask("prompts", "ana");
        _gate.SetResult();
        await _redraws.WhenDoneAsync().WaitAsync(Generous);

        Assert.Equal(["ana", "ana"], _drawn);
    }

    [Fact]
    public async Task What_is_asked_for_again_before_its_turn_is_drawn_once_as_it_then_is()
    {
        foreach (var number in Enumerable.Range(0, Redraws.AtOnce))
        {
            Ask("prompts", $"{number}");
        }

        await UntilAsync(Redraws.AtOnce);
        var shown = "before";
        _redraws.Ask("prompts", "ana", _ => Task.FromResult(shown = "then"));
        _redraws.Ask("prompts", "ana", _ => Task.FromResult(shown += " and now"));
        _gate.SetResult();
        await _redraws.WhenDoneAsync().WaitAsync(Generous);

        Assert.Equal("before and now", shown);
    }

    [Fact]
    public async Task Things_of_one_kind_wait_for_each_other_and_for_none_of_another()
    {
        foreach (var number in Enumerable.Range(0, 3 * Redraws.AtOnce))
        {
            Ask("prompts", $"prompt {number}");
        }

        Ask("homes", "home");
        await UntilAsync(Redraws.AtOnce + 1);
        var atFirst = _drawn.ToList();
        _gate.SetResult();
        await _redraws.WhenDoneAsync().WaitAsync(Generous);

        Assert.Contains("home", atFirst);
        Assert.Equal(Redraws.AtOnce + 1, atFirst.Count);
        Assert.Equal((3 * Redraws.AtOnce) + 1, _drawn.Count);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_is_not_to_wait_is_drawn_before_all_that_waits_and_in_the_place_of_what_waits_under_its_name(bool waits)
    {
        foreach (var number in Enumerable.Range(0, 3 * Redraws.AtOnce))
        {
            Ask("homes", $"home {number}");
        }

        if (waits)
        {
            Ask("homes", "ana");
        }

        await UntilAsync(Redraws.AtOnce);
        _redraws.Ask("homes", "ana", _ => DrawnAsync("cleared"), beforeOthers: true);
        _gate.SetResult();
        await _redraws.WhenDoneAsync().WaitAsync(Generous);

        Assert.InRange(_drawn.IndexOf("cleared"), Redraws.AtOnce, (2 * Redraws.AtOnce) - 1);
        Assert.DoesNotContain("ana", _drawn);
        Assert.Equal((3 * Redraws.AtOnce) + 1, _drawn.Count);
    }

    [Fact]
    public async Task A_drawing_that_failed_is_tried_again_when_it_is_asked_for_again_and_keeps_none_of_the_others()
    {
        _gate.SetResult();
        _redraws.Ask("prompts", "ana", _ => throw new InvalidOperationException("Not today."));
        Ask("prompts", "ben");
        await _redraws.WhenDoneAsync().WaitAsync(Generous);
        Ask("prompts", "ana");
        await _redraws.WhenDoneAsync().WaitAsync(Generous);

        Assert.Equal(["ben", "ana"], _drawn);
    }

    [Fact]
    public async Task At_the_end_what_is_drawn_is_given_some_seconds_and_then_called_off()
    {
        var (begun, calledOff) = (new TaskCompletionSource(), false);
        _redraws.Ask("prompts", "ana", async cancel =>
        {
            begun.SetResult();
            try
            {
                await _gate.Task.WaitAsync(cancel);
            }
            catch (OperationCanceledException)
            {
                calledOff = true;
                throw;
            }
        });

        await begun.Task.WaitAsync(Generous);
        var stopping = _redraws.StopAsync(TestContext.Current.CancellationToken);
        var before = (stopping.IsCompleted, calledOff);
        _time.Advance(TimeSpan.FromSeconds(5));
        await stopping.WaitAsync(Generous);
        await _redraws.WhenDoneAsync().WaitAsync(Generous);

        Assert.Equal((false, false), before);
        Assert.True(calledOff);
    }

    private void Ask(string kind, string what) => _redraws.Ask(kind, what, _ => DrawnAsync(what));

    private Task DrawnAsync(string what)
    {
        lock (_drawn)
        {
            _drawn.Add(what);
        }

        return _gate.Task;
    }

    private async Task UntilAsync(int drawn)
    {
        using var limit = new CancellationTokenSource(Generous);
        while (Count() < drawn)
        {
            await Task.Delay(5, limit.Token);
        }
    }

    private int Count()
    {
        lock (_drawn)
        {
            return _drawn.Count;
        }
    }
}
