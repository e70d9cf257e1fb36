using ChatDashboard.Core.Cycles;
using ChatDashboard.Tests.Support;

namespace ChatDashboard.Tests.Conversations;

/// <summary>The facilitator goes through what was said, and records what the team agrees on.</summary>
public sealed class ReviewTests
{
    private static readonly TeamsRoom Alone = TeamsRoom.With(A.Fay);

    [Fact]
    public async Task Split_components_come_first_then_gray_then_the_rest_each_with_its_proposal()
    {
        await using var bot = await Story.WithOpenQuarterAsync();
        await RateAsync(bot, "Ana", ("strategies", "Green"), ("outcomes", "Gray"), ("shared-result", "Yellow"));
        await RateAsync(bot, "Ben", ("strategies", "Red"), ("outcomes", "Gray"), ("shared-result", "Yellow"));

        var review = Assert.Single(await bot.SayAsync(A.Fay, Alone, "review"));

        var text = review.Text;
        Assert.Contains("2 of 4 answered", text);
        Assert.Contains("2 people have not answered; they still can until you publish.", text);
        Assert.Contains("Split · 🟢 1 Green · 🔴 1 Red", text);
        Assert.Contains("Ana 🟢: Ana on strategies", text);
        Assert.Contains("Proposal: 🟡 Yellow", text);
        string[] order = ["Strategies\n", "Outcomes\n", "Shared Result\n"];
        Assert.Equal(order.OrderBy(name => text.IndexOf(name, StringComparison.Ordinal)), order);
        Assert.Equal("Yellow", review.Inputs["rating.strategies"]);
    }

    [Fact]
    public async Task What_stands_on_the_page_is_agreed_and_the_next_page_shown_up_to_the_overview()
    {
        await using var bot = await Story.WithReviewAsync((A.Ana, Rating.Green), (A.Ben, Rating.Green));

        var next = Assert.Single(
            await bot.PressAsync(
                A.Fay, await ReviewAsync(bot), "Agree and continue", ("rating.shared-result", "Red"), ("trend.shared-result", "Down")));
        var card = next;
        while (card.Buttons.Contains("Agree and continue"))
        {
            card = Assert.Single(await bot.PressAsync(A.Fay, card, "Agree and continue"));
        }

        var overview = Assert.Single(await bot.PressAsync(A.Fay, card, "Agree"));

        Assert.Contains("Saved: ", next.Text);
        Assert.Contains("Everything is agreed.", overview.Text);
        Assert.Contains("20 of 20", overview.Text);
        Assert.Equal(["Go through them", "Preview", "Publish"], overview.Buttons);
        var agreed = (await CycleAsync(bot)).Consensus[new("shared-result")];
        Assert.Equal((Rating.Red, Trend.Down, A.Fay), (agreed.Rating, agreed.Trend, agreed.RecordedBy));
    }

    [Fact]
    public async Task Of_two_windows_the_older_one_leaves_alone_what_was_agreed_in_the_other()
    {
        await using var bot = await Story.WithReviewAsync((A.Ana, Rating.Green));
        var older = await ReviewAsync(bot);
        var newer = await ReviewAsync(bot);
        await bot.PressAsync(
            A.Fay, newer, "Agree and continue", ("rating.shared-result", "Yellow"), ("dissentRating.shared-result", "Red"),
            ("dissent.shared-result", "No date."));

        var again = Assert.Single(await bot.PressAsync(A.Fay, older, "Agree and continue", ("rating.outcomes", "Red")));
        var stands = (await CycleAsync(bot)).Consensus;
        await bot.PressAsync(A.Fay, again, "Agree and continue", ("rating.shared-result", "Red"));
        var chosen = (await CycleAsync(bot)).Consensus;

        Assert.Contains(
            "Something else was agreed meanwhile on Shared Result and Outcomes; I have left that as it is. Choose again to change it.",
            again.Text);
        Assert.Equal(
            (Rating.Yellow, new Dissent(Rating.Red, "No date.")),
            (stands[new("shared-result")].Rating, stands[new("shared-result")].Dissent));
        Assert.Equal(("Yellow", "Green"), (again.Inputs["rating.shared-result"], again.Inputs["rating.outcomes"]));
        Assert.Equal((Rating.Red, Rating.Green), (chosen[new("shared-result")].Rating, chosen[new("outcomes")].Rating));
    }

    [Fact]
    public async Task All_proposals_are_taken_at_once_and_keep_what_was_agreed_before()
    {
        await using var bot = await Story.WithReviewAsync((A.Ana, Rating.Green));
        await bot.PressAsync(A.Fay, await ReviewAsync(bot), "Agree and continue", ("rating.shared-result", "Red"));

        var taken = Assert.Single(await bot.PressAsync(A.Fay, bot.Last(A.Fay), "Take all proposals"));
        var twice = Assert.Single(
            await bot.SubmitAsync(A.Fay, taken, new() { ["do"] = "TakeAllProposals", ["site"] = "site-x", ["quarter"] = "2026-Q3" }));

        Assert.Contains("Taken: ", taken.Text);
        Assert.Contains("Everything is agreed.", taken.Text);
        Assert.Contains("Every proposal was taken already.", twice.Text);
        Assert.Equal(Rating.Red, (await CycleAsync(bot)).Consensus[new("shared-result")].Rating);
    }

    [Fact]
    public async Task Where_nobody_has_answered_there_is_no_proposal_to_take()
    {
        await using var bot = await Story.WithReviewAsync();

        var answer = Assert.Single(await bot.SubmitAsync(
            A.Fay, await ReviewAsync(bot), new() { ["do"] = "TakeAllProposals", ["site"] = "site-x", ["quarter"] = "2026-Q3" }));

        Assert.Contains("There is no proposal to take: nobody has rated what is still open.", answer.Text);
        Assert.DoesNotContain("taken already", answer.Text);
    }

    [Theory]
    [InlineData("TakeAllProposals")]
    [InlineData("SaveReview")]
    public async Task Whoever_agrees_on_something_at_the_moment_of_publication_is_told_that_it_was_not_kept(string press)
    {
        await using var bot = await Story.WithReviewAsync((A.Ana, Rating.Green));
        var page = await ReviewAsync(bot);
        bot.Store.BeforeWriting(document => document.Id == "2026-Q3", () => bot.SayAsync(A.Fay, Alone, "publish"));

        var answer = (await bot.SubmitAsync(A.Fay, page, new()
        {
            ["do"] = press,
            ["site"] = "site-x",
            ["quarter"] = "2026-Q3",
            ["components"] = "outcomes",
            ["rating.outcomes"] = "Red",
        }))[^1];

        Assert.StartsWith("2026-Q3 of Site X is published. I have changed nothing.", answer.Text);
        Assert.Empty((await CycleAsync(bot)).Consensus);
    }

    [Fact]
    public async Task A_proposal_on_which_something_else_was_agreed_meanwhile_is_named()
    {
        await using var bot = await Story.WithReviewAsync((A.Ana, Rating.Green));
        var page = await ReviewAsync(bot);
        bot.Store.BeforeWriting(
            document => document.Id == "2026-Q3",
            () => bot.SubmitAsync(A.Fay, page, new()
            {
                ["do"] = "SaveReview",
                ["site"] = "site-x",
                ["quarter"] = "2026-Q3",
                ["components"] = "outcomes",
                ["rating.outcomes"] = "Red",
            }));

        var answer = Assert.Single(await bot.SubmitAsync(
            A.Fay, page,
            new() { ["do"] = "TakeAllProposals", ["site"] = "site-x", ["quarter"] = "2026-Q3" }), one => one.Text.Contains("Taken"));

        Assert.Contains("Something else was agreed meanwhile on Outcomes; I have left that as it is.", answer.Text);
        Assert.Equal(Rating.Red, (await CycleAsync(bot)).Consensus[new("outcomes")].Rating);
    }

    [Fact]
    public async Task A_minority_view_needs_its_reason_and_stands_on_the_dashboard()
    {
        await using var bot = await Story.WithReviewAsync((A.Ana, Rating.Green), (A.Ben, Rating.Red));
        var page = await ReviewAsync(bot);

        var without = Assert.Single(await bot.PressAsync(A.Fay, page, "Agree and continue", ("dissentRating.shared-result", "Red")));
        await bot.PressAsync(
            A.Fay, page, "Agree and continue", ("dissentRating.shared-result", "Red"),
            ("dissent.shared-result", "Two partners have not signed."));
        var preview = Assert.Single(await bot.PressAsync(A.Fay, bot.Last(A.Fay), "Preview"));
        var again = Assert.Single(await bot.SayAsync(A.Fay, Alone, "review"));

        Assert.StartsWith("Shared Result: a minority view needs its reason.", without.Text);
        Assert.Contains("Agreed on 🟡 Yellow. Another view, 🔴 Red: Two partners have not signed.", preview.Text);
        Assert.Contains("Preview: as it would be published now. Nobody else sees it.", preview.Text);
        Assert.Contains("Agreed: 🟡 Yellow", again.Text);
        Assert.Equal("Two partners have not signed.", again.Inputs["dissent.shared-result"]);
    }

    [Fact]
    public async Task A_minority_view_on_what_nobody_rated_asks_for_the_team_s_rating()
    {
        await using var bot = await Story.WithReviewAsync();

        var answer = Assert.Single(
            await bot.PressAsync(A.Fay, await ReviewAsync(bot), "Agree and continue", ("dissent.shared-result", "It is red.")));

        Assert.StartsWith("Shared Result: a minority view stands beside the team's rating. Choose that too.", answer.Text);
    }

    [Fact]
    public async Task What_was_written_is_read_in_full_before_it_is_published()
    {
        await using var bot = await Story.WithReviewAsync((A.Ana, Rating.Green));
        var preview = Assert.Single(await bot.PressAsync(A.Fay, await ReviewAsync(bot), "Preview"));

        var reading = Assert.Single(await bot.PressAsync(A.Fay, preview, "Read everything written"));

        Assert.Contains("What is working\nAna likes it.", reading.Text);
    }

    [Fact]
    public async Task A_late_answer_still_counts_during_the_review()
    {
        await using var bot = await Story.WithReviewAsync((A.Ana, Rating.Green));

        var thanks = await bot.AnswerAsync(A.Ben, Rating.Red);
        var review = Assert.Single(await bot.SayAsync(A.Fay, Alone, "review"));

        Assert.Contains("Thank you, your answers are in.", thanks.Text);
        Assert.Contains("2 of 4 answered", review.Text);
        Assert.Contains("Split · 🟢 1 Green · 🔴 1 Red", review.Text);
    }

    [Fact]
    public async Task Saved_for_later_during_the_review_the_cover_names_the_day_until_which_answers_count()
    {
        await using var bot = await Story.WithReviewAsync();
        var page = Assert.Single(await bot.SayAsync(A.Ana, TeamsRoom.With(A.Ana), "rate"));

        var cover = Assert.Single(await bot.PressAsync(A.Ana, page, "Save for later", ("rating.outcomes", "Red")));

        Assert.Contains("Answers close on Thursday 8 October 2026.", cover.Text);
        Assert.DoesNotContain("Remind me tomorrow", cover.Buttons);
    }

    [Fact]
    public async Task Asked_for_in_the_channel_the_review_comes_personally_and_where_that_fails_the_channel_says_why()
    {
        await using var bot = await Story.WithOpenQuarterAsync();

        var sent = await bot.SayAsync(A.Fay, TeamsRoom.Team, "review");
        bot.Teams.Instead = call => call.Parts is ["a:29:fay", ..] ? TeamsAnswer.Error(403, "ConversationBlockedByUser") : null;
        var failed = Assert.Single(await bot.SayAsync(A.Fay, TeamsRoom.Team, "review"));

        Assert.Equal(Alone.Id, sent[0].Conversation);
        Assert.StartsWith("2026-Q3 of Site X is under review.\nI have sent you the answers personally", sent[1].Text);
        Assert.Equal(
            "2026-Q3 of Site X is under review.\n"
            + "I could not write to you personally: They have removed or blocked the bot. Open a chat with me alone, and ask there.",
            failed.Text);
    }

    [Fact]
    public async Task A_card_of_the_review_does_nothing_once_the_quarter_is_published()
    {
        await using var bot = await Story.WithReviewAsync((A.Ana, Rating.Green));
        var page = await ReviewAsync(bot);
        await bot.SayAsync(A.Fay, Alone, "publish");

        var answer = Assert.Single(await bot.PressAsync(A.Fay, page, "Agree and continue", ("rating.shared-result", "Red")));
        var typed = Assert.Single(await bot.SayAsync(A.Fay, Alone, "review"));

        Assert.StartsWith("2026-Q3 of Site X is published. I have changed nothing.", answer.Text);
        Assert.StartsWith("2026-Q3 of Site X is published already.", typed.Text);
        Assert.Empty((await CycleAsync(bot)).Consensus);
    }

    private static async Task<TeamsMessage> ReviewAsync(BotApp bot) => Assert.Single(await bot.SayAsync(A.Fay, Alone, "review"));

    private static async Task<Cycle> CycleAsync(BotApp bot) => (await bot.Get<ICycleStore>().FindAsync(BotApp.SiteX, A.Q3, default))!.Value;

    /// <summary>Rates a few components of the first page, with a note each, and hands in.</summary>
    private static async Task RateAsync(BotApp bot, string name, params (string Component, string Rating)[] said)
    {
        var person = A.Person(name.ToLowerInvariant());
        var page = Assert.Single(await bot.SayAsync(person, TeamsRoom.With(person), "rate"));
        await bot.PressAsync(
            person, page, "Save for later",
            [
                .. said.SelectMany(
                    one => new[] { ($"rating.{one.Component}", one.Rating), ($"note.{one.Component}", $"{name} on {one.Component}") }),
            ]);
        await bot.SubmitAsync(person, page, new() { ["do"] = "Submit", ["site"] = "site-x", ["quarter"] = "2026-Q3" });
    }
}
