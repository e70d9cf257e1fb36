using ChatDashboard.Bot;
using Microsoft.Extensions.Time.Testing;

namespace ChatDashboard.Tests.Bot;

public sealed class PacingTests : IAsyncDisposable
{
    private readonly FakeTimeProvider _time = new();
    private readonly Pacing _pacing;

    public PacingTests() => _pacing = new Pacing(7, 5, _time);

    public ValueTask DisposeAsync() => _pacing.DisposeAsync();

    [Fact]
    public void Five_people_a_second_hear_from_the_bot_unasked()
    {
        var turns = Take(12, i => $"a:{i}", Pace.Proactive);

        AssertTaken(5, turns);
        _time.Advance(TimeSpan.FromSeconds(0.9));
        AssertTaken(5, turns);
        _time.Advance(TimeSpan.FromSeconds(0.1));
        AssertTaken(10, turns);
        _time.Advance(TimeSpan.FromSeconds(1));
        AssertTaken(12, turns);
    }

    [Fact]
    public void Who_waits_for_an_answer_is_not_held_behind_a_thousand_prompts()
    {
        Take(1_000, i => $"a:{i}", Pace.Proactive);

        var replies = Take(1_000, i => $"a:{i}-asks", Pace.PersonWaits);
        var toOneOfTheThousand = _pacing.TakeTurnAsync("a:999", Pace.PersonWaits, CancellationToken.None);

        AssertTaken(1_000, replies);
        Assert.True(toOneOfTheThousand.IsCompletedSuccessfully);
    }

    [Fact]
    public async Task In_one_conversation_who_waits_for_an_answer_comes_before_all_that_the_bot_says_unasked_but_what_it_is_saying()
    {
        var unasked = Take(3, _ => "19:abc", Pace.Proactive);
        var answer = _pacing.TakeTurnAsync("19:abc", Pace.PersonWaits, CancellationToken.None);

        (await unasked[0]).Dispose();
        var answered = await answer;

        AssertTaken(1, unasked);
        answered.Dispose();
        AssertTaken(2, unasked);
    }

    [Fact]
    public async Task In_one_conversation_the_next_waits_until_the_last_is_done()
    {
        var first = await _pacing.TakeTurnAsync("19:abc", Pace.PersonWaits, CancellationToken.None);
        var second = _pacing.TakeTurnAsync("19:abc", Pace.PersonWaits, CancellationToken.None);
        var elsewhere = _pacing.TakeTurnAsync("19:def", Pace.PersonWaits, CancellationToken.None);

        Assert.False(second.IsCompleted);
        Assert.True(elsewhere.IsCompleted);
        first.Dispose();
        (await second).Dispose();
    }

    [Fact]
    public async Task A_conversation_takes_seven_a_second()
    {
        for (var i = 0; i < 7; i++)
        {
            (await _pacing.TakeTurnAsync("19:abc", Pace.PersonWaits, CancellationToken.None)).Dispose();
        }

        var eighth = _pacing.TakeTurnAsync("19:abc", Pace.PersonWaits, CancellationToken.None);

        Assert.False(eighth.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(1));
        (await eighth).Dispose();
    }

    [Fact]
    public async Task Whoever_gives_up_waiting_leaves_the_turn_to_the_next()
    {
        using var impatience = new CancellationTokenSource();
        var first = await _pacing.TakeTurnAsync("19:abc", Pace.PersonWaits, CancellationToken.None);
        var second = _pacing.TakeTurnAsync("19:abc", Pace.PersonWaits, impatience.Token);
        var third = _pacing.TakeTurnAsync("19:abc", Pace.PersonWaits, CancellationToken.None);

        await impatience.CancelAsync();
        first.Dispose();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        (await third).Dispose();
    }

    private List<Task<IDisposable>> Take(int count, Func<int, string> conversation, Pace pace) =>
        [.. Enumerable.Range(0, count).Select(i => _pacing.TakeTurnAsync(conversation(i), pace, CancellationToken.None))];

    /// <summary>
    /// Waits for so many turns, which the pool gives out soon after the clock has moved, and sees that there are no more.
    /// </summary>
    private static void AssertTaken(int expected, List<Task<IDisposable>> turns)
    {
        SpinWait.SpinUntil(() => Count() >= expected, TimeSpan.FromSeconds(10));
        Assert.Equal(expected, Count());

        int Count() => turns.Count(turn => turn.IsCompletedSuccessfully);
    }
}
