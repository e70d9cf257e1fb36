using System.Collections.Immutable;
using ChatDashboard.Core.Calendar;
using ChatDashboard.Core.Cycles;
using ChatDashboard.Core.Templates;

namespace ChatDashboard.Core.Dashboards;

/// <summary>One component of a dashboard: its rating and trend, how the raters were spread, and its history.</summary>
public sealed record ComponentResult(ComponentId Id, string Name, Rating? Rating, Trend? Trend, Spread Spread)
{
    /// <summary>The team agreed on it in the review.</summary>
    public bool IsAgreed { get; init; }

    public Dissent? Dissent { get; init; }

    /// <summary>The quarters before this one, oldest first; null in a quarter without a rating.</summary>
    public ImmutableList<PastRating> History { get; init; } = [];

    /// <summary>What the team needs to know.</summary>
    public ImmutableList<string> Questions { get; init; } = [];

    /// <summary>The quarter in which its open question was first asked; null when none is open.</summary>
    public Quarter? OpenSince { get; init; }

    /// <summary>Where the colour moved since the quarter published before; null unless both have a score to compare.</summary>
    public Trend? Observed { get; init; }

    /// <summary>The raters' arrow says one thing and the colours another.</summary>
    public bool Clashes => (Trend, Observed) is (Cycles.Trend.Up, Cycles.Trend.Down) or (Cycles.Trend.Down, Cycles.Trend.Up);

    public bool IsSplit => !IsAgreed && Spread.IsSplit;
}

public sealed record PastRating(Quarter Quarter, Rating? Rating);
