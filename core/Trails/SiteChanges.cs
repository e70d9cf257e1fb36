using System.Collections.Immutable;
using System.Globalization;
using ChatDashboard.Core.Calendar;
using ChatDashboard.Core.People;
using ChatDashboard.Core.Sites;

namespace ChatDashboard.Core.Trails;

/// <summary>Puts on record what differs between a site as it was and as it is.</summary>
public static class SiteChanges
{
    private static readonly (string Name, Func<SiteCalendar, string> Of)[] CalendarParts =
    [
        ("time zone", calendar => calendar.TimeZone),
        ("fiscal year's first month", calendar => Text(calendar.FiscalStartMonth)),
        ("hour", calendar => Text(calendar.Hour)),
        ("opening day", calendar => Text(calendar.OpensOn)),
        ("reminders after", calendar => calendar.RemindsAfter.Count == 0 ? "none" : string.Join(", ", calendar.RemindsAfter)),
        ("closing after", calendar => Text(calendar.ClosesAfter)),
        ("days for the review", calendar => Text(calendar.ReviewLasts)),
        (
            "holidays",
            calendar => string.Join(", ", calendar.Holidays.Select(day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)))),
    ];

    /// <summary>The changed site with its changes on record, or the very same one.</summary>
    public static Site Recorded(Site before, Site after, Person? by, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        IEnumerable<Change> People(ChangeKind kind, ImmutableList<Person> from, ImmutableList<Person> to) =>
            to.Where(person => from.All(other => other.Id != person.Id)).Chunk(Change.MostAbout)
                .Select(some => new Change(kind, at, by) { About = [.. some] });

        List<Change> changes =
        [
            .. People(ChangeKind.RatersAdded, before.Raters, after.Raters),
            .. People(ChangeKind.RatersRemoved, after.Raters, before.Raters),
            .. People(ChangeKind.FacilitatorsAdded, before.Facilitators, after.Facilitators),
            .. People(ChangeKind.FacilitatorsRemoved, after.Facilitators, before.Facilitators),
            .. before.Channel == after.Channel ? [] : new[] { new Change(ChangeKind.Moved, at, by) },
            .. CalendarChange(before.Calendar, after.Calendar) is { Length: > 0 } detail
                ? new[] { new Change(ChangeKind.CalendarChanged, at, by) { Detail = detail } } : [],
        ];
        return changes.Count == 0 ? after : after with { Trail = after.Trail.With(changes) };
    }

    private static string CalendarChange(SiteCalendar before, SiteCalendar after) => Core.Text.Shorten(
        string.Join("; ", CalendarParts.Where(part => part.Of(before) != part.Of(after))
            .Select(part => $"{part.Name} {Or(part.Of(before))} → {Or(part.Of(after))}")),
        500);

    private static string Or(string text) => text.Length == 0 ? "none" : text;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
