using ChatDashboard.Bot;
using Microsoft.Extensions.Time.Testing;

namespace ChatDashboard.Tests.Bot;

public sealed class SeenTests
{
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public void It_forgets_the_oldest_rather_than_growing_without_end()
    {
        var seen = new Seen(_time);
        for (var i = 0; i <= Seen.Most; i++)
        {
            Assert.True(seen.Add($"{i}"));
        }

        Assert.True(seen.Add("0"));
        Assert.False(seen.Add($"{Seen.Most}"));
    }

    [Fact]
    public void On_the_busiest_day_it_still_knows_what_came_six_minutes_ago_when_Slack_sends_it_for_the_last_time()
    {
        const int perSecond = 2 * 100;
        var seen = new Seen(_time);
        seen.Add("the first");

        for (var second = 0; second < 6 * 60; second++)
        {
            for (var key = 0; key < perSecond; key++)
            {
                seen.Add($"slack/said/T0/C0/U0/{second}.{key:000000}");
            }

            _time.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.False(seen.Add("the first"));
    }

    [Fact]
    public void After_ten_minutes_it_is_as_if_it_had_never_come()
    {
        var seen = new Seen(_time);
        seen.Add("1");
        _time.Advance(TimeSpan.FromMinutes(10));

        Assert.True(seen.Add("1"));
    }

    [Fact]
    public void One_that_was_forgotten_and_came_again_is_remembered_from_then_on()
    {
        var seen = new Seen(_time);
        seen.Add("1");
        seen.Forget("1");
        _time.Advance(TimeSpan.FromMinutes(6));
        seen.Add("1");
        _time.Advance(TimeSpan.FromMinutes(6));

        Assert.False(seen.Add("1"));
    }
}
