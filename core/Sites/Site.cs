using System.Collections.Immutable;
using ChatDashboard.Core.Calendar;
using ChatDashboard.Core.Chat;
using ChatDashboard.Core.People;
using ChatDashboard.Core.Trails;

namespace ChatDashboard.Core.Sites;

/// <summary>A partner that is rated every quarter: its channel, its raters and facilitators, and its calendar.</summary>
public sealed record Site(SiteId Id, string Name, DateTimeOffset CreatedAt)
{
    public const int MaxName = 80;
    public const int MaxRaters = 2000;

    public string Name { get; init; } = Text.Check(Name, MaxName, "A site's name");

    /// <summary>Where the team meets; null only for a site that has no channel yet.</summary>
    public ChannelId? Channel { get; init; }

    public ImmutableList<Person> Raters { get; init; } = [];

    public ImmutableList<Person> Facilitators { get; init; } = [];

    public SiteCalendar Calendar { get; init; } = new();

    /// <summary>The quarter opened last.</summary>
    public Quarter? Latest { get; init; }

    /// <summary>Who changed what at the site.</summary>
    public Trail Trail { get; init; } = Trail.Empty;

    /// <summary>The last quarter whose names and texts were removed because it is long past; null where none was.</summary>
    public Quarter? RetiredUpTo { get; init; }

    public bool IsRater(PersonId person) => Raters.Any(rater => rater.Id == person);

    public bool IsFacilitator(PersonId person) => Facilitators.Any(facilitator => facilitator.Id == person);

    /// <summary>The site with these people among its raters, each once, under the name that they have now.</summary>
    public Site WithRaters(IEnumerable<Person> people) => people.Aggregate(this, (site, person) => site with
    {
        Raters = site.Raters.RemoveAll(rater => rater.Id == person.Id).Add(person),
    });

    public Site WithoutRater(PersonId person) => this with { Raters = Raters.RemoveAll(rater => rater.Id == person) };
}
