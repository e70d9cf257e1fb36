using ChatDashboard.Bot;
using ChatDashboard.Bot.Telemetry;
using ChatDashboard.Core.Cycles;
using ChatDashboard.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace ChatDashboard.Tests.Bot.Telemetry;

/// <summary>What is counted, and under which words: operations.md and the alerts go by them.</summary>
public sealed class MeterTests : IDisposable
{
    private static readonly DateTimeOffset Now = A.Opening;

    private readonly Measured _measured = new();

    public void Dispose() => _measured.Dispose();

    [Fact]
    public void A_cycle_is_counted_with_each_step_that_it_takes_and_not_where_it_stands_still()
    {
        var meter = new CycleMeter(_measured.Meters);

        meter.Opened();
        meter.Moved(CyclePhase.Collecting, CyclePhase.Collecting);
        meter.Moved(CyclePhase.Collecting, CyclePhase.Reviewing);
        meter.Moved(CyclePhase.Reviewing, CyclePhase.Published);
        meter.Moved(CyclePhase.Published, CyclePhase.Reviewing);

        Assert.Equal(
            ["opened", "reviewing", "published", "reopened"], _measured.All.Select(one => one.Replace("chatdashboard.cycles 1 ", "")));
    }

    [Fact]
    public void Answers_are_counted_as_saved_and_as_handed_in()
    {
        var meter = new CycleMeter(_measured.Meters);

        meter.Saved();
        meter.HandedIn();

        Assert.Equal(["chatdashboard.answers 1 saved", "chatdashboard.answers 1 handed_in"], _measured.All);
    }

    [Theory]
    [InlineData(DeliveryState.Sent, "sent")]
    [InlineData(DeliveryState.Failed, "failed")]
    [InlineData(DeliveryState.Unreachable, "unreachable")]
    public void A_message_is_counted_by_how_it_ended_and_once(DeliveryState state, string word)
    {
        var (meter, ended) = (new CycleMeter(_measured.Meters), new Delivery(state, Now));

        meter.Ended(OutgoingKind.Prompt, A.Ana.Id, null, ended);
        meter.Ended(OutgoingKind.Prompt, A.Ana.Id, ended, ended);
        meter.Ended(ChannelPostKind.Summary, null, ended);
        meter.Ended(ChannelPostKind.Summary, ended, null);

        Assert.Equal([$"chatdashboard.messages 1 prompt {word} teams", $"chatdashboard.messages 1 summary_post {word}"], _measured.All);
    }

    [Fact]
    public async Task The_queue_is_looked_at_each_time_the_metrics_are_sent()
    {
        var queue = new Queue { Seen = new(3, 2, TimeSpan.FromMinutes(2)) };
        await new QueueMeter(_measured.Meters, queue).StartAsync(default);

        var before = _measured.Look();
        queue.Seen = new(0, 0, TimeSpan.Zero);
        var after = _measured.Look();

        Assert.Equal(
            ["chatdashboard.queue.age 120", "chatdashboard.queue.length 2 retrying", "chatdashboard.queue.length 3 waiting"],
            before.Order());
        Assert.Equal(
            ["chatdashboard.queue.age 0", "chatdashboard.queue.length 0 retrying", "chatdashboard.queue.length 0 waiting"], after.Order());
    }

    [Fact]
    public async Task A_site_that_stands_behind_its_calendar_is_counted_within_half_an_hour_and_nothing_where_nobody_can_look()
    {
        await using var bot = await Story.WithSiteAsync(A.Opening.AddDays(-1));
        var find = new FindSitesBehind(bot.Get<ChatDashboard.Core.Sites.ISiteStore>(), bot.Get<ICycleStore>(), bot.Time);
        using var meter = new CalendarMeter(find, _measured.Meters, bot.Time, NullLogger<CalendarMeter>.Instance);
        await meter.StartAsync(default);
        await SlackApp.UntilAsync(() => _measured.Look() is not null);
        var atFirst = _measured.Look();

        bot.Time.SetUtcNow(A.Opening.AddHours(2));
        await LookUntilAsync(bot, seen => seen.Contains("chatdashboard.sites.behind 1 open"));
        bot.Store.Fail();
        await LookUntilAsync(bot, seen => seen.Count == 0);
        bot.Store.Mend();
        await meter.StopAsync(default);

        Assert.Empty(atFirst);
    }

    private Task LookUntilAsync(BotApp bot, Func<IReadOnlyList<string>, bool> isSo) => SlackApp.UntilAsync(() =>
    {
        bot.Time.Advance(TimeSpan.FromMinutes(30));
        return isSo(_measured.Look());
    });

    private sealed class Queue : IMessageQueue
    {
        public WaitingMessages Seen { get; set; } = new(0, 0, TimeSpan.Zero);

        public WaitingMessages Look() => Seen;
    }
}
