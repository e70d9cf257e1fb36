using System.Collections.Immutable;
using ChatDashboard.Core.Dashboards;
using ChatDashboard.Core.People;

namespace ChatDashboard.Core.Trails;

/// <summary>Who changed what, and when. It never holds what raters wrote.</summary>
/// <param name="By">Null where the calendar did it.</param>
public sealed record Change(ChangeKind Kind, DateTimeOffset At, Person? By)
{
    /// <summary>More people are told of in several changes.</summary>
    public const int MostAbout = 100;

    /// <summary>The people who were added, removed, away or back.</summary>
    public ImmutableList<Person> About { get; init; } = [];

    /// <summary>What the team agreed on, each component by its id.</summary>
    public ImmutableList<ComponentChange> Components { get; init; } = [];

    /// <summary>What else there is to say: a reason, or what became what.</summary>
    public string Detail { get; init; } = "";
}
