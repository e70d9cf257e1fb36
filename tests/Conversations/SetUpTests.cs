using ChatDashboard.Core.Sites;
using ChatDashboard.Tests.Support;

namespace ChatDashboard.Tests.Conversations;

/// <summary>How a channel becomes a site's home.</summary>
public sealed class SetUpTests
{
    [Fact]
    public async Task Everyone_on_a_roster_of_several_pages_becomes_a_rater_and_whoever_asks_the_facilitator()
    {
        await using var bot = await BotApp.StartAsync();
        var people = Enumerable.Range(1, 450).Select(number => A.Person($"person{number}")).ToArray();

        var answer = Assert.Single(await bot.SetUpAsync("site-x", "Site X of the North", people));

        var site = (await bot.Get<ISiteStore>().FindAsync(BotApp.SiteX, default))!.Value;
        Assert.Equal(450, site.Raters.Count);
        Assert.Equal("Site X of the North", site.Name);
        Assert.Equal([A.Fay], site.Facilitators);
        Assert.Contains("Site X of the North is set up", answer.Text);
        Assert.Contains("450: Person1, Person2", answer.Text);
        Assert.Contains("2026-Q4 opens on Monday 4 January 2027 at 9:00, UTC", answer.Text);
    }

    [Fact]
    public async Task A_second_setup_of_the_same_site_changes_nothing_and_offers_the_new_members()
    {
        await using var bot = await Story.WithSiteAsync();

        var again = Assert.Single(await bot.SetUpAsync("site-x", "Another name", [.. Story.Team, A.Person("gus")]));
        var added = Assert.Single(await bot.PressAsync(A.Fay, again, "Add 1 new rater"));

        Assert.Contains("This channel is the home of Site X (site-x) already", again.Text);
        Assert.Contains("Not raters yet: Gus.", again.Text);
        Assert.Equal("Gus is a rater of Site X now; it has 5.", added.Text);
        Assert.True(added.IsUpdate);
    }

    [Fact]
    public async Task Another_site_in_the_same_channel_is_refused_with_the_way_out()
    {
        await using var bot = await Story.WithSiteAsync();

        var answer = Assert.Single(await bot.SayAsync(A.Fay, TeamsRoom.Team, "setup site-y Site Y"));

        Assert.EndsWith("For another site, use another channel.", answer.Text);
        Assert.Empty(answer.Buttons);
        Assert.Null(await bot.Get<ISiteStore>().FindAsync(new SiteId("site-y"), default));
    }

    [Fact]
    public async Task The_same_site_in_another_channel_can_be_moved_there_by_its_facilitator_alone()
    {
        await using var bot = await Story.WithSiteAsync();
        var other = TeamsRoom.Channel("other");
        bot.Teams.PutInto(other.Id, TeamsRoom.Member(A.Ana));

        var stranger = Assert.Single(await bot.SayAsync(A.Ana, other, "setup site-x Site X"));
        var offer = Assert.Single(await bot.SayAsync(A.Fay, other, "setup site-x Site X"));
        var forged = Assert.Single(await bot.PressAsync(A.Ana, offer, "Move it to this channel"));
        var moved = Assert.Single(await bot.PressAsync(A.Fay, offer, "Move it to this channel"));

        Assert.Contains("There is a site site-x already: Site X, with 4 raters, in another channel.", offer.Text);
        Assert.Empty(stranger.Buttons);
        Assert.Equal("Only the facilitator of Site X (Fay) or an administrator can do this.", forged.Text);
        Assert.Equal("This is the channel of Site X now. Its raters stay as they are.", moved.Text);
        Assert.Contains("Site X", Assert.Single(await bot.SayAsync(A.Ana, other, "site-x")).Text);
    }

    [Theory]
    [InlineData("setup", "Which site?")]
    [InlineData("setup Site_X Site X", "\"Site_X\" cannot be a site's id.")]
    [InlineData("setup help Site X", "\"help\" cannot be a site's id.")]
    [InlineData("setup dashboard Site X", "\"dashboard\" cannot be a site's id.")]
    [InlineData("setup -x Site X", "\"-x\" cannot be a site's id.")]
    [InlineData("setup ../x Site X", "\"../x\" cannot be a site's id.")]
    [InlineData("setup straße Site X", "\"straße\" cannot be a site's id.")]
    [InlineData("setup aaaaaaaaaabbbbbbbbbbccccccccccddddddddddE Site X", "up to 40")]
    [InlineData("setup site-x 123456789 123456789 123456789 123456789 123456789 123456789 123456789 1234567890x", "at most 80 fit")]
    public async Task An_id_or_a_name_that_cannot_be_is_refused_with_what_can(string typed, string why)
    {
        await using var bot = await BotApp.StartAsync();
        bot.Teams.PutInto(TeamsRoom.Team.Id, TeamsRoom.Member(A.Fay));

        var answer = Assert.Single(await bot.SayAsync(A.Fay, TeamsRoom.Team, typed));

        Assert.Contains(why, answer.Text);
        Assert.Empty(await bot.Get<ISiteStore>().ListAsync(default));
    }

    [Fact]
    public async Task A_name_is_left_out_or_of_eighty_emoji_and_an_id_may_come_in_capitals()
    {
        await using var bot = await BotApp.StartAsync();
        var emoji = string.Concat(Enumerable.Repeat("🌻", 80));

        var first = Assert.Single(await bot.SetUpAsync("SITE-X", "", A.Ana));
        var second = Assert.Single(await bot.SetUpAsync("site-y", emoji, A.Ana));

        Assert.StartsWith("site-x is set up", first.Text);
        Assert.StartsWith($"{emoji} is set up", second.Text);
    }

    [Fact]
    public async Task When_the_roster_cannot_be_read_nothing_is_saved_and_the_answer_says_why()
    {
        await using var bot = await BotApp.StartAsync();
        bot.Teams.Instead = call => call.Parts is [_, "pagedmembers"] ? TeamsAnswer.Error(403, "BotNotInConversationRoster") : null;

        var answer = Assert.Single(await bot.SetUpAsync("site-x", "Site X", A.Ana));

        Assert.StartsWith("I could not finish this: The bot is not in that conversation any more. Nothing was changed", answer.Text);
        Assert.Empty(await bot.Get<ISiteStore>().ListAsync(default));
    }

    [Fact]
    public async Task A_site_is_not_set_up_outside_a_channel()
    {
        await using var bot = await BotApp.StartAsync();

        foreach (var room in new[] { TeamsRoom.With(A.Fay), TeamsRoom.Group })
        {
            var answer = Assert.Single(await bot.SayAsync(A.Fay, room, "setup site-x Site X"));

            Assert.StartsWith("A site lives in a channel", answer.Text);
        }
    }
}
