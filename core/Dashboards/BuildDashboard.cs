using System.Collections.Immutable;
using ChatDashboard.Core.Calendar;
using ChatDashboard.Core.Cycles;
using ChatDashboard.Core.Sites;
using ChatDashboard.Core.Templates;

namespace ChatDashboard.Core.Dashboards;

/// <summary>Works a dashboard out of a cycle's answers, what the team agreed, and the quarters before.</summary>
public static class BuildDashboard
{
    /// <summary>A strip shows four quarters: the dashboard's own, and three before.</summary>
    public const int QuartersBefore = 3;

    /// <param name="submitted">The responses that were handed in.</param>
    /// <param name="past">The published dashboards of earlier quarters, newest first.</param>
    public static Dashboard From(
        Site site, Cycle cycle, DashboardTemplate template, IReadOnlyList<Response> submitted, IReadOnlyList<Dashboard> past)
    {
        var before = past.FirstOrDefault(dashboard => dashboard.Quarter == cycle.Before);
        var elements = template.Elements.Select(element => Element(element, cycle, submitted, past, before)).ToImmutableList();
        return new Dashboard(site.Id, site.Name, cycle.Quarter, template.Version, elements)
        {
            PublishedAt = cycle.PublishedAt is { } at ? site.Calendar.LocalTime(at) : null,
            PublishedBy = cycle.PublishedBy,
            Participation = Participation.Of(site, cycle, submitted.Select(response => response.Rater)),
            Reflections = [.. submitted.Select(response => response.Reflection).Where(reflection => !reflection.IsEmpty)],
            Reopened = cycle.IsReopened ? At(site, cycle.Reopenings[^1]) : null,
            Before = before?.Quarter,
        };
    }

    /// <summary>A reopening at the site's local time.</summary>
    public static Reopening At(Site site, Reopening reopening)
    {
        ArgumentNullException.ThrowIfNull(site);
        ArgumentNullException.ThrowIfNull(reopening);
        return reopening with { At = site.Calendar.LocalTime(reopening.At) };
    }

    /// <summary>What differs between a published dashboard and the one that takes its place.</summary>
    public static ImmutableList<ComponentChange> Differences(Dashboard was, Dashboard now) =>
    [
        .. from component in now.Components
           let old = was.Find(component.Id)
           where old is not null && (old.Rating, old.Trend) != (component.Rating, component.Trend)
           select new ComponentChange(component.Name, old.Rating, old.Trend, component.Rating, component.Trend),
    ];

    private static ElementResult Element(
        Element element, Cycle cycle, IReadOnlyList<Response> submitted, IReadOnlyList<Dashboard> past, Dashboard? before)
    {
        var components = element.Components.Select(component => Component(component, cycle, submitted, past, before)).ToImmutableList();
        return new(
            element.Id, element.Name, Average.Of(components.Select(component => component.Rating)),
            before?.Elements.FirstOrDefault(old => old.Id == element.Id)?.Average, components);
    }

    private static ComponentResult Component(
        Component component, Cycle cycle, IReadOnlyList<Response> submitted, IReadOnlyList<Dashboard> past, Dashboard? before)
    {
        var answers = submitted.Select(response => response.On(component.Id)).ToList();
        var spread = Spread.Of(answers.Select(answer => answer.Rating));
        var agreed = cycle.Consensus.GetValueOrDefault(component.Id);
        var rating = agreed?.Rating ?? spread.Provisional;
        var old = before?.Find(component.Id);
        var isOpen = rating is null or Rating.Gray;
        var asked = answers.Where(answer => answer.Rating is Rating.Gray && !answer.NeedsQuestion).Select(answer => answer.Note);
        return new(component.Id, component.Name, rating, agreed is null ? TrendOf(answers) : agreed.Trend, spread)
        {
            IsAgreed = agreed is not null,
            Dissent = agreed?.Dissent,
            History = History(component.Id, cycle.Quarter, past),
            Was = old?.Rating,
            OpenSince = !isOpen ? null : old?.OpenSince ?? (rating is Rating.Gray ? cycle.Quarter : null),
            Questions = !isOpen ? [] : [.. asked.Concat(old?.Questions ?? []).Distinct().Take(10)],
        };
    }

    /// <summary>The trend that most raters stated; a tie is flat, and nothing stated is nothing.</summary>
    public static Trend? TrendOf(IEnumerable<Assessment> answers)
    {
        var counts = answers.Select(answer => answer.Trend).OfType<Trend>().CountBy(trend => trend).OrderByDescending(pair => pair.Value)
            .ToList();
        return counts switch
        {
            [] => null,
            [var only] => only.Key,
            [var first, var second, ..] => first.Value > second.Value ? first.Key : Trend.Flat,
        };
    }

    private static ImmutableList<PastRating> History(ComponentId id, Quarter quarter, IReadOnlyList<Dashboard> past) =>
    [
        .. Enumerable.Range(1, QuartersBefore).Reverse().Select(back => quarter.Plus(-back)).Select(earlier =>
            new PastRating(earlier, past.FirstOrDefault(dashboard => dashboard.Quarter == earlier)?.Find(id)?.Rating)),
    ];
}
