using ChatDashboard.Core.Cycles;
using ChatDashboard.Core.People;
using ChatDashboard.Tests.Support;

namespace ChatDashboard.Tests.Conversations;

/// <summary>Who may do what: a rater answers, a facilitator or an administrator does the rest, a stranger sees nothing.</summary>
public sealed class RoleTests
{
    private static readonly Person Stranger = A.Person("stan");
    private static readonly Person Administrator = A.Person("ada");

    private static readonly string[] FacilitatorsCommands =
        [
            "status", "remind", "review", "calendar", "raters", "facilitators", "away Ben", "back Ben", "publish",
            "reopen the figures were wrong",
        ];

    [Fact]
    public async Task A_rater_rates_and_sees_and_is_told_who_does_the_rest()
    {
        await using var bot = await Story.WithOpenQuarterAsync();

        var form = await SayAsync(bot, A.Ana, "rate");
        var dashboard = await SayAsync(bot, A.Ana, "site-x");

        Assert.Contains("Save and continue", form.Buttons);
        Assert.StartsWith("The first dashboard of Site X is on its way", dashboard.Text);
        foreach (var command in FacilitatorsCommands.Append("open"))
        {
            var refused = await SayAsync(bot, A.Ana, $"{command} site-x");

            Assert.Equal("Only the facilitator of Site X (Fay) or an administrator can do this.", refused.Text);
        }
    }

    [Fact]
    public async Task A_stranger_is_told_how_to_become_a_rater_and_sees_nothing_outside_the_channel()
    {
        await using var bot = await Story.WithPublishedQuarterAsync();

        var here = await SayAsync(bot, Stranger, "site-x");
        var list = await SayAsync(bot, Stranger, "");
        var rate = await SayAsync(bot, Stranger, "rate site-x");
        var channel = Assert.Single(await bot.SayAsync(Stranger, TeamsRoom.Team, "site-x"));
        var pressed = Assert.Single(await bot.PressAsync(Stranger, channel, "Read everything written"));
        var forged = Assert.Single(await bot.SubmitAsync(Stranger, here, new() { ["do"] = "ReadTexts", ["site"] = "site-x" }));

        Assert.StartsWith("You can see the dashboard of site-x in its own channel", here.Text);
        Assert.DoesNotContain("Site X", list.Text);
        Assert.Equal("You are not a rater of Site X. Its facilitator (Fay) can add you: raters add @you", rate.Text);
        Assert.StartsWith("Site X · 2026-Q3", channel.Text);
        Assert.Contains("Ana likes it.", pressed.Text);
        Assert.StartsWith("You can see the dashboard of site-x in its own channel", forged.Text);
        foreach (var command in FacilitatorsCommands)
        {
            Assert.StartsWith("Only the facilitator of Site X (Fay)", (await SayAsync(bot, Stranger, $"{command} site-x")).Text);
        }
    }

    [Fact]
    public async Task An_administrator_does_for_every_site_what_its_facilitator_may_and_does_not_rate()
    {
        await using var bot = await Story.WithOpenQuarterAsync(null, ("Administrators:0", "ada"));

        foreach (var command in FacilitatorsCommands)
        {
            var answer = await SayAsync(bot, Administrator, $"{command} site-x");

            Assert.DoesNotContain("Only the facilitator", answer.Text);
        }

        Assert.StartsWith("You are not a rater of Site X.", (await SayAsync(bot, Administrator, "rate site-x")).Text);
    }

    [Fact]
    public async Task A_facilitator_s_buttons_do_nothing_for_others()
    {
        await using var bot = await Story.WithReviewAsync((A.Ana, Rating.Green));
        var card = bot.Last(A.Fay);
        string[] presses =
        [
            "Review",
            "SaveReview",
            "TakeAllProposals",
            "ReadNotes",
            "ReadPreview",
            "Preview",
            "Publish",
            "SaveCalendar",
            "AddNewMembers",
            "MoveHere",
        ];

        foreach (var press in presses)
        {
            var answer = Assert.Single(
                await bot.SubmitAsync(A.Ana, card, new() { ["do"] = press, ["site"] = "site-x", ["quarter"] = "2026-Q3" }));

            Assert.Equal("Only the facilitator of Site X (Fay) or an administrator can do this.", answer.Text);
        }
    }

    [Fact]
    public async Task What_raters_said_by_name_never_stands_in_a_channel()
    {
        await using var bot = await Story.WithReviewAsync((A.Ana, Rating.Red), (A.Ben, Rating.Green));
        await bot.SayAsync(A.Fay, TeamsRoom.Team, "review");
        await bot.SayAsync(A.Fay, TeamsRoom.Team, "status");
        var passedOn = bot.Last(A.Fay) with { Conversation = $"{TeamsRoom.Team.Id};messageid=7", Id = "7" };
        foreach (var press in new[] { "Review", "ReadNotes", "Preview" })
        {
            await bot.SubmitAsync(
                A.Fay, passedOn, new() { ["do"] = press, ["site"] = "site-x", ["quarter"] = "2026-Q3", ["from"] = "outcomes" });
        }

        await bot.SayAsync(A.Fay, TeamsRoom.Team, "publish");
        await bot.DeliverAsync();

        string[] byName = ["Ana 🔴", "Ben 🟢", "Ana on ", "Ben on "];
        Assert.All(
            bot.InChannel(), message => Assert.DoesNotContain(byName, name => message.Text.Contains(name, StringComparison.Ordinal)));
        Assert.Contains(
            bot.Teams.Messages,
            message => message.Conversation == TeamsRoom.With(A.Fay).Id && message.Text.Contains(byName[0], StringComparison.Ordinal));
    }

    private static async Task<TeamsMessage> SayAsync(BotApp bot, Person who, string text) =>
        (await bot.SayAsync(who, TeamsRoom.With(who), text))[^1];
}
