using ChatDashboard.Core.Cycles;
using ChatDashboard.Core.People;
using ChatDashboard.Core.Sites;
using ChatDashboard.Tests.Support;
using static ChatDashboard.Tests.Support.SlackTeam;

namespace ChatDashboard.Tests.Conversations.Slack;

/// <summary>One site, two chats: its channel is in one of them, its people are in both.</summary>
public sealed class TwoChatsTests
{
    private static readonly Person Tess = A.Person("tess");

    [Fact]
    public async Task A_site_in_Slack_is_rated_and_facilitated_from_Teams_too()
    {
        await using var app = await SlackApp.StartAsync(settings: ("Administrators:0", "teams:tess"));
        app.Slack.Channels.Put(SiteX, Ana, Fay);
        await app.SlashAsync(Fay, SiteX, "setup site-x Site X");
        var bot = app.Bot;
        bot.Teams.PutInto(TeamsRoom.Group.Id, TeamsRoom.Member(Tess), TeamsRoom.Member(A.Ben));
        await bot.SayAsync(Tess, TeamsRoom.With(Tess), "help");
        await bot.SayAsync(A.Ben, TeamsRoom.With(A.Ben), "help");
        await bot.SayAsync(Tess, TeamsRoom.Group, "raters add <at>Ben</at> site-x", A.Ben);
        await bot.SayAsync(Tess, TeamsRoom.Group, "facilitators add <at>Tess</at> site-x", Tess);

        await bot.SayAsync(Tess, TeamsRoom.With(Tess), "open");
        var asked = await app.DeliverAsync();
        await bot.AnswerAsync(A.Ben, Rating.Green);
        await app.AnswerAsync(Ana, Rating.Red);
        var review = Assert.Single(await bot.SayAsync(Tess, TeamsRoom.With(Tess), "review"));
        await bot.SayAsync(Tess, TeamsRoom.With(Tess), "publish");
        await app.DeliverAsync();

        Assert.Equal([SiteX, With(Ana), With(Fay)], asked.Select(post => post.Channel).Order());
        Assert.Contains("Split · 🟢 1 Green · 🔴 1 Red", review.Text);
        Assert.Contains("2 of 3 answered", review.Text);
        var summary = app.Slack.Posts.Last(post => post.Channel == SiteX && post.Thread is null);
        Assert.StartsWith("Site X · 2026-Q3", summary.Text);
        Assert.Contains("Tess", summary.Text);
        Assert.Empty(bot.InChannel());
    }

    [Fact]
    public async Task A_site_in_Teams_is_rated_and_facilitated_from_Slack_too()
    {
        await using var app = await SlackApp.StartAsync(settings: ("Administrators:0", Fay.Id.ToString()));
        var bot = app.Bot;
        await bot.SetUpAsync("site-x", "Site X", A.Ben, A.Fay);
        await app.SlashAsync(Fay, With(Fay), "raters site-x");
        await app.SubmitAsync(Fay, ("addRaters", User(Ana)), ("addFacilitators", User(Fay)));

        await app.SlashAsync(Fay, With(Fay), "open");
        var asked = await app.DeliverAsync();
        await app.AnswerAsync(Ana, Rating.Red);
        await bot.AnswerAsync(A.Ben, Rating.Green);
        await app.SlashAsync(Fay, With(Fay), "review");
        var review = app.Front(Fay).Text;
        await app.PressAsync(Fay, "Publish");
        await app.DeliverAsync();

        Assert.Equal([With(Ana)], asked.Select(post => post.Channel));
        Assert.Contains("2 of 3 answered", review);
        Assert.Contains(bot.InChannel(), message => message.Text.StartsWith("Site X · 2026-Q3", StringComparison.Ordinal));
        Assert.DoesNotContain(app.Slack.Posts, post => post.Channel == SiteX);
        Assert.Equal("teams", (await app.Get<ISiteStore>().FindAsync(BotApp.SiteX, default))!.Value.Channel!.Platform);
    }

    [Fact]
    public async Task A_site_moves_from_Teams_to_a_channel_of_Slack()
    {
        await using var app = await SlackApp.StartAsync(settings: ("Administrators:0", Fay.Id.ToString()));
        app.Slack.Channels.Put(SiteX, Ana, Fay);
        await app.Bot.SetUpAsync("site-x", "Site X", A.Ben, A.Fay);
        await app.SlashAsync(Fay, With(Fay), "raters site-x");

        await app.SubmitAsync(Fay, ("channel", SiteX));
        await app.SlashAsync(Fay, SiteX, "open");
        await app.DeliverAsync();

        Assert.Contains(
            app.Slack.Posts, post => post.Channel == SiteX && post.Text.StartsWith("Site X: 2026-Q3 is open", StringComparison.Ordinal));
        Assert.DoesNotContain(app.Bot.InChannel(), message => message.Text.StartsWith("Site X: 2026-Q3 is open", StringComparison.Ordinal));
    }
}
