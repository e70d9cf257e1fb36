using System.Globalization;

namespace ChatDashboard.Core.Cycles;

/// <summary>
/// The average of some ratings, in whole numbers: the sum of the scores, how many had one, and out of how many.
/// Gray and unrated stay out of it; a tie between two colours goes up.
/// </summary>
public sealed record Average(int Sum, int Scored, int OutOf)
{
    /// <summary>Green from 2.5 on, yellow from 1.5 on, else red; gray where nothing had a score.</summary>
    public Rating Rating => Scored == 0 ? Rating.Gray
        : 2 * Sum >= 5 * Scored ? Rating.Green
        : 2 * Sum >= 3 * Scored ? Rating.Yellow
        : Rating.Red;

    /// <summary>
    /// The average in tenths, cut and not rounded, so that the figure never shows a colour's limit that the average has not reached.
    /// </summary>
    public int? Tenths => Scored == 0 ? null : 10 * Sum / Scored;

    public static Average Of(IEnumerable<Rating?> ratings)
    {
        var all = ratings.ToList();
        var scores = all.Select(rating => rating?.Score).OfType<int>().ToList();
        return new(scores.Sum(), scores.Count, all.Count);
    }

    /// <summary>2.3, or an empty text where nothing had a score.</summary>
    public override string ToString() =>
        Tenths is { } tenths ? string.Create(CultureInfo.InvariantCulture, $"{tenths / 10}.{tenths % 10}") : "";
}
