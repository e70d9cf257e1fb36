using ChatDashboard.Bot.Storage;
using ChatDashboard.Core.Calendar;
using ChatDashboard.Core.Privacy;
using ChatDashboard.Tests.Support;

namespace ChatDashboard.Tests.Core.Privacy;

/// <summary>Names and texts of quarters long past are removed, where the settings say so.</summary>
public sealed class RetireQuartersTests : IDisposable
{
    private static readonly string[] Personal = ["Ana", "Ben", "Cleo", "teams:ana", "teams:ben", "some doubt it"];

    private readonly PrivacyStore store = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => store.Dispose();

    [Theory]
    [InlineData("2027-09-30", 1, "2026-Q2")]
    [InlineData("2027-10-01", 1, "2026-Q3")]
    [InlineData("2028-02-29", 1, "2026-Q4")]
    [InlineData("2028-02-29", 3, "2024-Q4")]
    public void A_quarter_is_past_its_time_so_many_years_after_its_last_day(string today, int years, string last)
    {
        var now = new DateTimeOffset(DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture), new(0, 0), TimeSpan.Zero);

        Assert.Equal(Quarter.Parse(last), new Retention { Years = years }.LastToRetire(new SiteCalendar(), now));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(51)]
    public void No_other_number_of_years_will_do(int years) =>
        Assert.Contains(
            $"Years is {years}; use a whole number from 1 to 50",
            Assert.Throws<ArgumentException>(() => new Retention { Years = years }).Message);

    [Fact]
    public async Task Without_the_setting_everything_is_kept()
    {
        await store.FillAsync(3);
        store.Time.SetUtcNow(A.Opening.AddYears(30));
        store.Documents.WritesLeft = 0;

        await store.Retire(null).RunAsync(BotApp.SiteX, Cancel);
    }

    [Fact]
    public async Task Names_and_texts_go_from_the_quarters_past_their_time_and_stay_in_the_others()
    {
        await store.FillAsync(8);
        var before = await store.PublishedAsync(A.Q3);
        var strip = PrivacyStore.Figures(await store.PublishedAsync(A.Q3.Plus(-5)));
        store.Time.SetUtcNow(new DateTimeOffset(2026, 11, 26, 9, 0, 0, TimeSpan.Zero));

        await store.Retire(1).RunAsync(BotApp.SiteX, Cancel);

        // The last that ended a year ago is 2025-Q3.
        var left = await store.WithAsync(Personal);
        Assert.Contains("site:site-x/2025-Q4", left);
        Assert.Contains("published:2025-Q4/site-x", left);
        Assert.All(
            Enumerable.Range(4, 4).Select(back => A.Q3.Plus(-back)),
            old => Assert.DoesNotContain(left, place => place.Contains(old.ToString(), StringComparison.Ordinal)));
        Assert.Equal(strip, PrivacyStore.Figures(await store.PublishedAsync(A.Q3.Plus(-5))));
        Assert.Equal(PrivacyStore.Figures(before), PrivacyStore.Figures(await store.PublishedAsync(A.Q3)));
        Assert.Equal(PrivacyStore.Figures(before), PrivacyStore.Figures(await store.DrawAsync(A.Q3)));
        Assert.Equal(3, (await store.Sites.FindAsync(BotApp.SiteX, Cancel))!.Value.Raters.Count);
    }

    [Fact]
    public async Task On_other_days_nothing_is_written_and_once_a_quarter_one_more_is_done()
    {
        await store.FillAsync(8);
        store.Time.SetUtcNow(new DateTimeOffset(2026, 11, 26, 9, 0, 0, TimeSpan.Zero));
        await store.Retire(1).RunAsync(BotApp.SiteX, Cancel);

        store.Documents.WritesLeft = 0;
        store.Time.SetUtcNow(new DateTimeOffset(2026, 12, 31, 9, 0, 0, TimeSpan.Zero));
        await store.Retire(1).RunAsync(BotApp.SiteX, Cancel);
        store.Documents.WritesLeft = int.MaxValue;
        store.Time.SetUtcNow(new DateTimeOffset(2027, 1, 1, 9, 0, 0, TimeSpan.Zero));
        await store.Retire(1).RunAsync(BotApp.SiteX, Cancel);

        var left = await store.WithAsync(Personal);
        Assert.DoesNotContain("site:site-x/2025-Q4", left);
        Assert.Contains("site:site-x/2026-Q1", left);
    }

    [Fact]
    public async Task Wherever_the_machine_stops_the_next_day_goes_on()
    {
        var (writes, stopped) = (0, true);
        for (; stopped; writes++)
        {
            using var other = new PrivacyStore();
            await other.FillAsync(3);
            var figures = PrivacyStore.Figures(await other.DrawAsync(A.Q3));
            other.Time.SetUtcNow(A.Opening.AddYears(3));

            other.Documents.WritesLeft = writes;
            stopped = await Record.ExceptionAsync(() => other.Retire(2).RunAsync(BotApp.SiteX, Cancel)) is StorageUnavailableException;
            Assert.Equal(figures, PrivacyStore.Figures(await other.DrawAsync(A.Q3)));

            other.Documents.WritesLeft = int.MaxValue;
            await other.Retire(2).RunAsync(BotApp.SiteX, Cancel);
            Assert.Equal(["people/teams:ana", "sites/site-x"], await other.WithAsync(Personal));
            Assert.Equal(figures, PrivacyStore.Figures(await other.DrawAsync(A.Q3)));
        }

        Assert.InRange(writes, 20, 60);
    }
}
