using ChatDashboard.Bot.Teams;
using Microsoft.Extensions.Time.Testing;

namespace ChatDashboard.Tests.Bot.Teams;

public sealed class SeenActivitiesTests
{
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public void It_forgets_the_oldest_rather_than_growing_without_end()
    {
        var seen = new SeenActivities(_time);
        for (var i = 0; i <= 10_000; i++)
        {
            Assert.True(seen.Add(Activity($"{i}")));
        }

        Assert.True(seen.Add(Activity("0")));
        Assert.False(seen.Add(Activity("10000")));
    }

    [Fact]
    public void One_that_was_forgotten_and_came_again_is_remembered_from_then_on()
    {
        var seen = new SeenActivities(_time);
        seen.Add(Activity("1"));
        seen.Forget(Activity("1"));
        _time.Advance(TimeSpan.FromMinutes(6));
        seen.Add(Activity("1"));
        _time.Advance(TimeSpan.FromMinutes(6));

        Assert.False(seen.Add(Activity("1")));
    }

    [Fact]
    public void An_activity_without_an_id_is_always_new()
    {
        var seen = new SeenActivities(_time);

        Assert.True(seen.Add(Activity(null)));
        Assert.True(seen.Add(Activity(null)));
    }

    private static Activity Activity(string? id) => new() { Id = id, ChannelId = "msteams", Conversation = new() { Id = "a:ana" } };
}
