using ChatDashboard.Core.Dashboards;
using ChatDashboard.Core.People;
using ChatDashboard.Core.Templates;
using ChatDashboard.Core.Trails;

namespace ChatDashboard.Core.Chat;

/// <summary>The sentences of who changed what.</summary>
public static class TrailWords
{
    private const int MostOfNames = 300;

    /// <summary>Fay added Ana and Ben to the raters.</summary>
    /// <param name="template">For the names of components; null where the change is about none.</param>
    public static string Of(TrailEntry entry, DashboardTemplate? template)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var (change, quarter) = (entry.Change, entry.Quarter);
        var who = change.By is null ? "The calendar" : change.By == Person.Unnamed ? "Someone no longer named" : change.By.Name;
        var whom = Text.Shorten(Words.List([.. change.About.Select(person => person.Name)]), MostOfNames);
        return change.Kind switch
        {
            ChangeKind.SetUp => $"{who} set up the site.",
            ChangeKind.RatersAdded => $"{who} added {whom} to the raters.",
            ChangeKind.RatersRemoved => $"{who} removed {whom} from the raters.",
            ChangeKind.FacilitatorsAdded => $"{who} added {whom} to the facilitators.",
            ChangeKind.FacilitatorsRemoved => $"{who} removed {whom} from the facilitators.",
            ChangeKind.Moved => $"{who} moved the site to another channel.",
            ChangeKind.CalendarChanged => $"{who} changed the calendar: {change.Detail}.",
            ChangeKind.Opened => $"{who} opened {quarter}.",
            ChangeKind.Reminded => $"{who} reminded those who had not answered {quarter}.",
            ChangeKind.ReviewStarted => $"{who} started the review of {quarter}.",
            ChangeKind.Agreed =>
                $"{who} recorded for {quarter}: {string.Join("; ", change.Components.Select(component => Of(component, template)))}.",
            ChangeKind.Published => $"{who} published {quarter}.",
            ChangeKind.Reopened => $"{who} reopened {quarter}: {change.Detail}",
            ChangeKind.Away => $"{who} marked {whom} as away for {quarter}.",
            ChangeKind.Back => $"{who} marked {whom} as back for {quarter}.",
            ChangeKind.AnsweredLate => $"{who} changed their answers for {quarter} after the time for answers was over.",
            ChangeKind.Forgotten => change.By is null ? "Someone was forgotten, as they wished." : $"{who} had someone forgotten.",
            ChangeKind.Retired => $"{who} removed names and texts up to {change.Detail}, as the settings say.",
            _ => throw new InvalidOperationException($"Nobody has words for {change.Kind}."),
        };
    }

    private static string Of(ComponentChange change, DashboardTemplate? template)
    {
        var name = (Slug.IsValid(change.Component) ? template?.Find(new ComponentId(change.Component))?.Name : null) ?? change.Component;
        var now = Words.Of(change.ToRating, change.ToTrend);
        return (change.FromRating, change.FromTrend) == (change.ToRating, change.ToTrend) ? $"{name}: as before, with another view"
            : change.FromRating is null ? $"{name}: {now}"
            : $"{name}: {now} (was {Words.Of(change.FromRating, change.FromTrend)})";
    }
}
