using ChatDashboard.Bot;
using ChatDashboard.Bot.Slack;
using ChatDashboard.Core.Chat;
using ChatDashboard.Core.People;
using ChatDashboard.Tests.Support;

namespace ChatDashboard.Tests.Bot.Slack;

public sealed class SlackDirectoryTests
{
    private static readonly CancellationToken Cancel = CancellationToken.None;
    private static readonly string Ana = SlackTeam.User(SlackTeam.Ana);

    [Fact]
    public async Task Someone_is_asked_for_once_an_hour()
    {
        await using var app = await SlackCaller.StartAsync();

        await app.Directory.FindAsync(SlackTeam.Id, Ana, Pace.PersonWaits, Cancel);
        app.Time.Advance(TimeSpan.FromMinutes(59));
        await app.Directory.FindAsync(SlackTeam.Id, Ana, Pace.PersonWaits, Cancel);
        app.Time.Advance(TimeSpan.FromMinutes(1));
        await app.Directory.FindAsync(SlackTeam.Id, Ana, Pace.PersonWaits, Cancel);

        Assert.Equal(2, app.Slack.Calls.Count);
    }

    [Fact]
    public async Task Few_people_are_asked_for_one_by_one()
    {
        await using var app = await SlackCaller.StartAsync();
        var people = Fill(app, SlackDirectory.Few);

        var found = await app.Directory.FindAllAsync(SlackTeam.Id, people, Cancel);

        Assert.Equal(people, found.Select(user => user.Id));
        Assert.Equal(SlackDirectory.Few, app.Slack.Calls.Count(call => call.Method == "users.info"));
    }

    [Fact]
    public async Task Many_people_are_read_page_by_page_and_at_once()
    {
        await using var app = await SlackCaller.StartAsync();
        var people = Fill(app, 1200);
        var start = app.Time.GetUtcNow();

        var found = await app.WhileTimePassesAsync(app.Directory.FindAllAsync(SlackTeam.Id, people, Cancel));

        Assert.Equal(people, found.Select(user => user.Id));
        Assert.Equal(["users.list", "users.list", "users.list"], app.Slack.Calls.Select(call => call.Method));
        Assert.True(app.Time.GetUtcNow() - start < TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task Where_a_workspace_cannot_be_read_through_people_are_asked_for_as_fast_as_slack_takes_it()
    {
        await using var app = await SlackCaller.StartAsync();
        var people = Fill(app, 200);
        app.Slack.Instead = call => call.Method == "users.list" ? new WebApiRefusal("missing_argument") : null;
        var asked = new List<DateTimeOffset>();
        app.Slack.Before = _ =>
        {
            lock (asked)
            {
                asked.Add(app.Time.GetUtcNow());
            }

            return Task.CompletedTask;
        };

        var found = await app.WhileTimePassesAsync(app.Directory.FindAllAsync(SlackTeam.Id, people, Cancel));

        Assert.Equal(200, found.Count);
        Assert.All(asked, at => Assert.InRange(asked.Count(other => other >= at && other < at.AddMinutes(1)), 1, 100));
    }

    [Fact]
    public async Task Whoever_waits_is_looked_up_though_the_bot_has_asked_for_as_many_as_it_may()
    {
        await using var app = await SlackCaller.StartAsync();
        var people = Fill(app, 200);
        app.Slack.Instead = call => call.Method == "users.list" ? new WebApiRefusal("missing_argument") : null;
        var many = app.Directory.FindAllAsync(SlackTeam.Id, people, Cancel);
        while (app.Slack.Calls.Count(call => call.Method == "users.info") < 80)
        {
            await Task.Delay(5, Cancel);
        }

        var ana = await app.Directory.FindAsync(SlackTeam.Id, Ana, Pace.PersonWaits, Cancel);

        Assert.Equal("Ana", ana.ShownName);
        Assert.False(many.IsCompleted);
        await app.WhileTimePassesAsync(many);
    }

    [Fact]
    public async Task Who_is_there_no_more_is_left_out_and_the_others_found()
    {
        await using var app = await SlackCaller.StartAsync();

        var found = await app.Directory.FindAllAsync(SlackTeam.Id, ["UNOBODY", Ana], Cancel);

        Assert.Equal([Ana], found.Select(user => user.Id));
        await Assert.ThrowsAsync<ChatUnreachableException>(
            () => app.Directory.FindAsync(SlackTeam.Id, "UNOBODY", Pace.PersonWaits, Cancel));
    }

    private static List<string> Fill(SlackCaller app, int count)
    {
        List<Person> people = [.. Enumerable.Range(0, count).Select(i => SlackTeam.Person($"p{i}"))];
        people.ForEach(person => app.Slack.Channels.Add(person));
        return [.. people.Select(SlackTeam.User)];
    }
}
