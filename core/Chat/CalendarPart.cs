using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ChatDashboard.Core.Calendar;

namespace ChatDashboard.Core.Chat;

/// <summary>One input of the form of a site's calendar: how it is read from the calendar and written into it.</summary>
/// <param name="Name">As it is called in a sentence.</param>
/// <param name="Write">One left empty leaves a number as it is, and makes a list empty.</param>
public sealed record CalendarPart(
    string Input, string Name, Func<SiteCalendar, string> Read, Func<SiteCalendar, string, SiteCalendar> Write)
{
    private const int MarkLength = 4;

    public static IReadOnlyList<CalendarPart> All { get; } =
    [
        new(Inputs.TimeZone, "the time zone", calendar => calendar.TimeZone,
            (calendar, typed) => typed.Length == 0 ? calendar : calendar with { TimeZone = typed }),
        new(Inputs.FiscalStartMonth, "the start of the fiscal year", calendar => Say(calendar.FiscalStartMonth),
            (calendar, typed) => calendar with { FiscalStartMonth = NumberOr(typed, calendar.FiscalStartMonth) }),
        new(Inputs.Hour, "the hour", calendar => Say(calendar.Hour),
            (calendar, typed) => calendar with { Hour = NumberOr(typed, calendar.Hour) }),
        new(Inputs.OpensOn, "the opening", calendar => Say(calendar.OpensOn),
            (calendar, typed) => calendar with { OpensOn = NumberOr(typed, calendar.OpensOn) }),
        new(Inputs.RemindsAfter, "the reminders", calendar => string.Join(", ", calendar.RemindsAfter),
            (calendar, typed) => calendar with { RemindsAfter = [.. Split(typed).Select(Number)] }),
        new(Inputs.ClosesAfter, "the days for answers", calendar => Say(calendar.ClosesAfter),
            (calendar, typed) => calendar with { ClosesAfter = NumberOr(typed, calendar.ClosesAfter) }),
        new(Inputs.ReviewLasts, "the days for the review", calendar => Say(calendar.ReviewLasts),
            (calendar, typed) => calendar with { ReviewLasts = NumberOr(typed, calendar.ReviewLasts) }),
        new(Inputs.Holidays, "the holidays",
            calendar => string.Join(", ", calendar.Holidays.Select(day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))),
            (calendar, typed) => calendar with { Holidays = [.. Split(typed).Select(Day)] }),
    ];

    /// <summary>By which a form that comes back tells what each of its inputs showed: a few characters each.</summary>
    public static string MarksOf(SiteCalendar calendar) => string.Concat(All.Select(part => part.MarkOf(calendar)));

    /// <summary>Whether the calendar has here what a form with these marks showed; also where a form carries none.</summary>
    public bool IsAsShown(SiteCalendar calendar, string marks)
    {
        ArgumentNullException.ThrowIfNull(marks);
        var at = MarkLength * All.Index().Single(part => part.Item.Input == Input).Index;
        return marks.Length != MarkLength * All.Count || MarkOf(calendar) == marks.Substring(at, MarkLength);
    }

    private string MarkOf(SiteCalendar calendar) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Read(calendar))))[..MarkLength];

    private static string Say(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static int NumberOr(string text, int now) => text.Length == 0 ? now : Number(text);

    private static int Number(string text) =>
        int.TryParse(text.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
        ? number
        : throw new ArgumentException($"\"{Core.Text.Shorten(text, 20)}\" is not a whole number.");

    private static DateOnly Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new ArgumentException($"\"{Core.Text.Shorten(text, 20)}\" is not a day; one looks like 2026-12-25.");

    private static string[] Split(string text) => text.Split([',', ';', ' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
}
