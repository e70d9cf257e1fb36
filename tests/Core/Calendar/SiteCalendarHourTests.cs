using ChatDashboard.Core.Calendar;

namespace ChatDashboard.Tests.Core.Calendar;

public sealed class SiteCalendarHourTests
{
    public static TheoryData<string> Zones =>
    [
        "UTC", "America/Chicago", "America/Havana", "America/Santiago", "America/St_Johns", "America/Nuuk", "Europe/London",
        "Europe/Dublin",
        "Africa/Cairo", "Africa/Casablanca", "Asia/Kolkata", "Asia/Beirut", "Asia/Kathmandu", "Australia/Lord_Howe", "Pacific/Chatham",
        "Pacific/Kiritimati", "Pacific/Pago_Pago",
    ];

    [Theory]
    [InlineData("America/Chicago", 9, "2026-01-15", "2026-01-15T15:00Z")]
    [InlineData("America/Chicago", 9, "2026-07-15", "2026-07-15T14:00Z")]
    [InlineData("Asia/Kolkata", 9, "2026-07-15", "2026-07-15T03:30Z")]
    [InlineData("Pacific/Kiritimati", 9, "2026-07-15", "2026-07-14T19:00Z")]
    [InlineData("Pacific/Pago_Pago", 23, "2026-07-15", "2026-07-16T10:00Z")]
    public void The_sites_hour_follows_its_own_clock(string zone, int hour, string day, string instant) =>
        Assert.Equal(DateTimeOffset.Parse(instant), At(zone, hour, day));

    [Theory]
    [InlineData("America/Chicago", 2, "2026-03-08", "2026-03-08T08:00Z")] // 2:00 to 3:00 is skipped: 3:00 CDT
    [InlineData("Europe/London", 1, "2026-03-29", "2026-03-29T01:00Z")] // 2:00 BST
    [InlineData("Australia/Lord_Howe", 2, "2026-10-04", "2026-10-03T15:30Z")] // 2:00 to 2:30 is skipped: 2:30 at +11
    [InlineData("America/Havana", 0, "2026-03-08", "2026-03-08T05:00Z")] // the day begins at 1:00
    [InlineData("Asia/Beirut", 0, "2026-03-29", "2026-03-28T22:00Z")]
    public void An_hour_that_the_clocks_skip_is_the_first_one_after_the_gap(string zone, int hour, string day, string instant) =>
        Assert.Equal(DateTimeOffset.Parse(instant), At(zone, hour, day));

    [Theory]
    [InlineData("America/Chicago", 1, "2026-11-01", "2026-11-01T06:00Z")] // 1:00 CDT, not CST
    [InlineData("Europe/London", 1, "2026-10-25", "2026-10-25T00:00Z")]
    [InlineData("Europe/Dublin", 1, "2026-10-25", "2026-10-25T00:00Z")] // whose law calls the winter the exception
    [InlineData("Australia/Lord_Howe", 1, "2026-04-05", "2026-04-04T14:00Z")] // 1:30 to 2:00 comes twice; 1:00 once
    [InlineData("America/Havana", 0, "2026-11-01", "2026-11-01T04:00Z")]
    [InlineData("America/Santiago", 23, "2026-04-04", "2026-04-05T02:00Z")]
    public void An_hour_that_comes_twice_is_its_first(string zone, int hour, string day, string instant) =>
        Assert.Equal(DateTimeOffset.Parse(instant), At(zone, hour, day));

    [Theory]
    [MemberData(nameof(Zones))]
    public void Every_hour_of_ten_years_of_business_days_is_on_its_own_day_and_later_than_the_day_before(string zone)
    {
        foreach (var hour in new[] { 0, 1, 2, 3, 9, 23 })
        {
            var calendar = new SiteCalendar { TimeZone = zone, Hour = hour };
            var before = DateTimeOffset.MinValue;
            for (var day = new DateOnly(2024, 1, 1); day.Year < 2034; day = day.AddDays(1))
            {
                var instant = calendar.HourOn(day);
                Assert.True(instant > before, $"{zone} {day} {hour}:00 is {instant:O}, after {before:O}");
                Assert.Equal(TimeSpan.Zero, instant.Offset);
                Assert.True(!calendar.IsBusinessDay(day) || calendar.DayOf(instant) == day, $"{zone} {day} {hour}:00 is {instant:O}");
                before = instant;
            }
        }
    }

    [Theory]
    [InlineData("Pacific/Kiritimati", "2026-10-01T09:59:59Z", "2026-10-01")]
    [InlineData("Pacific/Kiritimati", "2026-10-01T10:00Z", "2026-10-02")]
    [InlineData("Pacific/Pago_Pago", "2026-10-01T10:59:59Z", "2026-09-30")]
    [InlineData("UTC", "2026-10-01T01:00+02:00", "2026-09-30")]
    public void An_instant_falls_on_the_day_that_it_is_there(string zone, string instant, string day) =>
        Assert.Equal(DateOnly.Parse(day), new SiteCalendar { TimeZone = zone }.DayOf(DateTimeOffset.Parse(instant)));

    [Theory]
    [InlineData("2026-10-01T09:00Z", 1, "2026-10-02T09:00Z")]
    [InlineData("2026-10-01T23:59Z", 1, "2026-10-02T09:00Z")]
    [InlineData("2026-10-02T09:00Z", 1, "2026-10-05T09:00Z")]
    [InlineData("2026-10-03T12:00Z", 1, "2026-10-05T09:00Z")] // opened by hand on a Saturday
    [InlineData("2026-10-01T09:00Z", 10, "2026-10-16T09:00Z")] // with 12 October as a holiday
    [InlineData("2026-12-31T09:00Z", 1, "2027-01-04T09:00Z")] // over 1 January and a weekend
    public void Business_days_are_counted_from_the_day_and_end_at_the_sites_hour(string from, int days, string instant)
    {
        var calendar = new SiteCalendar { Holidays = [new(2026, 10, 12)] };

        Assert.Equal(DateTimeOffset.Parse(instant), calendar.BusinessDaysAfter(DateTimeOffset.Parse(from), days));
    }

    private static DateTimeOffset At(string zone, int hour, string day) =>
        new SiteCalendar { TimeZone = zone, Hour = hour }.HourOn(DateOnly.Parse(day));
}
