using ChatDashboard.Core.Cycles;
using ChatDashboard.Core.Sites;
using ChatDashboard.Tests.Support;

namespace ChatDashboard.Tests.Conversations;

/// <summary>The dashboard in the channel: published, opened again, published again.</summary>
public sealed class PublishTests
{
    private static readonly TeamsRoom Alone = TeamsRoom.With(A.Fay);

    [Fact]
    public async Task The_channel_gets_three_messages_a_quarter_and_the_long_texts_in_a_thread()
    {
        await using var bot = await Story.WithPublishedQuarterAsync();

        var channel = bot.InChannel().Where(message => !message.Text.Contains("is set up")).ToList();

        var opened = Assert.Single(channel, message => message.Text.StartsWith("Site X: 2026-Q3 is open", StringComparison.Ordinal));
        var review = Assert.Single(
            channel, message => message.Text.StartsWith("Site X: 2026-Q3 is under review", StringComparison.Ordinal));
        var summary = Assert.Single(channel, message => message.Text.StartsWith("Site X · 2026-Q3", StringComparison.Ordinal));
        var texts = Assert.Single(channel, message => message.Text.StartsWith("Site X 2026-Q3: reflections", StringComparison.Ordinal));
        Assert.Contains("I have asked 4 raters in our personal chats.", opened.Text);
        Assert.Contains("4 of 4 raters have answered. The facilitator (Fay)", review.Text);
        Assert.Contains("reviewed with Fay", summary.Text);
        Assert.Contains("🟢 3.0", summary.Text);
        Assert.Equal(summary.Conversation, texts.Conversation);
    }

    [Fact]
    public async Task Publishing_is_refused_while_answers_are_collected_and_a_second_time()
    {
        await using var bot = await Story.WithOpenQuarterAsync();

        var early = Assert.Single(await bot.SayAsync(A.Fay, Alone, "publish"));
        await bot.SayAsync(A.Fay, Alone, "review");
        var published = Assert.Single(await bot.SayAsync(A.Fay, Alone, "publish"));
        var second = Assert.Single(await bot.SayAsync(A.Fay, Alone, "publish"));
        var sent = await bot.DeliverAsync();

        Assert.Equal("2026-Q3 of Site X is still collecting answers. Type review first; then publish.", early.Text);
        Assert.StartsWith("2026-Q3 of Site X is published. The dashboard is on its way to the channel.", published.Text);
        Assert.StartsWith("2026-Q3 of Site X is published already.", second.Text);
        Assert.Single(sent, message => message.Text.StartsWith("Site X · 2026-Q3", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2026-Q3:response:")]
    [InlineData("2026-Q3")]
    public async Task Answers_handed_in_at_the_moment_of_publication_are_on_the_dashboard(string lastWritten)
    {
        await using var bot = await Story.WithReviewAsync((A.Ana, Rating.Red));
        await bot.FillInAsync(A.Ben, Rating.Green);
        var handIn = () => bot.PressAsync(A.Ben, bot.Last(A.Ben), "Hand in");
        var publish = () => bot.SayAsync(A.Fay, Alone, "publish");
        var isCycleLast = lastWritten is "2026-Q3";
        bot.Store.BeforeWriting(
            document => isCycleLast ? document.Id == lastWritten : document.Id.StartsWith(lastWritten, StringComparison.Ordinal),
            isCycleLast ? handIn : publish);

        await (isCycleLast ? publish() : handIn());
        await bot.DeliverAsync();

        var shown = Assert.Single(await bot.SayAsync(A.Fay, Alone, "site-x"));
        Assert.Contains("2 of 4 raters", shown.Text);
        Assert.Contains(
            "2 of 4 raters", bot.InChannel().Last(message => message.Text.StartsWith("Site X · 2026-Q3", StringComparison.Ordinal)).Text);
        Assert.Contains("Thank you, your answers are in.", bot.Last(A.Ben).Text);
    }

    [Fact]
    public async Task A_card_that_was_drawn_before_the_last_answers_came_in_is_drawn_again()
    {
        await using var bot = await Story.WithReviewAsync((A.Ana, Rating.Red));
        await bot.FillInAsync(A.Ben, Rating.Green);
        bot.Store.BeforeWriting(document => document.Id.StartsWith("2026-Q3:response:", StringComparison.Ordinal), async () =>
        {
            await bot.SayAsync(A.Fay, Alone, "publish");
            await bot.DeliverAsync();
        });

        await bot.PressAsync(A.Ben, bot.Last(A.Ben), "Hand in");
        var card = Assert.Single(await bot.DeliverAsync(), message => message.IsUpdate);

        Assert.StartsWith("Site X · 2026-Q3", card.Text);
        Assert.Contains("2 of 4 raters", card.Text);
    }

    [Fact]
    public async Task A_button_of_an_earlier_review_publishes_nothing()
    {
        await using var bot = await Story.WithReviewAsync((A.Ana, Rating.Green));
        var card = Assert.Single(await bot.SayAsync(A.Fay, Alone, "review"));
        await bot.SayAsync(A.Fay, Alone, "publish");
        await bot.SayAsync(A.Fay, Alone, "open");
        await bot.SayAsync(A.Fay, Alone, "review");

        var answer = Assert.Single(await bot.PressAsync(A.Fay, card, "Publish"));

        Assert.Equal("This button is from the review of 2026-Q3. I have changed nothing. To publish 2026-Q4, type: publish", answer.Text);
    }

    [Fact]
    public async Task A_summary_that_somebody_deleted_is_posted_anew()
    {
        await using var bot = await Story.WithPublishedQuarterAsync();
        await bot.SayAsync(A.Fay, Alone, "reopen the housing figures were corrected");
        bot.Teams.AnswerNext(TeamsAnswer.Error(404, "ActivityNotFoundInConversation"));

        var sent = await bot.DeliverAsync();

        var anew = Assert.Single(sent, message => message.Text.StartsWith("Site X · 2026-Q3", StringComparison.Ordinal));
        Assert.False(anew.IsUpdate);
    }

    [Fact]
    public async Task A_thread_that_fails_leaves_the_summary_as_sent()
    {
        await using var bot = await Story.WithReviewAsync((A.Ana, Rating.Green));
        await bot.SayAsync(A.Fay, Alone, "publish");
        bot.Teams.Before = call =>
            call.Activity?.ToJsonString().Contains("reflections and open questions", StringComparison.Ordinal) is true
            ? throw new InvalidOperationException("No thread today.")
            : Task.CompletedTask;

        await bot.DeliverAsync();
        bot.Teams.Before = _ => Task.CompletedTask;

        Assert.Single(bot.InChannel(), message => message.Text.StartsWith("Site X · 2026-Q3", StringComparison.Ordinal));
        Assert.Empty(await bot.DeliverAsync());
    }

    [Fact]
    public async Task Opening_again_needs_a_reason_that_the_channel_sees()
    {
        await using var bot = await Story.WithPublishedQuarterAsync();
        var posted = bot.InChannel().Single(message => message.Text.StartsWith("Site X · 2026-Q3", StringComparison.Ordinal));

        var why = Assert.Single(await bot.SayAsync(A.Fay, Alone, "reopen"));
        var tooLong = Assert.Single(await bot.SayAsync(A.Fay, Alone, $"reopen {new string('x', 501)}"));
        var open = Assert.Single(await bot.SayAsync(A.Fay, Alone, "reopen the housing figures were corrected"));
        var again = Assert.Single(await bot.SayAsync(A.Fay, Alone, "reopen once more"));
        var update = Assert.Single(await bot.DeliverAsync());

        Assert.StartsWith("Why? The reason is shown on the dashboard.", why.Text);
        Assert.StartsWith("The reason has 501 characters; at most 500 fit.", tooLong.Text);
        Assert.Contains("2026-Q3 of Site X is open again", open.Text);
        Assert.Contains("It publishes itself again on Thursday 8 October 2026.", open.Text);
        Assert.Equal("2026-Q3 of Site X is under review, not published; there is nothing to open again.", again.Text);
        Assert.Equal((posted.Id, true), (update.Id, update.IsUpdate));
        Assert.Contains(
            "Open again since 1 October 2026, by Fay; figures may change\nReason: the housing figures were corrected", update.Text);
    }

    [Theory]
    [InlineData("America/Chicago", "2026-10-21T02:00:00Z", "20 October 2026")]
    [InlineData("Pacific/Auckland", "2026-10-20T20:00:00Z", "21 October 2026")]
    public async Task The_dashboard_names_the_day_that_it_was_where_the_site_is(string zone, string now, string day)
    {
        await using var bot = await Story.WithReviewAsync((A.Ana, Rating.Green));
        await bot.Get<ISiteStore>().ChangeAsync(
            BotApp.SiteX, site => site with { Calendar = site.Calendar with { TimeZone = zone, ReviewLasts = 15 } }, default);
        bot.Time.SetUtcNow(DateTimeOffset.Parse(now));

        await bot.SayAsync(A.Fay, Alone, "publish");
        var published = await bot.DeliverAsync();
        await bot.SayAsync(A.Fay, Alone, "reopen the figures were corrected");
        var reopened = await bot.DeliverAsync();
        await bot.SayAsync(A.Fay, Alone, "publish");
        var updated = await bot.DeliverAsync();

        Assert.Contains($"Published on {day}, reviewed with Fay", published[0].Text);
        Assert.Contains($"Open again since {day}, by Fay", reopened[0].Text);
        Assert.Contains($"Updated by Fay on {day}", updated[0].Text);
    }

    [Fact]
    public async Task Published_again_the_same_card_says_who_changed_what_and_why()
    {
        await using var bot = await Story.WithPublishedQuarterAsync();
        var posted = bot.InChannel().Single(message => message.Text.StartsWith("Site X · 2026-Q3", StringComparison.Ordinal));
        var open = Assert.Single(await bot.SayAsync(A.Fay, Alone, "reopen the housing figures were corrected"));
        var review = Assert.Single(await bot.PressAsync(A.Fay, open, "Review"));
        await bot.PressAsync(A.Fay, review, "Agree and continue", ("rating.shared-result", "Yellow"), ("trend.shared-result", "Down"));

        await bot.PressAsync(A.Fay, open, "Publish again");
        var update = Assert.Single(await bot.DeliverAsync());

        Assert.Equal((posted.Id, posted.Conversation, true), (update.Id, update.Conversation, update.IsUpdate));
        Assert.Contains("Updated by Fay on 1 October 2026\nReason: the housing figures were corrected", update.Text);
        Assert.Contains("Shared Result: 🟢 Green ↑ improving → 🟡 Yellow ↓ slipping", update.Text);
    }

    [Fact]
    public async Task The_dashboard_is_shown_by_site_and_quarter_and_where_there_is_none_the_answer_says_so()
    {
        await using var bot = await Story.WithSiteAsync();
        var none = await ShowAsync(bot, "site-x");
        await bot.SayAsync(A.Fay, Alone, "open");
        var underWay = await ShowAsync(bot, "site-x");
        await bot.AnswerAsync(A.Ana, Rating.Green);
        await bot.SayAsync(A.Fay, Alone, "review");
        await bot.SayAsync(A.Fay, Alone, "publish");
        await bot.SayAsync(A.Fay, Alone, "open");

        var latest = await ShowAsync(bot, "site-x");
        var named = await ShowAsync(bot, "SITE-X 2026-q3");
        var alone = await ShowAsync(bot, "2026-Q3");
        var other = await ShowAsync(bot, "site-x 2026-Q4");

        Assert.Equal("Site X has no published dashboard yet. 2026-Q4 opens on Monday 4 January 2027; to start now, type: open", none);
        Assert.Equal("The first dashboard of Site X is on its way: 2026-Q3 is collecting answers, 0 of 4 have answered.", underWay);
        Assert.StartsWith("Site X · 2026-Q3", latest);
        Assert.Contains("2026-Q4 is collecting answers: 0 of 4 have answered.", latest);
        Assert.StartsWith("Site X · 2026-Q3", named);
        Assert.StartsWith("Site X · 2026-Q3", alone);
        Assert.Equal("Site X has no published dashboard for 2026-Q4. Type site-x for the latest one.", other);
    }

    private static async Task<string> ShowAsync(BotApp bot, string text) =>
        (await bot.SayAsync(A.Ana, TeamsRoom.With(A.Ana), text))[^1].Text;
}
