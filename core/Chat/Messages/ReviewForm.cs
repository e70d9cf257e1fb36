using ChatDashboard.Core.Calendar;
using ChatDashboard.Core.Cycles;
using ChatDashboard.Core.Dashboards;
using ChatDashboard.Core.Sites;
using ChatDashboard.Core.Templates;

namespace ChatDashboard.Core.Chat.Messages;

/// <summary>
/// What the team agrees on, for the facilitator: split components first, then gray, then the rest; from one of them on.
/// </summary>
public sealed record ReviewForm(SiteId Site, string SiteName, Quarter Quarter, IReadOnlyList<ReviewItem> Items) : Message
{
    /// <summary>The position of the first item in the whole list, from 1 on.</summary>
    public int First { get; init; } = 1;

    public int Components { get; init; }

    public int Agreed { get; init; }

    public Participation Participation { get; init; } = new(0, 0, 0);

    public DateOnly PublishesOn { get; init; }

    /// <summary>When the last agreement was recorded that this shows, in Unix milliseconds; 0 for none.</summary>
    public long Seen { get; init; }

    public string? News { get; init; }

    public bool IsFirst => First == 1;
}

/// <summary>One component in the review: how the raters were spread, what they wrote, and what is proposed.</summary>
public sealed record ReviewItem(Component Component, Spread Spread, Rating? ProposedRating, Trend? ProposedTrend)
{
    public Consensus? Agreed { get; init; }

    public PastAnswer? Team { get; init; }

    public IReadOnlyList<View> Views { get; init; } = [];

    public ReviewGroup Group => ProposedRating is null ? ReviewGroup.Unrated
        : Spread.IsSplit ? ReviewGroup.Split
        : ProposedRating is Rating.Gray ? ReviewGroup.Gray : ReviewGroup.Clear;
}

/// <summary>What one rater said, by name: for the facilitator alone.</summary>
public sealed record View(string Name, Assessment Assessment);

public enum ReviewGroup
{
    Split,
    Gray,
    Clear,
    Unrated,
}
