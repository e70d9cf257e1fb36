using ChatDashboard.Core.Calendar;

namespace ChatDashboard.Tests.Core.Calendar;

public sealed class FiscalCalendarTests
{
    public static TheoryData<int> StartMonths => [.. Enumerable.Range(1, 12)];

    [Theory]
    [InlineData(1, "2027-Q1", "2027-01-01", "2027-03-31")]
    [InlineData(1, "2027-Q4", "2027-10-01", "2027-12-31")]
    [InlineData(2, "2027-Q1", "2026-02-01", "2026-04-30")]
    [InlineData(2, "2027-Q4", "2026-11-01", "2027-01-31")]
    [InlineData(3, "2027-Q4", "2026-12-01", "2027-02-28")]
    [InlineData(3, "2028-Q4", "2027-12-01", "2028-02-29")]
    [InlineData(4, "2027-Q4", "2027-01-01", "2027-03-31")]
    [InlineData(5, "2027-Q3", "2026-11-01", "2027-01-31")]
    [InlineData(6, "2027-Q3", "2026-12-01", "2027-02-28")]
    [InlineData(7, "2027-Q1", "2026-07-01", "2026-09-30")]
    [InlineData(7, "2027-Q3", "2027-01-01", "2027-03-31")]
    [InlineData(8, "2027-Q2", "2026-11-01", "2027-01-31")]
    [InlineData(9, "2027-Q2", "2026-12-01", "2027-02-28")]
    [InlineData(10, "2027-Q1", "2026-10-01", "2026-12-31")]
    [InlineData(11, "2027-Q1", "2026-11-01", "2027-01-31")]
    [InlineData(12, "2027-Q1", "2026-12-01", "2027-02-28")]
    [InlineData(12, "2027-Q4", "2027-09-01", "2027-11-30")]
    public void A_quarter_has_a_first_and_a_last_day(int startMonth, string quarter, string first, string last)
    {
        var calendar = new FiscalCalendar(startMonth);

        Assert.Equal(DateOnly.Parse(first), calendar.FirstDay(Quarter.Parse(quarter)));
        Assert.Equal(DateOnly.Parse(last), calendar.LastDay(Quarter.Parse(quarter)));
        Assert.Equal(Quarter.Parse(quarter), calendar.Containing(DateOnly.Parse(first)));
        Assert.Equal(Quarter.Parse(quarter), calendar.Containing(DateOnly.Parse(last)));
    }

    [Theory]
    [MemberData(nameof(StartMonths))]
    public void A_fiscal_year_is_named_by_the_calendar_year_in_which_it_ends(int startMonth)
    {
        var calendar = new FiscalCalendar(startMonth);

        Assert.Equal(2027, calendar.LastDay(new Quarter(2027, 4)).Year);
        Assert.Equal(startMonth, calendar.FirstDay(new Quarter(2027, 1)).Month);
    }

    [Theory]
    [MemberData(nameof(StartMonths))]
    public void Every_day_of_ten_years_is_in_exactly_one_quarter(int startMonth)
    {
        var calendar = new FiscalCalendar(startMonth);
        var quarters = Enumerable.Range(-1, 46).Select(new Quarter(2023, 1).Plus).ToList();

        for (var day = new DateOnly(2023, 1, 1); day.Year < 2033; day = day.AddDays(1))
        {
            var holding = quarters.Where(quarter => calendar.FirstDay(quarter) <= day && day <= calendar.LastDay(quarter));
            Assert.Equal(calendar.Containing(day), Assert.Single(holding));
        }
    }

    [Theory]
    [MemberData(nameof(StartMonths))]
    public void Each_quarter_begins_the_day_after_the_one_before(int startMonth)
    {
        var calendar = new FiscalCalendar(startMonth);

        Assert.All(Enumerable.Range(0, 40).Select(new Quarter(2023, 1).Plus), quarter =>
            Assert.Equal(calendar.LastDay(quarter).AddDays(1), calendar.FirstDay(quarter.Next)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(13)]
    [InlineData(-1)]
    public void A_year_starts_in_a_month_of_the_calendar(int startMonth)
    {
        var refusal = Assert.Throws<ArgumentOutOfRangeException>(() => new FiscalCalendar(startMonth));

        Assert.Equal(startMonth, refusal.ActualValue);
    }
}
