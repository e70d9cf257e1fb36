using ChatDashboard.Core.Cycles;
using ChatDashboard.Core.People;
using ChatDashboard.Tests.Support;

namespace ChatDashboard.Tests.Conversations;

/// <summary>Someone asks for everything that is kept about them.</summary>
public sealed class ExportTests
{
    private static readonly Person Administrator = A.Person("ada");
    private static readonly string[] Others = ["Ben", "Cleo", "Fay"];

    [Fact]
    public async Task All_that_is_kept_about_someone_is_there_and_nothing_about_others()
    {
        await using var bot = await ForgetTests.WithAnaEverywhereAsync();

        var pages = await ReadAsync(bot, A.Ana, await bot.SayAsync(A.Ana, TeamsRoom.With(A.Ana), "export me"));
        var text = string.Join('\n', pages.Select(page => page.Text));

        Assert.StartsWith("Everything that I keep about you", text);
        Assert.Contains("Name: Ana\nId: teams:ana\n", text);
        Assert.Contains("user 29:ana, organisation tenant-1", text);
        Assert.Contains($"Our personal chat: {TeamsRoom.With(A.Ana).Id}", text);
        Assert.Contains("You are a rater and a facilitator here.", text);
        Assert.Contains("You handed your answers in on 1 October 2026", text);
        Assert.Contains("The message that asks you was sent on 1 October 2026", text);
        Assert.Contains("You were marked as away.", text);
        Assert.Contains("You reopened it on 15 October 2026", text);
        Assert.Contains("Site X 2026-Q3: your ratings", text);
        Assert.Contains("🟡 Yellow ↑ improving", text);
        Assert.Contains("Ana on ", text);
        Assert.Contains("What does Ana ask?", text);
        Assert.Contains("Site X 2026-Q3: Working\nAna likes it.", text);
        Assert.Contains("you recorded for the team on", text);
        Assert.Contains("Ana published 2026-Q3.", text);
        Assert.Contains("Ana removed 1 other person from the raters.", text);
        Assert.Contains("A facilitator marked Ana as away for 2026-Q3.", text);
        Assert.Contains("To have it deleted, type: forget me", text);
        Assert.All(Others, other => Assert.DoesNotContain(other, text));
        Assert.All(pages, page => Assert.InRange(page.Length, 1, 40_000));
    }

    [Theory]
    [InlineData("channel")]
    [InlineData("group")]
    public async Task It_is_never_answered_where_others_read_it(string kind)
    {
        await using var bot = await Story.WithOpenQuarterAsync();
        await bot.AnswerAsync(A.Ana, Rating.Green);
        var room = kind == "channel" ? TeamsRoom.Team : TeamsRoom.Group;

        var said = await bot.SayAsync(A.Ana, room, "export me");

        Assert.Equal("I have sent it to you in our personal chat, where nobody else sees it.", Assert.Single(said, room.Holds).Text);
        Assert.Contains("Ana on ", Assert.Single(said, TeamsRoom.With(A.Ana).Holds).Text);
    }

    [Fact]
    public async Task A_stranger_learns_that_nothing_but_the_way_to_reach_them_is_kept()
    {
        await using var bot = await Story.WithOpenQuarterAsync();
        var stan = A.Person("stan");

        var text = Assert.Single(await bot.SayAsync(stan, TeamsRoom.With(stan), "export me")).Text;

        Assert.Contains("Name: none kept\nId: teams:stan\n", text);
        Assert.DoesNotContain("Site X", text);
    }

    [Fact]
    public async Task An_administrator_answers_the_request_of_someone_who_has_left_and_nobody_else_can()
    {
        await using var bot = await Story.WithOpenQuarterAsync(settings: ("Administrators:0", "ada"));
        await bot.AnswerAsync(A.Ana, Rating.Green);

        var byName = string.Join(
            '\n',
            (await ReadAsync(bot, Administrator, await bot.SayAsync(Administrator, TeamsRoom.With(Administrator), "export Ana")))
                .Select(page => page.Text));
        var refused = Assert.Single(await bot.SayAsync(A.Ben, TeamsRoom.With(A.Ben), "export Ana"));
        var forged = Assert.Single(
            await bot.SubmitAsync(
                A.Ben, refused, new() { ["do"] = "ReadPersonalData", ["site"] = "everywhere", ["person"] = "teams:ana" }));

        Assert.StartsWith("Everything that I keep about Ana", byName);
        Assert.Contains("Ana on ", byName);
        Assert.Contains("To have it deleted, type: forget teams:ana", byName);
        Assert.StartsWith("Only an administrator can export someone else.", refused.Text);
        Assert.StartsWith("Only an administrator can export someone else.", forged.Text);
    }

    private static async Task<List<TeamsMessage>> ReadAsync(BotApp bot, Person who, IReadOnlyList<TeamsMessage> first)
    {
        var pages = first.ToList();
        while (pages[^1].Buttons.Contains("Read on"))
        {
            pages.AddRange(await bot.PressAsync(who, pages[^1], "Read on"));
        }

        return pages;
    }
}
