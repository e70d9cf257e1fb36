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
        for (var i = 0; i <= 10_000; i++)
        {
            Assert.True(seen.Add($"{i}"));
        }

        Assert.True(seen.Add("0"));
        Assert.False(seen.Add("10000"));
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
