using ChatDashboard.Core.Cycles;
using ChatDashboard.Tests.Support;

namespace ChatDashboard.Tests.Conversations;

/// <summary>A quarter by the calendar alone, with nobody who types a command.</summary>
public class WholeQuarterTests
{
    private static readonly DateTimeOffset SetUp = new(2026, 9, 21, 12, 0, 0, TimeSpan.Zero);

    /// <summary>What the bot is set up with, beside the defaults.</summary>
    private protected virtual Task<(string Name, string Value)[]> SettingsAsync() => Task.FromResult<(string, string)[]>([]);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task It_opens_reminds_twice_closes_and_publishes_itself_not_reviewed(bool restartsEachDay)
    {
        await using var first = await Story.WithSiteAsync(SetUp, await SettingsAsync());
        var bot = first;
        var days = new List<string>();
        for (var day = SetUp.Date.AddDays(1); day < new DateTime(2026, 10, 31); day = day.AddDays(1))
        {
            bot.Time.SetUtcNow(new(day.AddHours(9), TimeSpan.Zero));
            bot = restartsEachDay ? await RestartAsync(bot, first) : bot;
            days.AddRange((await bot.DeliverAsync()).Select(message => $"{day:MM-dd} {Reads(message)}"));
            if (day == new DateTime(2026, 10, 2))
            {
                await bot.AnswerAsync(A.Ana, Rating.Green);
            }
        }

        Assert.Equal(
        [
            "10-01 channel: Site X: 2026-Q3 is open",
            "10-01 ana: How is Site X doing? 2026-Q3", "10-01 ben: How is Site X doing? 2026-Q3",
            "10-01 cleo: How is Site X doing? 2026-Q3", "10-01 fay: How is Site X doing? 2026-Q3",
            "10-06 ben: Still missing: your view of Site X, 2026-Q3", "10-06 cleo: Still missing: your view of Site X, 2026-Q3",
            "10-06 fay: Still missing: your view of Site X, 2026-Q3",
            "10-09 ben: Still missing: your view of Site X, 2026-Q3", "10-09 cleo: Still missing: your view of Site X, 2026-Q3",
            "10-09 fay: Still missing: your view of Site X, 2026-Q3",
            "10-15 channel: Site X: 2026-Q3 is under review", "10-15 fay: Site X, 2026-Q3: review",
            "10-22 channel: Site X · 2026-Q3", "10-22 channel: Site X 2026-Q3: reflections and open questions",
        ],
        days);
        Assert.Contains(
            "Published on 22 October 2026 by the calendar: not reviewed\n1 of 4 raters took part", bot.InChannel().Single(Summary).Text);
        if (bot != first)
        {
            await bot.DisposeAsync();
        }
    }

    [Fact]
    public async Task After_weeks_in_which_the_bot_did_not_run_it_goes_on_from_where_it_should_be()
    {
        await using var first = await Story.WithSiteAsync(SetUp, await SettingsAsync());
        first.Time.SetUtcNow(new(2026, 10, 1, 9, 0, 0, TimeSpan.Zero));
        await first.DeliverAsync();
        first.Time.SetUtcNow(new(2026, 10, 19, 9, 0, 0, TimeSpan.Zero));
        await using var bot = await BotApp.StartAsync(after: first);

        var sent = await bot.DeliverAsync();

        Assert.Equal(["channel: Site X: 2026-Q3 is under review", "fay: Site X, 2026-Q3: review"], sent.Select(Reads));
    }

    private static bool Summary(TeamsMessage message) => message.Text.StartsWith("Site X · 2026-Q3", StringComparison.Ordinal);

    /// <summary>Who reads it, and its first line.</summary>
    private static string Reads(TeamsMessage message)
    {
        var who = message.Conversation.StartsWith("a:29:", StringComparison.Ordinal) ? message.Conversation[5..] : "channel";
        return $"{who}: {message.Text.Split('\n')[0]}";
    }

    /// <summary>Ends the process, but keeps its file and the stand-in.</summary>
    private static async Task<BotApp> RestartAsync(BotApp bot, BotApp first)
    {
        var next = await BotApp.StartAsync(after: bot);
        if (bot != first)
        {
            await bot.DisposeAsync();
        }

        return next;
    }
}
