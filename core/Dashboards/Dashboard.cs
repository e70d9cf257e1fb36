using System.Collections.Immutable;
using ChatDashboard.Core.Calendar;
using ChatDashboard.Core.Cycles;
using ChatDashboard.Core.People;
using ChatDashboard.Core.Sites;
using ChatDashboard.Core.Templates;

namespace ChatDashboard.Core.Dashboards;

/// <summary>The picture of a site in a quarter, as it is shown and as it is kept once published.</summary>
public sealed record Dashboard(
    SiteId Site, string SiteName, Quarter Quarter, TemplateVersion Template, ImmutableList<ElementResult> Elements)
{
    /// <summary>By the clock where the site is. Null for a preview.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>Null where nobody reviewed it.</summary>
    public Person? PublishedBy { get; init; }

    public bool IsReviewed => PublishedBy is not null;

    public Participation Participation { get; init; } = new(0, 0, 0);

    /// <summary>What raters wrote, without their names.</summary>
    public ImmutableList<Reflection> Reflections { get; init; } = [];

    /// <summary>What was changed after the first publication, oldest first.</summary>
    public ImmutableList<LateChange> Changes { get; init; } = [];

    /// <summary>Set while the quarter is open again.</summary>
    public Reopening? Reopened { get; init; }

    /// <summary>The quarter published before, that changes are measured from.</summary>
    public Quarter? Before { get; init; }

    public IEnumerable<ComponentResult> Components => Elements.SelectMany(element => element.Components);

    public ComponentResult? Find(ComponentId id) => Components.FirstOrDefault(component => component.Id == id);
}

/// <summary>How many of the raters answered, and how many were away. Whoever answered counts among them, away or removed since.</summary>
public sealed record Participation(int Raters, int Answered, int Away)
{
    /// <param name="submitted">Who has handed in.</param>
    public static Participation Of(Site site, Cycle cycle, IEnumerable<PersonId> submitted)
    {
        ArgumentNullException.ThrowIfNull(site);
        ArgumentNullException.ThrowIfNull(cycle);
        var answered = submitted.ToHashSet();
        var asked = site.Raters.Select(rater => rater.Id).Where(rater => !cycle.Away.Contains(rater)).ToHashSet();
        return new(asked.Union(answered).Count(), answered.Count, site.Raters.Count - asked.Count);
    }
}

/// <summary>Something that was changed after the first publication: by whom, when, and what.</summary>
public sealed record LateChange(Person By, DateTimeOffset At, string Reason, ImmutableList<ComponentChange> Components);

public sealed record ComponentChange(string Component, Rating? FromRating, Trend? FromTrend, Rating? ToRating, Trend? ToTrend);
