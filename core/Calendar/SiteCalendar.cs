namespace ChatDashboard.Core.Calendar;

/// <summary>
/// When a site's quarters open, remind, close and publish: its time zone, fiscal year, holidays, local hour and offsets in business days.
/// A business day is Monday to Friday, neither a listed holiday nor 1 January.
/// </summary>
public sealed record SiteCalendar
{
    /// <summary>Together below the business days of the shortest quarter, so that two quarters never wait for answers at once.</summary>
    public const int LongestCycle = 45;

    public const int MaxHolidays = 200;

    /// <summary>An IANA name such as <c>America/Chicago</c>.</summary>
    public string TimeZone
    {
        get;
        init => field = TimeZoneInfo.TryFindSystemTimeZoneById(value, out _)
            ? value
            : throw new ArgumentException($"'{value}' is not a time zone; use an IANA name such as America/Chicago.", nameof(value));
    }
    = "UTC";

    /// <summary>1 for January to 12 for December.</summary>
    public int FiscalStartMonth { get; init => field = Within(value, 1, 12, "The month in which the fiscal year starts"); } = 1;

    /// <summary>The local hour, 0 to 23, at which everything happens.</summary>
    public int Hour { get; init => field = Within(value, 0, 23, "The hour"); } = 9;

    /// <summary>
    /// 0 opens on the first business day after the quarter ends, 1 on the one after it; -1 on the quarter's last business day, and so on
    /// back.
    /// </summary>
    public int OpensOn { get; init => field = Within(value, -20, 20, "The opening day"); }

    /// <summary>Business days after the opening on which those missing are reminded.</summary>
    public IReadOnlyList<int> RemindsAfter
    {
        get;
        init => field = value.Count <= 5 && value.All(days => days is >= 1 and <= LongestCycle)
            && value.SequenceEqual(value.Distinct().Order())
            ? [.. value]
            : throw new ArgumentException(
                $"The reminders are {string.Join(", ", value)}; "
                + $"use at most five numbers from 1 to {LongestCycle}, each larger than the one before.",
                nameof(value));
    }
    = [3, 6];

    /// <summary>Business days after the opening on which answers close.</summary>
    public int ClosesAfter { get; init => field = Within(value, 1, 30, "The number of days for answers"); } = 10;

    /// <summary>Business days after the closing on which the quarter publishes itself.</summary>
    public int ReviewLasts { get; init => field = Within(value, 1, 15, "The number of days for the review"); } = 5;

    public IReadOnlyList<DateOnly> Holidays
    {
        get;
        init => field = value.Count <= MaxHolidays
            ? [.. value.Distinct().Order()]
            : throw new ArgumentException($"The holiday list has {value.Count} days; it holds at most {MaxHolidays}.", nameof(value));
    }
    = [];

    public FiscalCalendar Fiscal => new(FiscalStartMonth);

    private TimeZoneInfo Zone => TimeZoneInfo.FindSystemTimeZoneById(TimeZone);

    public bool IsBusinessDay(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && day is not { Month: 1, Day: 1 } && !Holidays.Contains(day);

    /// <summary>The same instant by the clock on the wall here.</summary>
    public DateTimeOffset LocalTime(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Zone);

    /// <summary>The local day that an instant falls on here.</summary>
    public DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(LocalTime(instant).DateTime);

    /// <summary>
    /// The instant of the site's hour on a day. An hour that the clocks skip is the first one after the gap; one that comes twice is its
    /// first.
    /// </summary>
    public DateTimeOffset HourOn(DateOnly day)
    {
        var local = day.ToDateTime(new TimeOnly(Hour, 0));
        while (Zone.IsInvalidTime(local))
        {
            local = local.AddMinutes(15);
        }

        var offset = Zone.IsAmbiguousTime(local) ? Zone.GetAmbiguousTimeOffsets(local).Max() : Zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }

    public DateTimeOffset OpensAt(Quarter quarter)
    {
        var dayAfter = Fiscal.FirstDay(quarter.Next);
        return HourOn(
            OpensOn >= 0 ? AddBusinessDays(AddBusinessDays(dayAfter.AddDays(-1), 1), OpensOn) : AddBusinessDays(dayAfter, OpensOn));
    }

    /// <summary>The latest quarter whose opening has come.</summary>
    public Quarter LatestToOpen(DateTimeOffset now)
    {
        var quarter = Fiscal.Containing(DayOf(now)).Next;
        while (OpensAt(quarter) > now)
        {
            quarter = quarter.Previous;
        }

        return quarter;
    }

    /// <summary>The site's hour, a number of business days after the day of an instant.</summary>
    public DateTimeOffset BusinessDaysAfter(DateTimeOffset instant, int days) => HourOn(AddBusinessDays(DayOf(instant), days));

    private DateOnly AddBusinessDays(DateOnly day, int days)
    {
        for (var step = Math.Sign(days); days != 0;)
        {
            day = day.AddDays(step);
            days -= IsBusinessDay(day) ? step : 0;
        }

        return day;
    }

    private static int Within(int value, int least, int most, string what) => value >= least && value <= most
        ? value
        : throw new ArgumentException($"{what} is {value}; it goes from {least} to {most}.", nameof(value));
}
