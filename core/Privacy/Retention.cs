using ChatDashboard.Core.Calendar;

namespace ChatDashboard.Core.Privacy;

/// <summary>For how long it is kept who said what.</summary>
public sealed record Retention
{
    public const int MostYears = 50;

    /// <summary>After so many years names and texts of a quarter are removed; null keeps them.</summary>
    public int? Years
    {
        get;
        init => field = value is null or (>= 1 and <= MostYears)
            ? value
            : throw new ArgumentException(
                $"Years is {value}; use a whole number from 1 to {MostYears}, or leave it out to keep everything.", nameof(value));
    }

    /// <summary>The last quarter that ended so many years ago; null where everything is kept.</summary>
    public Quarter? LastToRetire(SiteCalendar calendar, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return Years is { } years ? calendar.Fiscal.Containing(calendar.DayOf(now).AddYears(-years)).Previous : null;
    }
}
