using ChatDashboard.Core.Cycles;
using ChatDashboard.Core.People;
using ChatDashboard.Core.Sites;
using ChatDashboard.Tests.Support;

namespace ChatDashboard.Tests.Conversations;

/// <summary>Who belongs to a site, and who is away.</summary>
public sealed class RosterTests
{
    private static readonly Person Gus = A.Person("gus");

    [Fact]
    public async Task A_rater_is_added_and_removed_by_mention()
    {
        await using var bot = await Story.WithOpenQuarterAsync();
        bot.Teams.PutInto(TeamsRoom.Team.Id, [.. Story.Team.Append(Gus).Select(TeamsRoom.Member)]);

        var added = Assert.Single(await bot.SayAsync(A.Fay, TeamsRoom.Team, "raters add <at>Gus</at>", Gus));
        var prompt = Assert.Single(await bot.DeliverAsync());
        var again = Assert.Single(await bot.SayAsync(A.Fay, TeamsRoom.Team, "raters add <at>Gus</at>", Gus));
        var removed = Assert.Single(await bot.SayAsync(A.Fay, TeamsRoom.Team, "raters remove <at>Gus</at>", Gus));
        var absent = Assert.Single(await bot.SayAsync(A.Fay, TeamsRoom.Team, "raters remove <at>Gus</at>", Gus));

        Assert.Equal("Gus is among the raters of Site X now; it has 5. Where a quarter is open, I ask them now.", added.Text);
        Assert.Equal(TeamsRoom.With(Gus).Id, prompt.Conversation);
        Assert.Equal("Gus is among the raters of Site X already.", again.Text);
        Assert.StartsWith("Gus is no longer among the raters of Site X.", removed.Text);
        Assert.Equal("Gus is not among the raters of Site X.", absent.Text);
    }

    [Fact]
    public async Task A_rater_is_found_by_name_among_the_channel_s_people()
    {
        await using var bot = await Story.WithSiteAsync();
        bot.Teams.PutInto(TeamsRoom.Team.Id, [.. Story.Team.Append(Gus).Select(TeamsRoom.Member)]);

        var added = Assert.Single(await bot.SayAsync(A.Fay, TeamsRoom.With(A.Fay), "raters add gus"));
        var removed = Assert.Single(await bot.SayAsync(A.Fay, TeamsRoom.With(A.Fay), "raters remove @Gus site-x"));

        Assert.StartsWith("Gus is among the raters of Site X now", added.Text);
        Assert.StartsWith("Gus is no longer among the raters", removed.Text);
    }

    [Fact]
    public async Task A_name_that_fits_several_or_nobody_is_asked_back()
    {
        await using var bot = await BotApp.StartAsync();
        Person[] annas =
        [
            new(new("teams", "a1"), "Anna Berg"), new(new("teams", "a2"), "Anna Bergson"), new(new("teams", "a3"), "Hanna Li"),
        ];
        await bot.SetUpAsync("site-x", "Site X", annas);

        var several = Assert.Single(await bot.SayAsync(A.Fay, TeamsRoom.Team, "raters remove anna"));
        var nobody = Assert.Single(await bot.SayAsync(A.Fay, TeamsRoom.Team, "raters remove Zed"));
        var who = Assert.Single(await bot.SayAsync(A.Fay, TeamsRoom.Team, "raters remove"));
        var exact = Assert.Single(await bot.SayAsync(A.Fay, TeamsRoom.Team, "raters remove anna berg"));

        Assert.Equal("\"anna\" fits Anna Berg, Anna Bergson and Hanna Li. Type the whole name.", several.Text);
        Assert.StartsWith("I find nobody called \"Zed\" here. I know Anna Berg", nobody.Text);
        Assert.Equal("Who? Mention them, as in @Ana, or type their name.", who.Text);
        Assert.StartsWith("Anna Berg is no longer among the raters", exact.Text);
    }

    [Fact]
    public async Task A_site_keeps_its_last_facilitator()
    {
        await using var bot = await Story.WithSiteAsync();

        var last = Assert.Single(await bot.SayAsync(A.Fay, TeamsRoom.Team, "facilitators remove Fay"));
        var added = Assert.Single(await bot.SayAsync(A.Fay, TeamsRoom.Team, "facilitators add <at>Ana</at>", A.Ana));
        var left = Assert.Single(await bot.SayAsync(A.Fay, TeamsRoom.Team, "facilitators remove Fay"));
        var after = Assert.Single(await bot.SayAsync(A.Fay, TeamsRoom.Team, "facilitators"));

        Assert.StartsWith("Site X needs a facilitator. Add another one first", last.Text);
        Assert.Equal("Ana is among the facilitators of Site X now.", added.Text);
        Assert.Equal("Site X is facilitated by Ana now.", left.Text);
        Assert.Equal("Only the facilitator of Site X (Ana) or an administrator can do this.", after.Text);
    }

    [Fact]
    public async Task The_roster_is_listed_and_a_wrong_word_explained()
    {
        await using var bot = await Story.WithSiteAsync();

        var list = Assert.Single(await bot.SayAsync(A.Fay, TeamsRoom.Team, "raters"));
        var wrong = Assert.Single(await bot.SayAsync(A.Fay, TeamsRoom.Team, "raters plus Gus"));

        Assert.Contains("Raters (4)\nAna, Ben, Cleo and Fay\nFacilitators\nFay", list.Text);
        Assert.Equal("I do not know \"raters plus\". Type raters add @someone, raters remove @someone, or just raters.", wrong.Text);
    }

    [Fact]
    public async Task Whoever_is_away_is_not_asked_and_not_counted_until_back()
    {
        await using var bot = await Story.WithSiteAsync();
        await bot.SayAsync(A.Fay, TeamsRoom.Team, "open");

        var away = Assert.Single(await bot.SayAsync(A.Fay, TeamsRoom.Team, "away <at>Ana</at>", A.Ana));
        var sent = await bot.DeliverAsync();
        var status = await bot.SayAsync(A.Fay, TeamsRoom.With(A.Fay), "status");
        var back = Assert.Single(await bot.SayAsync(A.Fay, TeamsRoom.Team, "back Ana"));
        var asked = Assert.Single(await bot.DeliverAsync());

        Assert.StartsWith("Ana is away for 2026-Q3: no reminders, and not counted as missing.", away.Text);
        Assert.DoesNotContain(sent, message => message.Conversation == TeamsRoom.With(A.Ana).Id);
        Assert.Contains("3 missing, 1 away", status[0].Text);
        Assert.Equal("Ana is back for 2026-Q3, and asked like everyone else.", back.Text);
        Assert.Equal(TeamsRoom.With(A.Ana).Id, asked.Conversation);
    }

    [Fact]
    public async Task Nobody_is_away_where_no_quarter_is_open_or_who_is_no_rater()
    {
        await using var bot = await Story.WithSiteAsync();

        var none = Assert.Single(await bot.SayAsync(A.Fay, TeamsRoom.Team, "away Ana"));
        await bot.SayAsync(A.Fay, TeamsRoom.Team, "open");
        bot.Teams.PutInto(TeamsRoom.Team.Id, TeamsRoom.Member(Gus));
        var stranger = Assert.Single(await bot.SayAsync(A.Fay, TeamsRoom.Team, "away <at>Gus</at>", Gus));

        Assert.Equal("No quarter of Site X is open. Once one is, type away Ana again.", none.Text);
        Assert.Equal("Gus is not among the raters of Site X.", stranger.Text);
    }

    [Fact]
    public async Task A_rater_removed_in_mid_quarter_is_not_asked_any_more_counts_with_what_was_handed_in_and_goes_on_once_added_again()
    {
        await using var bot = await Story.WithOpenQuarterAsync();
        await bot.SayAsync(A.Ana, TeamsRoom.With(A.Ana), "rate");
        await bot.RatePageAsync(A.Ana, Rating.Green);
        await bot.AnswerAsync(A.Ben, Rating.Red);
        await bot.SayAsync(A.Fay, TeamsRoom.Team, "raters remove", A.Ana, A.Ben);

        var pressed = Assert.Single(await bot.PressAsync(A.Ana, bot.Last(A.Ana), "Save and continue"));
        bot.Time.SetUtcNow(new(2026, 10, 6, 9, 0, 0, TimeSpan.Zero));
        var reminded = await bot.DeliverAsync();
        await bot.SayAsync(A.Fay, TeamsRoom.With(A.Fay), "raters add Ana");
        var asked = await bot.DeliverAsync();
        var form = Assert.Single(await bot.SayAsync(A.Ana, TeamsRoom.With(A.Ana), "rate"));
        await bot.SayAsync(A.Fay, TeamsRoom.With(A.Fay), "review");
        var review = await bot.DeliverAsync();

        Assert.StartsWith("You are not a rater of Site X.", pressed.Text);
        Assert.Equal([TeamsRoom.With(A.Cleo).Id, TeamsRoom.With(A.Fay).Id], reminded.Select(message => message.Conversation).Order());
        Assert.Equal([TeamsRoom.With(A.Ana).Id], asked.Select(message => message.Conversation));
        Assert.Contains("Page 2 of 4 · 6 of 20 rated", form.Text);
        Assert.Contains(review, message => message.Text.Contains("1 of 4 raters have answered.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_site_takes_at_most_two_thousand_raters_also_when_new_members_are_added()
    {
        await using var bot = await BotApp.StartAsync();
        var people = Enumerable.Range(0, Site.MaxRaters + 1).Select(number => A.Person($"p{number}")).ToArray();
        await bot.SetUpAsync("site-x", "Site X", people);
        await bot.SayAsync(A.Fay, TeamsRoom.Team, "open");

        var offer = Assert.Single(await bot.SayAsync(A.Fay, TeamsRoom.Team, "setup site-x"));
        var refused = Assert.Single(await bot.PressAsync(A.Fay, offer, "Add 1 new rater"));
        var list = Assert.Single(await bot.SayAsync(A.Fay, TeamsRoom.Team, "raters"));
        var status = await bot.SayAsync(A.Fay, TeamsRoom.With(A.Fay), "status");

        Assert.Equal("A site has at most 2000 raters; Site X has 2000.", refused.Text);
        Assert.All([list, .. status], message => Assert.True(message.Length < 40_000, $"{message.Length}"));
    }
}
