namespace ChatDashboard.Core.Cycles;

/// <summary>One rater's rating, trend and note on one component. With gray, the note is the question that is open.</summary>
public sealed record Assessment(Rating? Rating, Trend? Trend, string Note)
{
    /// <summary>In code points, as both platforms count.</summary>
    public const int MaxNote = 3000;

    public static readonly Assessment Empty = new(null, null, "");

    public bool NeedsQuestion => Rating is Cycles.Rating.Gray && string.IsNullOrWhiteSpace(Note);
}
