using ChatDashboard.Bot.Slack;
using ChatDashboard.Tests.Support;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ChatDashboard.Tests.Bot.Slack;

/// <summary>
/// In Socket Mode there is always a connection, whatever Slack and the network do, and nothing that came is left unanswered.
/// </summary>
public sealed class SlackConnectionTests
{
    private static readonly TimeSpan Good = new SocketTimes().Good;

    /// <summary>Slow enough that nobody is late on a busy machine.</summary>
    private static readonly TimeSpan ALittle = TimeSpan.FromMilliseconds(100);

    [Theory]
    [InlineData("warning")]
    [InlineData("refresh_requested")]
    public async Task The_next_connection_is_there_before_the_announced_end_of_the_last(string reason)
    {
        await using var app = await ConnectedAsync();
        var old = app.Sockets.Lines[0];
        app.Time.Advance(Good);

        await old.AnnounceAsync(reason);

        await app.ConnectedAsync(2);
        Assert.NotNull(await app.Sockets.SendAsync("slash_commands", SlackPayloads.Command(trigger: "1"), over: old));
        Assert.NotNull(await app.Sockets.SendAsync("slash_commands", SlackPayloads.Command(trigger: "2")));
        Assert.Equal(2, app.Handled.All.Count);
    }

    [Fact]
    public async Task The_last_connection_is_closed_when_Slack_does_not_after_all()
    {
        await using var app = await ConnectedAsync();
        var old = app.Sockets.Lines[0];
        app.Time.Advance(Good);
        await old.AnnounceAsync("refresh_requested");
        await app.ConnectedAsync(2);

        app.Time.Advance(new SocketTimes().Drain);

        await app.UntilAsync(() => old.WasClosed);
        Assert.Single(app.Sockets.Open);
    }

    [Fact]
    public async Task Slack_may_close_what_it_announced()
    {
        await using var app = await ConnectedAsync();
        var old = app.Sockets.Lines[0];
        app.Time.Advance(Good);
        await old.AnnounceAsync("warning");
        await app.ConnectedAsync(2);

        await old.CloseAsync();

        await old.Ended.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        Assert.NotNull(await app.Sockets.SendAsync("slash_commands", SlackPayloads.Command()));
        Assert.Equal(2, app.Sockets.Lines.Count);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_connection_that_ends_without_a_warning_is_followed_by_another(bool withGoodbye)
    {
        await using var app = await ConnectedAsync();
        app.Time.Advance(Good);

        if (withGoodbye)
        {
            await app.Sockets.Lines[0].CloseAsync();
        }
        else
        {
            app.Sockets.Lines[0].Drop();
        }

        await app.ConnectedAsync(2);
        Assert.NotNull(await app.Sockets.SendAsync("slash_commands", SlackPayloads.Command()));
    }

    [Fact]
    public async Task A_connection_that_is_dead_without_a_word_is_found_out()
    {
        await using var app = await ConnectedAsync(new SocketTimes { Ping = TimeSpan.FromSeconds(1) });
        var mayEnd = new TaskCompletionSource();
        app.Sockets.Greet = line => app.Sockets.Lines.Count == 2 ? GreetThenSleepAsync(line, mayEnd.Task) : line.SayHelloAsync();
        app.Time.Advance(Good);
        app.Sockets.Lines[0].Drop();
        await app.ConnectedAsync(2);

        app.Time.Advance(Good);

        await app.ConnectedAsync(3, ALittle);
        Assert.NotNull(await app.Sockets.SendAsync("slash_commands", SlackPayloads.Command()));
        mayEnd.SetResult();
    }

    [Fact]
    public async Task Slack_that_refuses_is_asked_again_until_it_gives_a_connection()
    {
        await using var app = await ConnectedAsync();
        app.Sockets.RefuseNext([new("internal_error"), new("invalid_auth"), new("fatal_error", 500), new("moved", 302)]);
        app.Time.Advance(Good);
        app.Sockets.Lines[0].Drop();

        await app.ConnectedAsync(2, ALittle);

        Assert.Equal(6, app.Sockets.Asked);
        Assert.Contains(
            app.Log.Lines, line => line.Contains("Slack does not take Slack:AppToken (invalid_auth)", StringComparison.Ordinal));
        Assert.NotNull(await app.Sockets.SendAsync("slash_commands", SlackPayloads.Command()));
    }

    [Fact]
    public async Task While_there_is_no_connection_Slack_is_said_to_be_in_trouble()
    {
        await using var app = await ConnectedAsync();
        app.Sockets.RefuseNext([new("internal_error")]);
        app.Time.Advance(Good);
        app.Sockets.Lines[0].Drop();

        await app.UntilAsync(() => app.Log.Lines.Any(line => line.Contains("Not connected", StringComparison.Ordinal)));
        var without = await HealthAsync(app);
        await app.ConnectedAsync(2, ALittle);
        await app.UntilAsync(() => app.Get<SlackSocket>().Trouble is null);
        var with = await HealthAsync(app);

        Assert.Equal((HealthStatus.Degraded, HealthStatus.Healthy), (without, with));
    }

    [Fact]
    public async Task Slack_is_not_asked_again_before_it_wants_to_be()
    {
        await using var app = await ConnectedAsync();
        app.Sockets.RefuseNext([WebApiRefusal.TooMany(20)]);
        app.Time.Advance(Good);
        app.Sockets.Lines[0].Drop();
        await app.UntilAsync(() => app.Sockets.Asked == 2);
        var refused = app.Time.GetUtcNow();

        await app.UntilAsync(() => app.Sockets.Asked == 3, ALittle);

        Assert.InRange(app.Time.GetUtcNow() - refused, TimeSpan.FromSeconds(20), TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task Slack_that_says_no_hello_is_asked_for_another_connection()
    {
        await using var app = await ConnectedAsync(new SocketTimes { HelloWithin = TimeSpan.FromSeconds(4) });
        app.Sockets.Greet = line => app.Sockets.Lines.Count == 2 ? Task.CompletedTask : line.SayHelloAsync();
        app.Time.Advance(Good);
        app.Sockets.Lines[0].Drop();
        await app.UntilAsync(() => app.Sockets.Lines.Count == 2);

        await app.ConnectedAsync(2, ALittle);

        Assert.NotNull(await app.Sockets.SendAsync("slash_commands", SlackPayloads.Command()));
    }

    [Fact]
    public async Task Slack_that_closes_each_connection_at_once_is_asked_more_and_more_seldom()
    {
        await using var app = await ConnectedAsync();
        app.Sockets.Greet = line => line.AnnounceAsync("too_many_websockets");
        app.Time.Advance(Good);
        app.Sockets.Lines[0].Drop();
        var begun = app.Time.GetUtcNow();

        await app.UntilAsync(() => app.Time.GetUtcNow() - begun > TimeSpan.FromMinutes(5), TimeSpan.FromSeconds(1));

        Assert.InRange(app.Sockets.Asked, 4, 20);
    }

    [Fact]
    public async Task What_came_before_the_bot_stops_is_acknowledged_and_what_comes_then_is_left_to_others()
    {
        await using var app = await ConnectedAsync();
        var (line, mayEnd) = (app.Sockets.Lines[0], new TaskCompletionSource());
        app.Handled.Before = _ => mayEnd.Task;
        var open = app.Sockets.SendAsync("slash_commands", SlackPayloads.Command(trigger: "1"));
        await app.UntilAsync(() => app.Handled.All.Count == 1);

        var stopped = app.StopAsync();
        await app.UntilAsync(() => app.Log.Lines.Any(line => line.Contains("Closing a connection", StringComparison.Ordinal)));
        var late = line.SendAsync(app.Sockets.Envelope("slash_commands", SlackPayloads.Command(trigger: "2")));
        Assert.False(stopped.IsCompleted);
        mayEnd.SetResult();

        await stopped;
        Assert.NotNull(await open);
        Assert.Null(await late);
        Assert.True(line.WasClosed);
        Assert.Single(app.Handled.All);
    }

    [Fact]
    public async Task A_bot_that_cannot_reach_Slack_stops_when_it_is_told_to()
    {
        await using var app = await SlackDoorApp.StartAsync(SlackDoorApp.InSocketMode);
        app.Sockets.Greet = _ => Task.CompletedTask;
        await app.UntilAsync(() => app.Sockets.Asked > 0);

        await app.StopAsync().WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData(1, 0.5, 1)]
    [InlineData(2, 1, 2)]
    [InlineData(4, 4, 8)]
    [InlineData(7, 30, 60)]
    [InlineData(10_000, 30, 60)]
    public void The_waits_double_up_to_a_minute_and_half_of_each_is_by_chance(int failures, double shortest, double longest)
    {
        var times = new SocketTimes();

        Assert.Equal((shortest, longest), (times.WaitAfter(failures, 0).TotalSeconds, times.WaitAfter(failures, 1).TotalSeconds));
    }

    private static async Task<SlackDoorApp> ConnectedAsync(SocketTimes? times = null)
    {
        var app = await SlackDoorApp.StartAsync(SlackDoorApp.InSocketMode, times);
        await app.ConnectedAsync();
        return app;
    }

    private static async Task<HealthStatus> HealthAsync(SlackDoorApp app) =>
        (await app.Get<HealthCheckService>().CheckHealthAsync(TestContext.Current.CancellationToken)).Entries["slack"].Status;

    /// <summary>Says hello, and then reads nothing, so that it answers no ping either.</summary>
    private static async Task GreetThenSleepAsync(SlackSocketLine line, Task end)
    {
        await line.SayHelloAsync();
        await end;
    }
}
