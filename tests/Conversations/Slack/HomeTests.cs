using ChatDashboard.Bot.Slack;
using ChatDashboard.Core.Cycles;
using ChatDashboard.Tests.Support;
using static ChatDashboard.Tests.Support.SlackTeam;

namespace ChatDashboard.Tests.Conversations.Slack;

/// <summary>The Home tab: what waits for whoever looks, and their sites.</summary>
public sealed class HomeTests
{
    [Fact]
    public async Task It_says_what_waits_and_opens_it()
    {
        await using var app = await SlackStory.WithOpenQuarterAsync();

        var home = await app.OpenHomeAsync(Ana);
        await app.PressHomeAsync(Ana, "Rate site-x");

        Assert.Contains("What waits for you", home.Text);
        Assert.Contains("Your answers are missing.", home.Text);
        Assert.Equal("Save and continue", app.Front(Ana).SubmitButton);
    }

    [Fact]
    public async Task It_is_drawn_again_after_what_one_does()
    {
        await using var app = await SlackStory.WithOpenQuarterAsync();
        await app.OpenHomeAsync(Ana);

        await app.PressHomeAsync(Ana, "Rate site-x");
        await app.RatePageAsync(Ana, Rating.Green);
        var begun = app.HomeOf(Ana).Text;
        await app.FillInAsync(Ana, Rating.Green);
        await app.SubmitAsync(Ana);

        Assert.Contains("You have begun; your answers are not handed in.", begun);
        Assert.Contains("Nothing. Everything that was asked of you is done.", app.HomeOf(Ana).Text);
        Assert.Equal(["Your answers"], app.HomeOf(Ana).Buttons);
    }

    [Fact]
    public async Task The_review_waits_there_for_the_facilitator_and_the_dashboard_for_everyone()
    {
        await using var app = await SlackStory.WithOpenQuarterAsync();
        await app.AnswerAsync(Ana, Rating.Green);
        await app.SlashAsync(Fay, SiteX, "review");
        var waiting = await app.OpenHomeAsync(Fay);
        var buttons = waiting.Buttons;

        await app.PressHomeAsync(Fay, "Review");
        await app.PressAsync(Fay, "Publish");
        app.Close(Fay);
        await app.OpenHomeAsync(Ana);
        await app.PressHomeAsync(Ana, "Dashboard");

        Assert.Equal(["Review"], buttons);
        Assert.Contains("2026-Q3: ", app.HomeOf(Fay).Text);
        Assert.Contains("🟢 3.0", app.HomeOf(Fay).Text);
        Assert.Equal(["Dashboard"], app.HomeOf(Fay).Buttons);
        Assert.Contains("Site X · 2026-Q3", app.Front(Ana).Text);
    }

    [Fact]
    public async Task With_the_store_down_it_keeps_what_it_showed()
    {
        await using var app = await SlackStory.WithOpenQuarterAsync();
        var before = (await app.OpenHomeAsync(Ana)).Text;
        app.Bot.Store.Fail();

        var opened = (await app.OpenHomeAsync(Ana)).Text;

        Assert.Contains("Your answers are missing.", before);
        Assert.Equal(before, opened);
    }

    [Fact]
    public async Task With_a_store_that_hangs_it_keeps_what_it_showed()
    {
        await using var app = await SlackStory.WithOpenQuarterAsync();
        var before = await app.OpenHomeAsync(Ana);
        var (text, drawings) = (before.Text, app.Slack.Screens.Drawings);
        app.Bot.Store.Hang();

        await app.HearAsync(FromSlack.HomeOpened(Ana, before));
        app.Bot.Time.Advance(Patience.Whole);
        app.Bot.Store.GoOn(itWorks: false);
        await app.WhenDoneAsync();

        Assert.Equal(text, app.HomeOf(Ana).Text);
        Assert.Equal(drawings, app.Slack.Screens.Drawings);
    }

    [Fact]
    public async Task It_is_drawn_again_eighty_times_a_minute_and_at_once_for_whoever_opens_it()
    {
        await using var app = await SlackStory.WithOpenQuarterAsync();
        var (homes, drawings) = (app.Bot.Get<HomeTabs>(), app.Slack.Screens.Drawings);
        var user = SlackIds.Parse(Ana.Id.UserId).Id;
        app.Bot.Time.Advance(TimeSpan.FromMinutes(1));

        var again = Enumerable.Range(0, 90).Select(_ => homes.DrawAgainAsync(SlackTeam.Id, user, CancellationToken.None)).ToList();
        await Task.WhenAll(again.Take(80));
        var inTheFirstMinute = app.Slack.Screens.Drawings - drawings;
        await app.OpenHomeAsync(Ana);
        var opened = app.Slack.Screens.Drawings - drawings;
        app.Bot.Time.Advance(TimeSpan.FromMinutes(1));
        await Task.WhenAll(again);

        Assert.Equal((80, 81, 91), (inTheFirstMinute, opened, app.Slack.Screens.Drawings - drawings));
    }

    [Fact]
    public async Task Where_it_has_shown_nothing_yet_it_says_that_something_went_wrong()
    {
        await using var app = await SlackStory.WithOpenQuarterAsync();
        app.Bot.Store.Fail();

        var home = await app.OpenHomeAsync(Ana);

        Assert.StartsWith("I could not finish this: something went wrong on my side.", home.Text);
    }

    [Fact]
    public async Task Before_there_is_a_site_it_says_how_to_begin()
    {
        await using var app = await SlackStory.WithChannelAsync();

        var home = await app.OpenHomeAsync(Ana);

        Assert.Contains("There is no site here yet. In a channel, type: /dashboard setup site-x Name of the site", home.Text);
    }
}
