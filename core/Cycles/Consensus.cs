using ChatDashboard.Core.People;

namespace ChatDashboard.Core.Cycles;

/// <summary>The rating and trend that the team agreed for a component, who recorded it, and the view that did not prevail.</summary>
public sealed record Consensus(Rating Rating, Trend? Trend, Person RecordedBy, DateTimeOffset At, Dissent? Dissent = null)
{
    public bool SaysTheSameAs(Consensus? other) =>
        other is not null && (Rating, Trend, Dissent) == (other.Rating, other.Trend, other.Dissent);
}

/// <summary>A minority's view of a component, with its reason.</summary>
public sealed record Dissent(Rating? Rating, string Reason)
{
    public const int MaxReason = 1000;
}
