using ChatDashboard.Core.Calendar;

namespace ChatDashboard.Tests.Core.Calendar;

public sealed class SiteCalendarOpeningTests
{
    private static readonly string[] Zones = ["UTC", "America/Chicago", "Pacific/Kiritimati", "Pacific/Pago_Pago"];

    [Theory]
    [InlineData("2026-Q1", "2026-04-01")] // a Wednesday
    [InlineData("2026-Q2", "2026-07-01")]
    [InlineData("2027-Q2", "2027-07-01")]
    [InlineData("2028-Q2", "2028-07-03")] // 1 July is a Saturday
    [InlineData("2029-Q2", "2029-07-02")] // a Sunday
    [InlineData("2026-Q4", "2027-01-04")] // 1 January is a Friday
    [InlineData("2027-Q4", "2028-01-03")] // a Saturday
    [InlineData("2028-Q4", "2029-01-02")] // a Monday
    [InlineData("2029-Q4", "2030-01-02")] // a Tuesday
    public void A_quarter_opens_on_the_first_business_day_after_it_ends(string quarter, string day) =>
        Assert.Equal(DateOnly.Parse(day), OpeningDay(new(), quarter));

    [Fact]
    public void Nothing_opens_on_a_weekend_a_holiday_or_1_January()
    {
        var holidays = Enumerable.Range(2020, 30).Select(year => new DateOnly(year, 7, 1)).ToList();
        var calendars = from month in Enumerable.Range(1, 12)
                        from offset in new[] { -20, -1, 0, 1, 20 }
                        select new SiteCalendar { FiscalStartMonth = month, OpensOn = offset, Holidays = holidays };

        Assert.All(calendars, calendar => Assert.All(Enumerable.Range(0, 80).Select(new Quarter(2025, 1).Plus), quarter =>
        {
            var day = calendar.DayOf(calendar.OpensAt(quarter));
            Assert.True(calendar.IsBusinessDay(day), $"{quarter} opens on {day}");
            Assert.NotEqual((1, 1), (day.Month, day.Day));
            Assert.DoesNotContain(day, holidays);
        }));
    }

    [Fact]
    public void A_holiday_on_the_opening_day_moves_it_to_the_next_business_day()
    {
        var calendar = new SiteCalendar { Holidays = [new(2026, 10, 1)] };

        Assert.Equal(new DateOnly(2026, 10, 2), OpeningDay(calendar, "2026-Q3"));
    }

    [Fact]
    public void Holidays_may_swallow_the_whole_week_of_the_opening()
    {
        var calendar = new SiteCalendar { Holidays = [.. Enumerable.Range(0, 8).Select(new DateOnly(2026, 10, 1).AddDays)] };

        Assert.Equal(new DateOnly(2026, 10, 9), OpeningDay(calendar, "2026-Q3"));
    }

    [Theory]
    [InlineData(0, "2026-10-01")]
    [InlineData(1, "2026-10-02")]
    [InlineData(2, "2026-10-05")]
    [InlineData(7, "2026-10-13")] // Columbus Day and Labor Day are holidays here
    [InlineData(-1, "2026-09-30")]
    [InlineData(-3, "2026-09-28")]
    [InlineData(-4, "2026-09-25")]
    [InlineData(-18, "2026-09-04")]
    [InlineData(-19, "2026-09-03")]
    public void The_opening_moves_by_business_days_back_into_the_quarter_or_on(int opensOn, string day)
    {
        var calendar = new SiteCalendar { OpensOn = opensOn, Holidays = [new(2026, 9, 7), new(2026, 10, 12)] };

        Assert.Equal(DateOnly.Parse(day), OpeningDay(calendar, "2026-Q3"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void An_offset_counts_from_the_first_business_day_even_where_a_weekend_or_holiday_begins_the_quarter(int opensOn)
    {
        var calendar = new SiteCalendar { OpensOn = opensOn };

        Assert.Equal(new DateOnly(2027, 1, 4).AddDays(opensOn), OpeningDay(calendar, "2026-Q4"));
    }

    [Fact]
    public void The_last_business_day_is_found_behind_holidays_and_weekends()
    {
        var calendar = new SiteCalendar { OpensOn = -1, Holidays = [new(2026, 12, 31), new(2026, 12, 30)] };

        Assert.Equal(new DateOnly(2026, 12, 29), OpeningDay(calendar, "2026-Q4"));
    }

    [Fact]
    public void The_latest_quarter_to_open_changes_at_the_very_instant_of_its_opening()
    {
        var calendars = from zone in Zones
                        from offset in new[] { -20, 0, 20 }
                        select new SiteCalendar { TimeZone = zone, OpensOn = offset, FiscalStartMonth = 7 };

        Assert.All(calendars, calendar => Assert.All(Enumerable.Range(0, 40).Select(new Quarter(2026, 1).Plus), quarter =>
        {
            Assert.Equal(quarter, calendar.LatestToOpen(calendar.OpensAt(quarter)));
            Assert.Equal(quarter.Previous, calendar.LatestToOpen(calendar.OpensAt(quarter).AddTicks(-1)));
        }));
    }

    private static DateOnly OpeningDay(SiteCalendar calendar, string quarter) => calendar.DayOf(calendar.OpensAt(Quarter.Parse(quarter)));
}
