using ChatDashboard.Core.Sites;
using ChatDashboard.Tests.Support;
using static ChatDashboard.Tests.Support.SlackTeam;

namespace ChatDashboard.Tests.Conversations.Slack;

/// <summary>The bot comes into a channel, a person meets it, and it is taken away again.</summary>
public sealed class ArrivalTests
{
    [Fact]
    public async Task Added_to_a_channel_it_says_hello_once()
    {
        await using var app = await SlackStory.WithChannelAsync();

        var hello = Assert.Single(await app.TellAsync(FromSlack.BotAdded(Fay, SiteX)));
        var again = await app.TellAsync(FromSlack.BotAdded(Fay, SiteX));

        Assert.Equal((SiteX, null), (hello.Channel, hello.To));
        Assert.Contains("To make this channel a site's home, type: /dashboard setup site-x Name of the site", hello.Text);
        Assert.Empty(again);
    }

    [Fact]
    public async Task Whoever_opens_its_Home_tab_for_the_first_time_is_greeted_once()
    {
        await using var app = await SlackStory.WithChannelAsync();

        var home = await app.OpenHomeAsync(Ana);
        var hello = Assert.Single(app.Slack.Posts);
        await app.OpenHomeAsync(Ana);

        Assert.Contains("Welcome to ChatDashboard", home.Text);
        Assert.Equal(With(Ana), hello.Channel);
        Assert.Contains("Type /dashboard help to see what I understand.", hello.Text);
        Assert.Single(app.Slack.Posts);
    }

    [Fact]
    public async Task Whoever_opens_the_chat_with_it_first_is_greeted_there_once_and_not_again_at_the_Home_tab()
    {
        await using var app = await SlackStory.WithChannelAsync();

        var hello = Assert.Single(await app.TellAsync(FromSlack.ChatOpened(Ana)));
        var again = await app.TellAsync(FromSlack.ChatOpened(Ana));
        await app.OpenHomeAsync(Ana);

        Assert.Equal(With(Ana), hello.Channel);
        Assert.Contains("Type /dashboard help to see what I understand.", hello.Text);
        Assert.Empty(again);
        Assert.Single(app.Slack.Posts);
    }

    [Fact]
    public async Task Opening_the_chat_draws_no_Home_tab()
    {
        await using var app = await SlackStory.WithChannelAsync();

        await app.TellAsync(FromSlack.ChatOpened(Ana));

        Assert.DoesNotContain(app.Slack.Calls, call => call.Method is "views.publish");
    }

    [Fact]
    public async Task Setting_up_a_site_where_the_bot_is_no_member_says_how_to_invite_it()
    {
        await using var app = await SlackStory.WithChannelAsync();
        app.Slack.Channels.RemoveBot(SiteX);

        var refused = Assert.Single(await app.SlashAsync(Fay, SiteX, "setup site-x Site X"));
        app.Slack.Channels.Put(SiteX, SlackStory.Team);
        var done = Assert.Single(await app.SlashAsync(Fay, SiteX, "setup site-x Site X"));

        Assert.Contains("/invite @ChatDashboard", refused.Text);
        Assert.Contains("Site X is set up", done.Text);
        Assert.Contains("4: Ana, Ben, Cleo and Fay", done.Text);
        Assert.Equal("Europe/Berlin", (await app.Get<ISiteStore>().FindAsync(BotApp.SiteX, default))!.Value.Calendar.TimeZone);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Taken_out_of_the_workspace_it_writes_nothing_more_and_says_so_until_somebody_speaks_to_it_again(bool isUninstalled)
    {
        await using var app = await SlackStory.WithSiteAsync();
        await app.SlashAsync(Fay, SiteX, "open");
        await app.TellAsync(isUninstalled ? FromSlack.Uninstalled() : FromSlack.TokensRevoked());
        var before = app.Slack.Calls.Count;

        await app.DeliverAsync();
        var calls = app.Slack.Calls.Count - before;
        await app.SlashAsync(Fay, SiteX, "remind");
        var status = Assert.Single(await app.SlashAsync(Fay, With(Fay), "status"));

        Assert.Equal(0, calls);
        Assert.Contains("Cannot be reached: ChatDashboard was removed from this Slack workspace.", status.Text);
        app.Bot.Time.Advance(TimeSpan.FromHours(2));
        await app.SlashAsync(Fay, SiteX, "remind");
        Assert.Equal(4, (await app.DeliverAsync()).Count(post => post.Text.StartsWith("Still missing", StringComparison.Ordinal)));
    }
}
