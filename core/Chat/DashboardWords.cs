using ChatDashboard.Core.Calendar;
using ChatDashboard.Core.Chat.Messages;
using ChatDashboard.Core.Cycles;
using ChatDashboard.Core.Dashboards;

namespace ChatDashboard.Core.Chat;

/// <summary>The sentences of a dashboard, the same on every platform.</summary>
public static class DashboardWords
{
    public static string Published(DashboardView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return view.IsPreview ? "Preview: as it would be published now. Nobody else sees it." : view.Dashboard switch
        {
            { PublishedAt: null } => "Not published",
            { PublishedBy: { } by, PublishedAt: { } at } => $"Published on {Day(at)}, reviewed with {by.Name}",
            { PublishedAt: { } at } => $"Published on {Day(at)} by the calendar: not reviewed",
        };
    }

    public static string TookPart(Participation took)
    {
        ArgumentNullException.ThrowIfNull(took);
        return $"{took.Answered} of {Words.Count(took.Raters, "rater")} took part{(took.Away > 0 ? $", {took.Away} away" : "")}";
    }

    public static string UnderWay(QuarterUnderWay later)
    {
        ArgumentNullException.ThrowIfNull(later);
        return $"{later.Quarter} is {Words.Of(later.Phase)}: {later.Answered} of {later.Asked} have answered.";
    }

    public static string Reopened(Reopening reopened)
    {
        ArgumentNullException.ThrowIfNull(reopened);
        return $"Open again since {Day(reopened.At)}, by {reopened.By.Name}; figures may change";
    }

    public static string Updated(LateChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return $"Updated by {change.By.Name} on {Day(change.At)}";
    }

    /// <summary>Plan: 🟢 Green ↑ improving → 🟡 Yellow ↑ improving</summary>
    public static string Changed(ComponentChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return $"{change.Component}: {Words.Of(change.FromRating, change.FromTrend)} → {Words.Of(change.ToRating, change.ToTrend)}";
    }

    /// <summary>What stands below the changes that are shown; null where those are all.</summary>
    public static string? OtherChanges(LateChange change, int shown)
    {
        ArgumentNullException.ThrowIfNull(change);
        return change.Components.Count == 0 ? "No rating has changed."
            : change.Components.Count > shown ? $"and {change.Components.Count - shown} more" : null;
    }

    /// <summary>▲ 0.3 up</summary>
    public static string Change(ElementResult element)
    {
        ArgumentNullException.ThrowIfNull(element);
        return element.ChangeInTenths switch
        {
            null => "no quarter to compare",
            0 => "→ as before",
            > 0 and var up => $"▲ {up / 10}.{up % 10} up",
            var down => $"▼ {-down / 10}.{-down % 10} down",
        };
    }

    /// <summary>🟡🟡🟢🟢: the quarters before, and this one. A quarter without a rating keeps its place.</summary>
    public static string Strip(ComponentResult component)
    {
        ArgumentNullException.ThrowIfNull(component);
        return string.Concat(component.History.Select(past => past.Rating).Append(component.Rating).Select(InStrip));
    }

    public static string InStrip(Rating? rating) => rating is null ? "▫️" : Words.Mark(rating);

    /// <summary>▲ Plan: 🟡 Yellow → 🟢 Green</summary>
    public static string Moved(ComponentResult component)
    {
        ArgumentNullException.ThrowIfNull(component);
        return $"{(component.Observed is Trend.Up ? "▲" : "▼")} {component.Name}: {Words.Of(component.Was)} → {Words.Of(component.Rating)}";
    }

    public static string Clashed(ComponentResult component)
    {
        ArgumentNullException.ThrowIfNull(component);
        return $"{component.Name}: called {Words.Of(component.Trend)}, yet {Words.Of(component.Was)} → {Words.Of(component.Rating)}";
    }

    public static string Split(ComponentResult component)
    {
        ArgumentNullException.ThrowIfNull(component);
        return $"{component.Name}: {Words.Of(component.Spread)}";
    }

    /// <summary>What stands before the reason of a minority's view.</summary>
    public static string AnotherView(ComponentResult component)
    {
        ArgumentNullException.ThrowIfNull(component);
        var other = component.Dissent?.Rating is { } rating ? $", {Words.Of(rating)}" : "";
        return $"Agreed on {Words.Of(component.Rating)}. Another view{other}: ";
    }

    /// <summary>⚪ Plan, open for 3 quarters</summary>
    public static string Open(ComponentResult component, Quarter now)
    {
        ArgumentNullException.ThrowIfNull(component);
        ArgumentNullException.ThrowIfNull(now);
        return $"{Words.Mark(Rating.Gray)} {component.Name}, open for {Words.Count(now.Since(component.OpenSince!) + 1, "quarter")}";
    }

    /// <summary>What people wrote, under three headings; a heading without a text is left out.</summary>
    public static IEnumerable<(string Heading, IReadOnlyList<string> Texts)> Reflections(Dashboard dashboard)
    {
        ArgumentNullException.ThrowIfNull(dashboard);
        var parts = new (string Heading, IEnumerable<string> Texts)[]
        {
            ("What is working", dashboard.Reflections.Select(reflection => reflection.Working)),
            ("What is not", dashboard.Reflections.Select(reflection => reflection.NotWorking)),
            ("Why", dashboard.Reflections.Select(reflection => reflection.Why)),
        };
        return
            from part in parts
            let texts = part.Texts.Where(text => !string.IsNullOrWhiteSpace(text)).ToList()
            where texts.Count > 0
            select (part.Heading, (IReadOnlyList<string>)texts);
    }

    /// <summary>Whether people wrote more than a dashboard shows of it.</summary>
    public static bool HasLongTexts(Dashboard dashboard)
    {
        ArgumentNullException.ThrowIfNull(dashboard);
        return dashboard.Reflections.Count > 0
            || dashboard.Components.Any(component => component.Questions.Count > 0 || component.Dissent is not null);
    }

    /// <summary>4 January 2027, where the site is.</summary>
    public static string Day(DateTimeOffset at) => Words.ShortDay(DateOnly.FromDateTime(at.DateTime));
}
