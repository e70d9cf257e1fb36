using ChatDashboard.Bot.Demo;
using ChatDashboard.Core.Chat.Messages;
using ChatDashboard.Core.Cycles;

namespace ChatDashboard.Tests.Bot.Demo;

public class DemoClockTests
{
    [Theory]
    [InlineData("", "To move on, type clock and a later day.")]
    [InlineData("tomorrow", "\"tomorrow\" is not a day that I can read.")]
    [InlineData("2026-13-01", "is not a day that I can read.")]
    [InlineData("2026-11-24", "my clock only goes forward.")]
    [InlineData("1999-01-01", "my clock only goes forward.")]
    [InlineData("2028-11-25", "is more than two years ahead.")]
    [InlineData("9999-12-31", "is more than two years ahead.")]
    public async Task What_cannot_be_is_refused_in_a_sentence(string typed, string answer)
    {
        using var demo = new DemoSite();
        await demo.SeedAsync();

        var notice = await demo.MoveAsync(typed);

        Assert.Contains(answer, Assert.Single(notice.Sentences), StringComparison.Ordinal);
        Assert.Equal(DemoSite.Start, demo.Time.GetUtcNow());
    }

    [Fact]
    public async Task Moved_to_the_opening_day_the_quarter_opens_and_everybody_is_asked()
    {
        using var demo = new DemoSite();
        await demo.SeedAsync();

        var notice = await demo.MoveAsync("2027-01-04");

        Assert.Equal("It is Monday 4 January 2027 now", notice.Title);
        Assert.Equal([new Fact("Monday 4 January 2027", "2026-Q4 is open, 6 asked, 2 answered")], notice.Facts);
        Assert.Equal(6, demo.Chat.Sent.Count(sent => sent.Message is Invitation));
        Assert.Equal(new DateTimeOffset(2027, 1, 4, 9, 0, 0, TimeSpan.Zero), demo.Time.GetUtcNow());
    }

    [Fact]
    public async Task A_whole_quarter_passes_and_publishes_itself()
    {
        using var demo = new DemoSite();
        await demo.SeedAsync();

        var notice = await demo.MoveAsync("2027-01-29");

        Assert.Equal(
            [
                new("Monday 4 January 2027", "2026-Q4 is open, 6 asked, 2 answered"),
                new("Thursday 7 January 2027", "4 reminded, 1 answered"),
                new("Tuesday 12 January 2027", "3 reminded, 1 answered"),
                new("Monday 18 January 2027", "the review of 2026-Q4 began"),
                new("Monday 25 January 2027", "2026-Q4 was published, not reviewed"),
            ],
            notice.Facts);
        var dashboard = await demo.DashboardAsync("2026-Q4");
        Assert.False(dashboard.IsReviewed);
        Assert.Equal(4, dashboard.Participation.Answered);
        Assert.Equal(CyclePhase.Published, (await demo.CycleAsync("2026-Q4")).Phase);
    }

    [Fact]
    public async Task In_two_years_eight_quarters_pass()
    {
        using var demo = new DemoSite();
        await demo.SeedAsync();

        var notice = await demo.MoveAsync("2028-11-24");

        Assert.Equal(12, notice.Facts.Count);
        Assert.NotNull(await demo.DashboardAsync("2028-Q3"));
        Assert.StartsWith("2028-Q3 was published", notice.Facts[^1].Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_never_goes_back_and_a_restart_keeps_it()
    {
        using var demo = new DemoSite();
        await demo.MoveAsync("2027-01-04");

        demo.Time.MoveTo(DemoSite.Start);
        var restarted = new DemoTime(demo.Real, demo.ClockFile);
        demo.Real.Advance(TimeSpan.FromHours(1));

        Assert.Equal(new DateTimeOffset(2027, 1, 4, 10, 0, 0, TimeSpan.Zero), demo.Time.GetUtcNow());
        Assert.Equal(demo.Time.GetUtcNow(), restarted.GetUtcNow());
    }
}
