using ChatDashboard.Core.Chat;
using ChatDashboard.Core.Cycles;
using ChatDashboard.Tests.Support;

namespace ChatDashboard.Tests.Conversations;

/// <summary>Every message ends sent, failed with a reason, or unreachable; and the status says which.</summary>
public sealed class DeliveryTests
{
    private static readonly TeamsRoom Alone = TeamsRoom.With(A.Fay);

    [Fact]
    public async Task The_status_names_everyone_by_how_far_they_are()
    {
        await using var bot = await Story.WithSiteAsync();
        await bot.SayAsync(A.Fay, Alone, "open");
        bot.Teams.Instead = call => call switch
        {
            { Parts: ["a:29:ben", ..] } => TeamsAnswer.Error(403, "ForbiddenOperationException"),
            { Parts: ["a:29:cleo", ..] } => TeamsAnswer.Error(413, "MessageSizeTooBig"),
            _ => null,
        };
        var before = await StatusAsync(bot);
        await bot.DeliverAsync();
        await bot.AnswerAsync(A.Ana, Rating.Green);

        var after = await StatusAsync(bot);
        await bot.SayAsync(A.Fay, Alone, "rate");
        var page = bot.Last(A.Fay);
        await bot.PressAsync(A.Fay, page, "Save for later", ("rating.outcomes", "Red"));
        var begun = await StatusAsync(bot);

        Assert.Contains("2026-Q3: collecting answers. 4 not asked yet.", before);
        Assert.Contains("Will be asked\nAna, Ben, Cleo and Fay", before);
        Assert.Contains("1 answered, 1 missing, 1 cannot be reached, 1 not delivered.", after);
        Assert.Contains("Answered\nAna", after);
        Assert.Contains("Not begun\nFay", after);
        Assert.Contains("Cannot be reached: They do not have the bot installed.\nBen", after);
        Assert.Contains("Message failed: The message is too big for Teams.\nCleo", after);
        Assert.Contains("Has begun, not handed in\nFay", begun);
    }

    [Fact]
    public async Task Where_the_names_cannot_be_sent_the_channel_has_the_counts_and_hears_why()
    {
        await using var bot = await Story.WithOpenQuarterAsync();
        bot.Teams.Instead = call => call.Parts is ["a:29:fay", ..] ? TeamsAnswer.Error(403, "ConversationBlockedByUser") : null;

        var channel = Assert.Single(await bot.SayAsync(A.Fay, TeamsRoom.Team, "status"));

        Assert.Equal(
            "Site X, 2026-Q3: collecting answers. 4 missing.\n"
            + "I could not write to you personally: They have removed or blocked the bot. Open a chat with me alone, and ask there.",
            channel.Text);
    }

    [Fact]
    public async Task In_a_channel_the_status_counts_and_the_names_come_personally()
    {
        await using var bot = await Story.WithOpenQuarterAsync();
        await bot.AnswerAsync(A.Ana, Rating.Green);

        var answers = await bot.SayAsync(A.Fay, TeamsRoom.Team, "status");

        var channel = answers.Single(message => message.Conversation != Alone.Id);
        var personal = answers.Single(message => message.Conversation == Alone.Id);
        Assert.Equal("Site X, 2026-Q3: collecting answers. 1 answered, 3 missing.\nI have sent you the names personally.", channel.Text);
        Assert.Contains("Not begun\nBen, Cleo and Fay", personal.Text);
    }

    [Fact]
    public async Task After_the_collecting_nobody_will_be_asked_any_more()
    {
        await using var bot = await Story.WithSiteAsync();
        await bot.SayAsync(A.Fay, Alone, "open");
        await bot.SayAsync(A.Fay, Alone, "review");

        Assert.Contains("Not asked\nAna, Ben, Cleo and Fay", await StatusAsync(bot));
    }

    [Fact]
    public async Task What_fails_for_a_while_is_tried_again_and_sent_once()
    {
        await using var bot = await Story.WithSiteAsync();
        await bot.SayAsync(A.Fay, Alone, "open");
        var refusals = 3;
        bot.Teams.Instead = call => call is { Method: "POST", Parts: ["a:29:ben", "activities"] } && refusals-- > 0
            ? TeamsAnswer.Error(refusals == 1 ? 429 : 503, "ServiceError", "1")
            : null;

        var sent = await bot.DeliverAsync(isLastTry: false);

        Assert.Single(sent, message => message.Conversation == TeamsRoom.With(A.Ben).Id);
        Assert.Contains("4 missing", await StatusAsync(bot));
    }

    [Fact]
    public async Task What_goes_on_failing_is_left_to_the_job_s_tries_and_recorded_after_the_last()
    {
        await using var bot = await Story.WithSiteAsync();
        await bot.SayAsync(A.Fay, Alone, "open");
        bot.Teams.Instead = call => call.Parts is ["a:29:ben", ..] ? TeamsAnswer.Error(503, "ServiceError") : null;

        await Assert.ThrowsAsync<ChatFailedException>(() => bot.DeliverAsync(isLastTry: false));
        var between = await StatusAsync(bot);
        await bot.DeliverAsync();
        var after = await StatusAsync(bot);
        bot.Teams.Instead = _ => null;
        bot.Time.SetUtcNow(new(2026, 10, 6, 9, 0, 1, TimeSpan.Zero));
        var reminded = await bot.DeliverAsync();

        Assert.DoesNotContain("Message failed", between);
        Assert.Contains("Message failed: Teams has a problem of its own.\nBen", after);
        Assert.Contains(reminded, message => message.Conversation == TeamsRoom.With(A.Ben).Id);
        Assert.DoesNotContain("Message failed", await StatusAsync(bot));
    }

    [Fact]
    public async Task Planned_twice_a_message_is_sent_once()
    {
        await using var bot = await Story.WithSiteAsync();
        await bot.SayAsync(A.Fay, Alone, "open");
        bot.Outbox.Add(bot.Outbox.All, whileSomeoneWaits: false);

        var sent = await bot.DeliverAsync();

        Assert.Equal(5, sent.Count);
    }

    [Fact]
    public async Task Whoever_answered_meanwhile_gets_no_reminder_that_was_planned_before()
    {
        await using var bot = await Story.WithOpenQuarterAsync();
        await bot.SayAsync(A.Fay, Alone, "remind");
        await bot.AnswerAsync(A.Ana, Rating.Green);

        var sent = await bot.DeliverAsync();

        Assert.Equal(3, sent.Count);
        Assert.DoesNotContain(sent, message => message.Conversation == TeamsRoom.With(A.Ana).Id);
    }

    [Fact]
    public async Task Whoever_does_something_while_the_messages_are_held_up_is_told_that_it_is_kept_and_that_they_go_out_later()
    {
        await using var bot = await Story.WithSiteAsync();
        bot.Outbox.IsHeldUp = true;

        var said = await bot.SayAsync(A.Fay, Alone, "open");

        Assert.Contains("2026-Q3 is open for Site X.", said[0].Text, StringComparison.Ordinal);
        Assert.Equal(
            "Everything you do is kept, but I cannot send messages of my own accord just now. "
                + "What is owed goes out by itself as soon as I can.",
            said[1].Text);
        Assert.Single(await bot.SayAsync(A.Ana, TeamsRoom.With(A.Ana), "rate"));
    }

    private static async Task<string> StatusAsync(BotApp bot) => (await bot.SayAsync(A.Fay, Alone, "status"))[^1].Text;
}
