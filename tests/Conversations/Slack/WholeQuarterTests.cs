using ChatDashboard.Core.Cycles;
using ChatDashboard.Tests.Support;
using static ChatDashboard.Tests.Support.SlackTeam;

namespace ChatDashboard.Tests.Conversations.Slack;

/// <summary>
/// A quarter from setting the site up to the corrected dashboard, by people who type and press, and by the calendar alone.
/// </summary>
public sealed class WholeQuarterTests
{
    private static readonly DateTimeOffset SetUp = new(2026, 9, 21, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task It_is_set_up_opened_answered_reminded_reviewed_published_and_corrected(bool overSocket)
    {
        await using var app = await SlackStory.WithChannelAsync(overSocket: overSocket);

        await app.TellAsync(FromSlack.BotAdded(Fay, SiteX));
        var setUp = Assert.Single(await app.SlashAsync(Fay, SiteX, "setup site-x Site X"));
        var opened = Assert.Single(await app.SlashAsync(Fay, SiteX, "open"));
        var asked = await app.DeliverAsync();
        await RateAsync(app);
        var reminding = Assert.Single(await app.SlashAsync(Fay, SiteX, "remind"));
        var reminded = await app.DeliverAsync();
        await app.AnswerAsync(Ben, Rating.Red);
        await app.AnswerAsync(Cleo, Rating.Green);
        await app.AnswerAsync(Fay, Rating.Green);
        var channel = await PublishAsync(app);
        var summary = channel.Single(post => post.Text.StartsWith("Site X · 2026-Q3", StringComparison.Ordinal));
        var corrected = await CorrectAsync(app);

        Assert.Contains("4: Ana, Ben, Cleo and Fay", setUp.Text);
        Assert.StartsWith("2026-Q3 is open for Site X. I am asking 4 raters now.", opened.Text);
        Assert.Equal([SiteX, With(Ana), With(Ben), With(Cleo), With(Fay)], asked.Select(post => post.Channel).Order());
        Assert.Equal("I am reminding 3 people who have not answered 2026-Q3.", reminding.Text);
        Assert.Equal([With(Ben), With(Cleo), With(Fay)], reminded.Select(post => post.Channel).Order());
        Assert.Equal(
            ["Site X · 2026-Q3", "Site X 2026-Q3: reflections and open questions"], channel.Select(post => post.Text.Split('\n')[0]));
        Assert.Equal(summary.Id, channel[^1].Thread);
        Assert.Contains("4 of 4 raters took part", summary.Text);
        Assert.Equal((summary.Id, true), (corrected.Id, corrected.IsUpdate));
        Assert.Contains("Updated by Fay on 1 October 2026", corrected.Text);
        Assert.Contains("Reason: the housing figures were corrected", corrected.Text);
        Assert.Contains("Shared Result: 🟢 Green ↑ improving → 🟡 Yellow ↓ slipping", corrected.Text);
        Assert.Single(
            app.Slack.Posts,
            post => post.Channel == SiteX && !post.IsUpdate && post.Thread is null
                && post.Text.StartsWith("Site X · 2026-Q3", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task By_the_calendar_alone_it_opens_reminds_twice_closes_and_publishes_itself(bool restartsEachDay)
    {
        await using var first = await SlackStory.WithSiteAsync(SetUp);
        var app = first;
        var days = new List<string>();
        for (var day = SetUp.Date.AddDays(1); day < new DateTime(2026, 10, 31); day = day.AddDays(1))
        {
            app.Bot.Time.SetUtcNow(new(day.AddHours(9), TimeSpan.Zero));
            app = restartsEachDay ? await RestartAsync(app, first) : app;
            days.AddRange(
                (await app.DeliverAsync()).Select(
                    post => $"{day:MM-dd} {(post.Channel == SiteX ? "channel" : post.Channel[1..])}: {post.Text.Split('\n')[0]}"));
            if (day == new DateTime(2026, 10, 2))
            {
                await app.AnswerAsync(Ana, Rating.Green);
            }
        }

        Assert.Equal(
        [
            "10-01 channel: Site X: 2026-Q3 is open",
            "10-01 ANA: How is Site X doing? 2026-Q3", "10-01 BEN: How is Site X doing? 2026-Q3",
            "10-01 CLEO: How is Site X doing? 2026-Q3", "10-01 FAY: How is Site X doing? 2026-Q3",
            "10-06 BEN: Still missing: your view of Site X, 2026-Q3", "10-06 CLEO: Still missing: your view of Site X, 2026-Q3",
            "10-06 FAY: Still missing: your view of Site X, 2026-Q3",
            "10-09 BEN: Still missing: your view of Site X, 2026-Q3", "10-09 CLEO: Still missing: your view of Site X, 2026-Q3",
            "10-09 FAY: Still missing: your view of Site X, 2026-Q3",
            "10-15 channel: Site X: 2026-Q3 is under review", "10-15 FAY: Site X, 2026-Q3: review",
            "10-22 channel: Site X · 2026-Q3", "10-22 channel: Site X 2026-Q3: reflections and open questions",
        ],
        days);
        if (app != first)
        {
            await app.DisposeAsync();
        }
    }

    /// <summary>Ana answers from her prompt, over two days.</summary>
    private static async Task RateAsync(SlackApp app)
    {
        await app.PressAsync(Ana, app.Last(Ana), "Start");
        await app.RatePageAsync(Ana, Rating.Green);
        app.Close(Ana);
        app.Bot.Time.Advance(TimeSpan.FromHours(2));
        await app.PressAsync(Ana, app.Last(Ana), "Go on");
        await app.FillInAsync(Ana, Rating.Green);
        await app.SubmitAsync(Ana, ("working", "The table meets."));
        Assert.Contains("Thank you, your answers are in.", app.Front(Ana).Text);
        app.Close(Ana);
    }

    /// <summary>Fay goes through the review in its window and publishes it; what the channel gets.</summary>
    private static async Task<IReadOnlyList<SlackPost>> PublishAsync(SlackApp app)
    {
        await app.SlashAsync(Fay, SiteX, "review");
        await app.SubmitAsync(Fay, ("rating.shared-result", "Green"), ("trend.shared-result", "Up"));
        await app.PressAsync(Fay, "Take all proposals");
        await app.DeliverAsync();
        await app.PressAsync(Fay, "Publish");
        app.Close(Fay);
        return [.. (await app.DeliverAsync()).Where(post => post.Channel == SiteX)];
    }

    /// <summary>Fay opens it again, corrects a rating, and publishes once more; the summary as it is drawn again.</summary>
    private static async Task<SlackPost> CorrectAsync(SlackApp app)
    {
        var open = Assert.Single(await app.SlashAsync(Fay, SiteX, "reopen the housing figures were corrected"));
        await app.DeliverAsync();
        await app.PressAsync(Fay, open, "Review");
        await app.SubmitAsync(Fay, ("rating.shared-result", "Yellow"), ("trend.shared-result", "Down"));
        app.Close(Fay);
        await app.PressAsync(Fay, open, "Publish again");
        return Assert.Single(await app.DeliverAsync());
    }

    /// <summary>Ends the process, but keeps its file and the stand-in.</summary>
    private static async Task<SlackApp> RestartAsync(SlackApp app, SlackApp first)
    {
        var next = await SlackApp.StartAsync(after: app);
        if (app != first)
        {
            await app.DisposeAsync();
        }

        return next;
    }
}
