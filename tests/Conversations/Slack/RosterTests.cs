using ChatDashboard.Core.People;
using ChatDashboard.Core.Sites;
using ChatDashboard.Tests.Support;
using static ChatDashboard.Tests.Support.SlackTeam;

namespace ChatDashboard.Tests.Conversations.Slack;

/// <summary>Who belongs to a site in Slack: by mention, and by picking people in a window.</summary>
public sealed class RosterTests
{
    private static readonly Person Gus = Person("gus");

    [Fact]
    public async Task A_rater_is_added_and_removed_by_mention()
    {
        await using var app = await WithGusAsync(await SlackStory.WithOpenQuarterAsync());

        var added = Assert.Single(await app.SlashAsync(Fay, SiteX, "raters add @Gus", Gus));
        var prompt = Assert.Single(await app.DeliverAsync());
        var removed = Assert.Single(await app.SayAsync(Fay, SiteX, "raters remove @Gus", mentioned: Gus));
        var absent = Assert.Single(await app.SlashAsync(Fay, With(Fay), "raters remove @Gus site-x", Gus));

        Assert.Equal("Gus is among the raters of Site X now; it has 5. Where a quarter is open, I ask them now.", added.Text);
        Assert.Equal(With(Gus), prompt.Channel);
        Assert.StartsWith("Gus is no longer among the raters of Site X.", removed.Text);
        Assert.Equal("Gus is not among the raters of Site X.", absent.Text);
    }

    [Fact]
    public async Task The_bot_itself_and_other_bots_are_nobody_to_add()
    {
        await using var app = await SlackStory.WithSiteAsync();

        var bot = new Person(new("slack", $"{Id}.{BotUser}"), "Dashboard");
        var answer = Assert.Single(await app.SayAsync(Fay, SiteX, "raters add @Dashboard", mentioned: bot));

        Assert.Equal(4, (await SiteAsync(app)).Raters.Count);
        Assert.StartsWith("Who? Mention them", answer.Text);
    }

    [Fact]
    public async Task People_are_picked_in_a_window_which_says_what_came_of_it()
    {
        await using var app = await WithGusAsync(await SlackStory.WithOpenQuarterAsync());
        await app.SlashAsync(Fay, SiteX, "raters");

        await app.SubmitAsync(
            Fay, ("addRaters", User(Gus)), ("removeRaters", Ben.Id.ToString()), ("away", Cleo.Id.ToString()),
            ("addFacilitators", User(Ana)));

        var site = await SiteAsync(app);
        Assert.Equal(["Ana", "Cleo", "Fay", "Gus"], site.Raters.Select(rater => rater.Name).Order());
        Assert.Equal(["Ana", "Fay"], site.Facilitators.Select(facilitator => facilitator.Name).Order());
        var front = app.Front(Fay);
        Assert.Contains("Gus is among the raters of Site X now", front.Text);
        Assert.Contains("Ben is no longer among the raters", front.Text);
        Assert.Contains("Cleo is away for 2026-Q3", front.Text);
        Assert.Contains("Ana is among the facilitators", front.Text);
        Assert.Contains("Raters (4)  Ana, Cleo, Fay and Gus", front.Text);
        Assert.Equal([With(Gus)], (await app.DeliverAsync()).Select(post => post.Channel));
    }

    [Fact]
    public async Task A_bot_a_deactivated_account_and_somebody_whom_Slack_hides_are_left_out_and_the_window_says_so()
    {
        await using var app = await WithGusAsync(await SlackStory.WithSiteAsync());
        app.Slack.Channels.Add("UPOLL", "Poll", ("is_bot", true));
        app.Slack.Channels.Add("UHAL", "Hal", ("deleted", true));
        await app.SlashAsync(Fay, SiteX, "raters");

        await app.SubmitAsync(Fay, ("addRaters", $"{User(Gus)}\nUPOLL\nUHAL\nUNOBODY"), ("addFacilitators", "UPOLL"));

        Assert.Contains("Gus is among the raters of Site X now; it has 5.", app.Front(Fay).Text);
        Assert.Contains(
            "Left out: Poll (a bot), Hal (deactivated) and someone whom Slack does not show me. "
                + "Only people who can be asked belong to a site.",
            app.Front(Fay).Text);
        Assert.Equal(5, (await SiteAsync(app)).Raters.Count);
    }

    [Fact]
    public async Task Where_only_a_bot_was_picked_the_window_says_why_nothing_was_changed()
    {
        await using var app = await SlackStory.WithSiteAsync();
        app.Slack.Channels.Add("UPOLL", "Poll", ("is_bot", true));
        await app.SlashAsync(Fay, SiteX, "raters");

        await app.SubmitAsync(Fay, ("addRaters", "UPOLL"));

        Assert.Contains("Left out: Poll (a bot).", app.Front(Fay).Text);
        Assert.DoesNotContain("Nothing was picked", app.Front(Fay).Text);
    }

    [Fact]
    public async Task A_site_moves_to_the_channel_picked()
    {
        await using var app = await SlackStory.WithSiteAsync();
        var other = Channel("other");
        app.Slack.Channels.Put(other, Fay);
        await app.SlashAsync(Fay, SiteX, "raters");

        await app.SubmitAsync(Fay, ("channel", other));
        await app.SlashAsync(Fay, other, "open");
        var posts = await app.DeliverAsync();

        Assert.Contains("Site X lives in the channel that you picked now.", app.Front(Fay).Text);
        Assert.Contains(posts, post => post.Channel == other && post.Text.StartsWith("Site X: 2026-Q3 is open", StringComparison.Ordinal));
        Assert.DoesNotContain(posts, post => post.Channel == SiteX);
    }

    [Fact]
    public async Task A_channel_that_the_bot_is_not_in_is_refused_nothing_is_changed_and_all_that_was_picked_stays()
    {
        await using var app = await WithGusAsync(await SlackStory.WithSiteAsync());
        var other = Channel("other");
        app.Slack.Channels.Put(other, Fay);
        app.Slack.Channels.RemoveBot(other);
        await app.SlashAsync(Fay, SiteX, "raters");

        await app.SubmitAsync(Fay, ("channel", other), ("addRaters", User(Gus)));

        Assert.Contains("/invite @ChatDashboard", app.Front(Fay).Text);
        Assert.Equal((other, User(Gus)), (app.Front(Fay).Inputs["channel"], app.Front(Fay).Inputs["addRaters"]));
        Assert.Equal((SiteX, 4), (SlackChannel(await SiteAsync(app)), (await SiteAsync(app)).Raters.Count));
    }

    [Fact]
    public async Task The_calendar_says_what_is_wrong_beside_each_value()
    {
        await using var app = await SlackStory.WithSiteAsync();
        await app.SlashAsync(Fay, SiteX, "calendar");

        await app.SubmitAsync(Fay, ("timeZone", "Mars/Olympus"), ("remindsAfter", "three"), ("holidays", "25.12.2026"));
        var errors = app.Front(Fay).Errors;
        await app.SubmitAsync(Fay, ("timeZone", "America/Chicago"), ("remindsAfter", "2, 4"), ("holidays", "2026-12-25"));

        Assert.Equal(["holidays", "remindsAfter", "timeZone"], errors.Keys.Order());
        Assert.Contains("'Mars/Olympus' is not a time zone", errors["timeZone"]);
        Assert.Contains("Saved. It holds from the next step on.", app.Front(Fay).Text);
        var calendar = (await SiteAsync(app)).Calendar;
        Assert.Equal("America/Chicago", calendar.TimeZone);
        Assert.Equal([2, 4], calendar.RemindsAfter);
    }

    [Fact]
    public async Task New_members_of_the_channel_are_added_by_the_button_on_the_answer_that_only_the_facilitator_sees()
    {
        await using var app = await SlackStory.WithSiteAsync();
        app.Slack.Channels.Put(SiteX, [.. SlackStory.Team, Gus]);

        var offer = Assert.Single(await app.SlashAsync(Fay, SiteX, "setup site-x"));
        var added = Assert.Single(await app.PressAsync(Fay, offer, "Add 1 new rater"));

        Assert.Equal((offer.Id, true, User(Fay)), (added.Id, added.IsUpdate, added.To));
        Assert.StartsWith("Gus is a rater of Site X now; it has 5.", added.Text);
    }

    private static string SlackChannel(Site site) => site.Channel!.Id.Split('.')[1];

    private static async Task<Site> SiteAsync(SlackApp app) => (await app.Get<ISiteStore>().FindAsync(BotApp.SiteX, default))!.Value;

    private static Task<SlackApp> WithGusAsync(SlackApp app)
    {
        app.Slack.Channels.Add(Gus);
        return Task.FromResult(app);
    }
}
