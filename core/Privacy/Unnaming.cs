using System.Collections.Immutable;
using ChatDashboard.Core.Cycles;
using ChatDashboard.Core.Dashboards;
using ChatDashboard.Core.People;
using ChatDashboard.Core.Sites;
using ChatDashboard.Core.Trails;

namespace ChatDashboard.Core.Privacy;

/// <summary>
/// Takes people's names out of what is kept; what they did and said for the team stays, without them. Where none of them is named, the very
/// same thing comes back.
/// </summary>
/// <param name="isForgotten">Whose names are taken out.</param>
public sealed class Unnaming(Func<PersonId, bool> isForgotten)
{
    /// <summary>Everyone's, for quarters long past.</summary>
    public static readonly Unnaming OfAll = new(person => !person.IsNobodys);

    public static Unnaming Of(PersonId person) => new(other => other == person);

    /// <summary>The site without them among its raters and facilitators, and without their names on record.</summary>
    public Site From(Site site)
    {
        ArgumentNullException.ThrowIfNull(site);
        return site with
        {
            Raters = site.Raters.RemoveAll(rater => isForgotten(rater.Id)),
            Facilitators = site.Facilitators.RemoveAll(facilitator => isForgotten(facilitator.Id)),
            Trail = site.Trail with { Last = From(site.Trail.Last) },
        };
    }

    public Cycle From(Cycle cycle)
    {
        ArgumentNullException.ThrowIfNull(cycle);
        return cycle with
        {
            PublishedBy = FromOne(cycle.PublishedBy),
            Consensus = cycle.Consensus.SetItems(
                from pair in cycle.Consensus
                where isForgotten(pair.Value.RecordedBy.Id)
                select KeyValuePair.Create(pair.Key, pair.Value with { RecordedBy = Person.Unnamed })),
            Away = cycle.Away.Except(cycle.Away.Where(isForgotten)),
            Reopenings = Each(cycle.Reopenings, reopening => reopening with { By = FromOne(reopening.By)! }),
            ReviewRequests = cycle.ReviewRequests.RemoveRange(cycle.ReviewRequests.Keys.Where(isForgotten)),
            Trail = cycle.Trail with { Last = From(cycle.Trail.Last) },
        };
    }

    public Dashboard From(Dashboard dashboard)
    {
        ArgumentNullException.ThrowIfNull(dashboard);
        return dashboard with
        {
            PublishedBy = FromOne(dashboard.PublishedBy),
            Changes = Each(dashboard.Changes, change => change with { By = FromOne(change.By)! }),
            Reopened = dashboard.Reopened is { } reopened ? reopened with { By = FromOne(reopened.By)! } : null,
        };
    }

    public TrailPage From(TrailPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return page with { Changes = From(page.Changes) };
    }

    /// <summary>The changes without their names; where a time is given, only those made before it.</summary>
    public ImmutableList<Change> From(ImmutableList<Change> changes, DateTimeOffset? before = null) =>
        Each(changes, change => before is null || change.At < before ? From(change) : change);

    private Change From(Change change) => change with { By = FromOne(change.By), About = Each(change.About, person => FromOne(person)!) };

    private Person? FromOne(Person? person) => person is not null && isForgotten(person.Id) ? Person.Unnamed : person;

    /// <summary>The same list where nothing in it changes.</summary>
    private static ImmutableList<T> Each<T>(ImmutableList<T> list, Func<T, T> change)
        where T : class
    {
        for (var at = 0; at < list.Count; at++)
        {
            var changed = change(list[at]);
            list = changed.Equals(list[at]) ? list : list.SetItem(at, changed);
        }

        return list;
    }
}
