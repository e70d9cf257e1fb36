using ChatDashboard.Core.Cycles;
using ChatDashboard.Core.Sites;
using ChatDashboard.Tests.Support;

namespace ChatDashboard.Tests.Conversations;

/// <summary>Who changed what at a site, and when.</summary>
public sealed class AuditTests
{
    [Fact]
    public async Task Everything_that_a_facilitator_did_is_on_record_newest_first_by_the_site_s_clock()
    {
        await using var bot = await Story.WithPublishedQuarterAsync();
        await bot.SayAsync(A.Fay, TeamsRoom.Team, "reopen the figures were wrong");
        await bot.SayAsync(A.Fay, TeamsRoom.Team, "raters remove Ben");
        await bot.SayAsync(A.Fay, TeamsRoom.Team, "facilitators add Ana");
        await bot.SayAsync(A.Ana, TeamsRoom.Team, "away Cleo");
        var calendar = Assert.Single(await bot.SayAsync(A.Ana, TeamsRoom.With(A.Ana), "calendar"));
        await bot.PressAsync(A.Ana, calendar, "Save", ("hour", "8"));

        var audit = Assert.Single(await bot.SayAsync(A.Fay, TeamsRoom.With(A.Fay), "audit site-x"));

        Assert.Equal(
            [
                "Ana changed the calendar: hour 9 → 8.",
                "Ana marked Cleo as away for 2026-Q3.",
                "Fay added Ana to the facilitators.",
                "Fay removed Ben from the raters.",
                "Fay reopened 2026-Q3: the figures were wrong",
                "Fay published 2026-Q3.",
                "Fay started the review of 2026-Q3.",
                "Fay opened 2026-Q3.",
                "Fay set up the site.",
            ],
            Lines(audit).Select(line => line[6..]));
        Assert.Contains("Thursday 1 October 2026", audit.Text);
        Assert.All(Lines(audit), line => Assert.StartsWith("09:", line));
        Assert.DoesNotContain("Ana on ", audit.Text);
    }

    [Fact]
    public async Task What_the_team_agreed_says_what_was_agreed_before_and_no_reason()
    {
        await using var bot = await Story.WithReviewAsync((A.Ana, Rating.Green), (A.Ben, Rating.Red));
        var review = bot.Last(A.Fay);
        var id = CardText.Inputs(review.Card).Select(input => input["id"]!.ToString())
            .First(input => input.StartsWith("rating.", StringComparison.Ordinal))["rating.".Length..];
        await bot.PressAsync(
            A.Fay,
            review,
            "Agree and continue",
            ($"rating.{id}", "Green"),
            ($"trend.{id}", "Up"),
            ($"dissent.{id}", "I do not believe it."),
            ($"dissentRating.{id}", "Red"));
        await bot.SayAsync(A.Fay, TeamsRoom.With(A.Fay), "review");
        await bot.PressAsync(A.Fay, bot.Last(A.Fay), "Agree and continue", ($"rating.{id}", "Yellow"));

        var audit = Assert.Single(await bot.SayAsync(A.Fay, TeamsRoom.With(A.Fay), "audit 2026-Q3"));

        Assert.Contains(
            Lines(audit),
            line => line.Contains("Fay recorded for 2026-Q3: ", StringComparison.Ordinal)
                && line.Contains("🟡 Yellow ↑ improving (was 🟢 Green ↑ improving)", StringComparison.Ordinal));
        Assert.DoesNotContain("believe", audit.Text);
        Assert.DoesNotContain("set up", audit.Text);
    }

    [Fact]
    public async Task The_calendar_has_its_part_and_so_have_late_answers()
    {
        await using var bot = await Story.WithOpenQuarterAsync();
        await bot.AnswerAsync(A.Ana, Rating.Green);
        bot.Time.SetUtcNow(A.Opening.AddDays(6));
        await bot.DeliverAsync();
        bot.Time.SetUtcNow(A.Opening.AddDays(14));
        await bot.DeliverAsync();
        await bot.SayAsync(A.Ana, TeamsRoom.With(A.Ana), "rate");
        await bot.PressAsync(A.Ana, bot.Last(A.Ana), "Change");
        await bot.RatePageAsync(A.Ana, Rating.Red);
        bot.Time.SetUtcNow(A.Opening.AddDays(30));
        await bot.DeliverAsync();

        var audit = Assert.Single(await bot.SayAsync(A.Fay, TeamsRoom.With(A.Fay), "audit"));

        Assert.Equal(
            [
                "The calendar published 2026-Q3.",
                "Ana changed their answers for 2026-Q3 after the time for answers was over.",
                "The calendar started the review of 2026-Q3.",
                "The calendar reminded those who had not answered 2026-Q3.",
                "Fay opened 2026-Q3.",
                "Fay set up the site.",
            ],
            Lines(audit).Select(line => line[6..]));
    }

    [Fact]
    public async Task What_bears_names_goes_to_the_facilitator_alone()
    {
        await using var bot = await Story.WithOpenQuarterAsync();

        var said = await bot.SayAsync(A.Fay, TeamsRoom.Team, "audit");
        var refused = Assert.Single(await bot.SayAsync(A.Ana, TeamsRoom.With(A.Ana), "audit site-x"));

        var personal = Assert.Single(said, message => message.Conversation == TeamsRoom.With(A.Fay).Id);
        Assert.Contains("Fay opened 2026-Q3.", personal.Text);
        Assert.Equal("I have sent it to you in our personal chat, because it bears names.", Assert.Single(said, TeamsRoom.Team.Holds).Text);
        Assert.StartsWith("Only the facilitator of Site X (Fay)", refused.Text);
    }

    [Theory]
    [InlineData("audit site-x yesterday", "\"yesterday\" is neither a site of yours nor a quarter.")]
    [InlineData("audit 2026-Q3 please", "\"please\" is neither a site of yours nor a quarter.")]
    [InlineData("audit 2024-Q1", "Nothing is on record of Site X in 2024-Q1.")]
    [InlineData("audti", "Did you mean audit?")]
    public async Task What_is_not_understood_is_answered(string typed, string answer)
    {
        await using var bot = await Story.WithSiteAsync();

        var said = Assert.Single(await bot.SayAsync(A.Fay, TeamsRoom.Team, typed));

        Assert.Contains(answer, said.Text);
    }

    [Theory]
    [InlineData("America/Chicago", "Wednesday 30 September 2026", "23:30 ")]
    [InlineData("UTC", "Thursday 1 October 2026", "04:30 ")]
    [InlineData("Pacific/Auckland", "Thursday 1 October 2026", "17:30 ")]
    public async Task Days_and_hours_are_those_of_the_site(string zone, string day, string hour)
    {
        await using var bot = await Story.WithSiteAsync();
        await bot.Get<ISiteStore>().ChangeAsync(
            BotApp.SiteX, site => site with { Calendar = site.Calendar with { TimeZone = zone } }, default);
        await bot.Get<ISiteStore>().ChangeAsync(
            BotApp.SiteX, site => site.WithRaters([A.Person("gus")]), A.Fay, new(2026, 10, 1, 4, 30, 0, TimeSpan.Zero), default);

        var audit = Assert.Single(await bot.SayAsync(A.Fay, TeamsRoom.With(A.Fay), "audit"));

        Assert.Contains(day, audit.Text);
        Assert.Contains($"{hour}Fay added Gus to the raters.", audit.Text);
    }

    [Fact]
    public async Task What_changed_nothing_is_not_on_record()
    {
        await using var bot = await Story.WithSiteAsync();
        await bot.SayAsync(A.Fay, TeamsRoom.Team, "raters add Ana");
        await bot.SayAsync(A.Fay, TeamsRoom.Team, "raters remove Zed");
        await bot.SayAsync(A.Fay, TeamsRoom.Team, "facilitators add Fay");
        await bot.SayAsync(A.Fay, TeamsRoom.Team, "facilitators remove Fay");
        await bot.SayAsync(A.Fay, TeamsRoom.Team, "setup site-y Another one");
        await bot.SayAsync(A.Fay, TeamsRoom.Team, "publish");
        await bot.SayAsync(A.Fay, TeamsRoom.Team, "away Ana");
        var calendar = Assert.Single(await bot.SayAsync(A.Fay, TeamsRoom.With(A.Fay), "calendar"));
        await bot.PressAsync(A.Fay, calendar, "Save");

        var audit = Assert.Single(await bot.SayAsync(A.Fay, TeamsRoom.With(A.Fay), "audit"));

        Assert.Equal(["Fay set up the site."], Lines(audit).Select(line => line[6..]));
    }

    [Fact]
    public async Task A_long_record_is_read_page_by_page()
    {
        await using var bot = await Story.WithSiteAsync();
        for (var hour = 1; hour <= 400; hour++)
        {
            await bot.Get<ISiteStore>().ChangeAsync(
                BotApp.SiteX, site => site.WithRaters([A.Person($"gus{hour}")]), A.Fay, A.Opening.AddHours(hour), default);
        }

        var pages = new List<TeamsMessage>(await bot.SayAsync(A.Fay, TeamsRoom.With(A.Fay), "audit"));
        while (pages[^1].Buttons.Contains("Read on"))
        {
            pages.AddRange(await bot.PressAsync(A.Fay, pages[^1], "Read on"));
        }

        Assert.True(pages.Count > 1);
        Assert.All(pages, page => Assert.InRange(page.Length, 1, 40_000));
        Assert.Equal(401, pages.SelectMany(Lines).Count());
        Assert.EndsWith("Fay set up the site.", Lines(pages[^1])[^1]);
    }

    private static List<string> Lines(TeamsMessage message) =>
        [.. message.Text.Split('\n').Where(line => line.Length > 6 && line[2] == ':' && char.IsDigit(line[0]))];
}
