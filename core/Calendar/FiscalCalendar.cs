namespace ChatDashboard.Core.Calendar;

/// <summary>
/// Which days a quarter holds, by the month in which the fiscal year starts. A fiscal year is named by the calendar year in which it ends:
/// one that starts in July 2026 is 2027.
/// </summary>
public sealed record FiscalCalendar
{
    public FiscalCalendar(int startMonth)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(startMonth, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(startMonth, 12);
        StartMonth = startMonth;
    }

    /// <summary>1 for January to 12 for December.</summary>
    public int StartMonth { get; }

    public DateOnly FirstDay(Quarter quarter)
    {
        ArgumentNullException.ThrowIfNull(quarter);
        var startYear = StartMonth == 1 ? quarter.Year : quarter.Year - 1;
        return new DateOnly(startYear, StartMonth, 1).AddMonths(3 * (quarter.Number - 1));
    }

    public DateOnly LastDay(Quarter quarter)
    {
        ArgumentNullException.ThrowIfNull(quarter);
        return FirstDay(quarter.Next).AddDays(-1);
    }

    public Quarter Containing(DateOnly day)
    {
        var months = (day.Month - StartMonth + 12) % 12;
        var startYear = day.Month >= StartMonth ? day.Year : day.Year - 1;
        return new(StartMonth == 1 ? startYear : startYear + 1, (months / 3) + 1);
    }
}
