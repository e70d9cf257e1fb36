using ChatDashboard.Core.Cycles;
using ChatDashboard.Tests.Support;

namespace ChatDashboard.Tests.Conversations;

/// <summary>
/// A store that is down, a Teams that does not answer: a clear sentence, nothing typed is lost, and then it goes on by itself.
/// </summary>
public sealed class FaultTests
{
    private const string Sorry = "I could not finish this: something went wrong on my side. Whatever was saved before is still there; "
        + "please try again in a minute.";

    private static readonly TeamsRoom Alone = TeamsRoom.With(A.Ana);

    [Fact]
    public async Task With_the_store_down_everyone_is_told_wherever_they_asked()
    {
        await using var bot = await Story.WithOpenQuarterAsync();
        var prompt = bot.Last(A.Ana);
        bot.Store.Fail();

        var typed = Assert.Single(await bot.SayAsync(A.Ana, Alone, "rate"));
        var inChannel = Assert.Single(await bot.SayAsync(A.Fay, TeamsRoom.Team, "status"));
        var inGroup = Assert.Single(await bot.SayAsync(A.Fay, TeamsRoom.Group, "site-x"));
        var pressed = Assert.Single(await bot.PressAsync(A.Ana, prompt, "Start"));

        Assert.Equal([Sorry, Sorry, Sorry], [typed.Text, inChannel.Text, inGroup.Text]);
        Assert.StartsWith(
            "I could not finish this: something went wrong on my side. What you typed still stands in the card", pressed.Text);
        Assert.False(pressed.IsUpdate);
    }

    [Fact]
    public async Task With_the_store_down_a_page_stands_there_as_it_was_and_is_saved_once_the_store_is_back()
    {
        await using var bot = await Story.WithOpenQuarterAsync();
        await bot.SayAsync(A.Ana, Alone, "rate");
        var page = bot.Last(A.Ana);
        bot.Store.Fail();

        var told = Assert.Single(
            await bot.PressAsync(A.Ana, page, "Save and continue", ("rating.outcomes", "Green"), ("note.outcomes", "Two schools joined.")));
        bot.Store.Mend();
        var next = Assert.Single(
            await bot.PressAsync(A.Ana, page, "Save and continue", ("rating.outcomes", "Green"), ("note.outcomes", "Two schools joined.")));

        Assert.NotEqual(page.Id, told.Id);
        Assert.Equal(page.Id, next.Id);
        Assert.Contains("Page 2 of 4", next.Text);
        Assert.Equal(new(Rating.Green, null, "Two schools joined."), (await ResponseAsync(bot)).On(new("outcomes")));
    }

    [Fact]
    public async Task With_the_store_down_the_calendar_does_nothing_and_once_it_is_back_everything_once()
    {
        await using var bot = await Story.WithSiteAsync(A.Opening.AddDays(-1));
        bot.Time.SetUtcNow(A.Opening);
        bot.Store.Fail();

        await Assert.ThrowsAnyAsync<Exception>(() => bot.DeliverAsync());
        var meanwhile = bot.Teams.Messages.Count(message => message.Text.Contains("is open", StringComparison.Ordinal));
        bot.Store.Mend();
        await bot.DeliverAsync();
        await bot.DeliverAsync();

        Assert.Equal(0, meanwhile);
        Assert.Single(bot.InChannel(), message => message.Text.Contains("is open", StringComparison.Ordinal));
        Assert.All(Story.Team, person => Assert.Single(bot.Teams.Messages, message => message.Conversation == TeamsRoom.With(person).Id));
    }

    /// <summary>The clock of the machine is set wrong, or right again: what was done stays done, and what is due is done once.</summary>
    [Theory]
    [InlineData(-30)]
    [InlineData(-3)]
    [InlineData(-0.1)]
    [InlineData(0.5)]
    public async Task A_clock_that_jumps_and_comes_back_does_nothing_twice(double days)
    {
        await using var bot = await Story.WithOpenQuarterAsync();
        var before = bot.Teams.Messages.Count;

        bot.Time.AdjustTime(bot.Time.GetUtcNow().AddDays(days));
        await bot.DeliverAsync();
        var saved = await bot.SayAsync(A.Ana, Alone, "rate");
        await bot.RatePageAsync(A.Ana, Rating.Green);
        bot.Time.AdjustTime(A.Opening.AddHours(1));
        await bot.DeliverAsync();

        Assert.Single(saved);
        Assert.Equal(before + 2, bot.Teams.Messages.Count);
        Assert.Contains("Page 2 of 4", bot.Last(A.Ana).Text);
    }

    [Fact]
    public async Task A_clock_that_jumps_over_a_whole_quarter_opens_reminds_closes_and_publishes_once()
    {
        await using var bot = await Story.WithOpenQuarterAsync();
        await bot.AnswerAsync(A.Ana, Rating.Green);

        foreach (var day in (int[])[60, 60, 70, 70, 1])
        {
            bot.Time.AdjustTime(A.Opening.AddDays(day));
            await bot.DeliverAsync();
        }

        Assert.Single(
            bot.InChannel(), message => message.Text.Contains("not reviewed", StringComparison.OrdinalIgnoreCase) && !message.IsUpdate);
        Assert.DoesNotContain(bot.Teams.Messages, message => message.Text.Contains("Reminder", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(500)]
    [InlineData(503)]
    [InlineData(429)]
    public async Task A_Teams_that_does_not_give_the_roster_is_put_in_words_and_nothing_is_half_done(int status)
    {
        await using var bot = await BotApp.StartAsync();
        bot.Teams.PutInto(TeamsRoom.Team.Id, [.. Story.Team.Select(TeamsRoom.Member)]);
        bot.Teams.Instead = call => call.Parts is [.., "pagedmembers"] ? TeamsAnswer.Error(status, "ServiceError", "1") : null;

        var answer = Assert.Single(await bot.SayAsync(A.Fay, TeamsRoom.Team, "setup site-x Site X"));
        bot.Teams.Instead = _ => null;
        var again = await bot.SayAsync(A.Fay, TeamsRoom.Team, "setup site-x Site X");

        Assert.StartsWith("I could not finish this: Teams ", answer.Text);
        Assert.EndsWith("Nothing was changed; please try again in a minute.", answer.Text);
        Assert.Contains("Site X", again[^1].Text);
        Assert.DoesNotContain("already", again[^1].Text);
    }

    [Fact]
    public async Task With_the_disk_full_whoever_saves_is_told_all_can_still_be_seen_and_once_there_is_room_it_is_saved()
    {
        using var disk = SmallDisk.Make();
        await using var bot = await Story.WithOpenQuarterAsync(settings: ("Storage:Sqlite:Path", disk.File("chatdashboard.db")));
        await bot.SayAsync(A.Ana, Alone, "rate");
        var page = bot.Last(A.Ana);
        (string, string)[] typed = [("rating.outcomes", "Green"), ("note.outcomes", new('x', 900))];
        disk.Fill();

        var told = Assert.Single(await bot.PressAsync(A.Ana, page, "Save and continue", typed));
        var shown = Assert.Single(await bot.SayAsync(A.Ana, Alone, "rate"));
        disk.Clear();
        var saved = Assert.Single(await bot.PressAsync(A.Ana, page, "Save and continue", typed));

        Assert.StartsWith("I could not finish this: something went wrong on my side. What you typed still stands in the card", told.Text);
        Assert.Contains("Page 1 of 4", shown.Text);
        Assert.Contains("Page 2 of 4", saved.Text);
        Assert.Equal(Rating.Green, (await ResponseAsync(bot)).On(new("outcomes"))!.Rating);
    }

    private static async Task<Response> ResponseAsync(BotApp bot) =>
        (await bot.Get<ICycleStore>().FindResponseAsync(BotApp.SiteX, A.Q3, A.Ana.Id, default))!.Value;
}
