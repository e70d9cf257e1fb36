using ChatDashboard.Bot;
using ChatDashboard.Core.Chat;
using ChatDashboard.Tests.Support;

namespace ChatDashboard.Tests.Bot.Slack;

/// <summary>One message a second and channel, so many a second over all, and whoever waits goes first.</summary>
public sealed class SlackPaceTests
{
    private static readonly CancellationToken Cancel = CancellationToken.None;

    [Fact]
    public async Task A_channel_gets_one_message_a_second()
    {
        await using var app = await SlackCaller.StartAsync();
        app.Slack.Channels.Put(SlackTeam.SiteX, SlackTeam.Ana);
        var start = app.Time.GetUtcNow();

        await app.WhileTimePassesAsync(Task.WhenAll(Enumerable.Range(0, 4).Select(_ => PostAsync(app, SlackTeam.SiteX, Pace.Proactive))));

        Assert.True(app.Time.GetUtcNow() - start >= TimeSpan.FromSeconds(3));
        Assert.Equal(4, app.Slack.Posts.Count);
    }

    [Fact]
    public async Task Prompts_go_out_as_fast_as_the_settings_say_over_all_people()
    {
        await using var app = await SlackCaller.StartAsync(null, ("Slack:MessagesPerSecond", "5"));
        var people = Enumerable.Range(0, 21).Select(i => SlackTeam.Person($"p{i}")).ToList();
        people.ForEach(person => app.Slack.Channels.Add(person));
        var start = app.Time.GetUtcNow();

        await app.WhileTimePassesAsync(Task.WhenAll(people.Select(person => PostAsync(app, SlackTeam.User(person), Pace.Proactive))));

        Assert.True(app.Time.GetUtcNow() - start >= TimeSpan.FromSeconds(4));
        Assert.Equal(21, app.Slack.Posts.Count);
    }

    [Fact]
    public async Task Whoever_waits_is_answered_before_a_thousand_prompts()
    {
        await using var app = await SlackCaller.StartAsync(null, ("Slack:MessagesPerSecond", "5"));
        var people = Enumerable.Range(0, 1000).Select(i => SlackTeam.Person($"p{i}")).ToList();
        people.ForEach(person => app.Slack.Channels.Add(person));
        using var enough = new CancellationTokenSource();
        var prompts = people.Select(person => PostAsync(app, SlackTeam.User(person), Pace.Proactive, enough.Token)).ToList();

        await PostAsync(app, SlackTeam.User(people[^1]), Pace.PersonWaits);

        Assert.InRange(app.Slack.Posts.Count, 1, 6);
        await enough.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Task.WhenAll(prompts));
    }

    [Fact]
    public async Task Messages_are_drawn_again_forty_times_a_minute_and_at_once_where_someone_waits()
    {
        await using var app = await SlackCaller.StartAsync();
        var people = Enumerable.Range(0, 50).Select(i => SlackTeam.Person($"p{i}")).ToList();
        people.ForEach(person => app.Slack.Channels.Add(person));
        var posted = await app.WhileTimePassesAsync(
            Task.WhenAll(people.Select(person => PostAsync(app, SlackTeam.User(person), Pace.Proactive))));
        app.Time.Advance(TimeSpan.FromSeconds(1));
        var start = app.Time.GetUtcNow();

        var redrawn = Task.WhenAll(posted.Select(one => UpdateAsync(app, one, Pace.Proactive)));
        await UpdateAsync(app, posted[^1], Pace.PersonWaits);
        var waited = app.Time.GetUtcNow() - start;
        await app.WhileTimePassesAsync(redrawn);

        Assert.Equal(TimeSpan.Zero, waited);
        Assert.InRange(app.Time.GetUtcNow() - start, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(2));
    }

    private static Task<MessageId> PostAsync(SlackCaller app, string channel, Pace pace, CancellationToken cancel = default) =>
        app.Client.PostAsync(SlackTeam.Id, channel, SlackClientTests.Saying("Hello"), null, pace, cancel);

    private static async Task<bool> UpdateAsync(SlackCaller app, MessageId at, Pace pace)
    {
        await app.Client.UpdateAsync(SlackTeam.Id, at, SlackClientTests.Saying("Hello again"), pace, Cancel);
        return true;
    }
}
