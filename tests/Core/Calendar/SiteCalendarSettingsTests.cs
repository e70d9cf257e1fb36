using ChatDashboard.Core.Calendar;

namespace ChatDashboard.Tests.Core.Calendar;

public sealed class SiteCalendarSettingsTests
{
    public static TheoryData<string, Func<SiteCalendar>> Refused => new()
    {
        { "'Chicago' is not a time zone; use an IANA name such as America/Chicago.", () => new() { TimeZone = "Chicago" } },
        { "'' is not a time zone", () => new() { TimeZone = "" } },
        { "'../../etc/passwd' is not a time zone", () => new() { TimeZone = "../../etc/passwd" } },
        { "The month in which the fiscal year starts is 0; it goes from 1 to 12.", () => new() { FiscalStartMonth = 0 } },
        { "The month in which the fiscal year starts is 13;", () => new() { FiscalStartMonth = 13 } },
        { "The hour is -1; it goes from 0 to 23.", () => new() { Hour = -1 } },
        { "The hour is 24;", () => new() { Hour = 24 } },
        { "The opening day is -21; it goes from -20 to 20.", () => new() { OpensOn = -21 } },
        { "The opening day is 21;", () => new() { OpensOn = 21 } },
        { "The number of days for answers is 0; it goes from 1 to 30.", () => new() { ClosesAfter = 0 } },
        { "The number of days for answers is 31;", () => new() { ClosesAfter = 31 } },
        { "The number of days for the review is 0; it goes from 1 to 15.", () => new() { ReviewLasts = 0 } },
        { "The number of days for the review is 16;", () => new() { ReviewLasts = 16 } },
        { "The reminders are 0;", () => new() { RemindsAfter = [0] } },
        { "The reminders are -3, 6;", () => new() { RemindsAfter = [-3, 6] } },
        { "The reminders are 46;", () => new() { RemindsAfter = [46] } },
        { "The reminders are 6, 3;", () => new() { RemindsAfter = [6, 3] } },
        { "The reminders are 3, 3;", () => new() { RemindsAfter = [3, 3] } },
        { "The reminders are 1, 2, 3, 4, 5, 6;", () => new() { RemindsAfter = [1, 2, 3, 4, 5, 6] } },
        { "The holiday list has 201 days; it holds at most 200.", () => new() { Holidays = Days(201) } },
    };

    public static TheoryData<Func<SiteCalendar>> Allowed => new(
        () => new() { TimeZone = "Australia/Lord_Howe" },
        () => new() { FiscalStartMonth = 1 },
        () => new() { FiscalStartMonth = 12 },
        () => new() { Hour = 0 },
        () => new() { Hour = 23 },
        () => new() { OpensOn = -20 },
        () => new() { OpensOn = 20 },
        () => new() { ClosesAfter = 1, ReviewLasts = 1 },
        () => new() { ClosesAfter = 30, ReviewLasts = 15 },
        () => new() { RemindsAfter = [] },
        () => new() { RemindsAfter = [1, 2, 3, 4, SiteCalendar.LongestCycle] },
        () => new() { Holidays = Days(200) });

    [Theory]
    [MemberData(nameof(Refused))]
    public void A_setting_out_of_range_is_refused_with_its_value(string message, Func<SiteCalendar> make)
    {
        var refusal = Assert.Throws<ArgumentException>(make);

        Assert.StartsWith(message, refusal.Message);
    }

    [Theory]
    [MemberData(nameof(Allowed))]
    public void The_edges_of_a_range_are_allowed(Func<SiteCalendar> make) =>
        Assert.NotNull(make());

    [Fact]
    public void By_default_a_site_opens_on_the_first_business_day_reminds_after_3_and_6_closes_after_10_and_reviews_for_5()
    {
        var calendar = new SiteCalendar();

        Assert.Equal(("UTC", 1, 9, 0), (calendar.TimeZone, calendar.FiscalStartMonth, calendar.Hour, calendar.OpensOn));
        Assert.Equal([3, 6], calendar.RemindsAfter);
        Assert.Equal((10, 5), (calendar.ClosesAfter, calendar.ReviewLasts));
        Assert.Empty(calendar.Holidays);
    }

    [Fact]
    public void Holidays_are_kept_once_and_in_order()
    {
        var calendar = new SiteCalendar { Holidays = [new(2026, 12, 25), new(2026, 7, 3), new(2026, 12, 25)] };

        Assert.Equal([new(2026, 7, 3), new(2026, 12, 25)], calendar.Holidays);
    }

    [Fact]
    public void The_longest_cycle_ends_before_the_next_quarter_opens()
    {
        var calendar = new SiteCalendar { ClosesAfter = 30, ReviewLasts = 15 };

        Assert.Equal(SiteCalendar.LongestCycle, calendar.ClosesAfter + calendar.ReviewLasts);
        Assert.All(Enumerable.Range(0, 80).Select(new Quarter(2025, 1).Plus), quarter =>
            Assert.True(calendar.BusinessDaysAfter(calendar.OpensAt(quarter), SiteCalendar.LongestCycle) < calendar.OpensAt(quarter.Next)));
    }

    private static List<DateOnly> Days(int count) => [.. Enumerable.Range(0, count).Select(new DateOnly(2026, 1, 1).AddDays)];
}
