namespace ChatDashboard.Core.Cycles;

/// <summary>How many raters said red, yellow, green and gray of a component, and the team's rating that follows from it.</summary>
public sealed record Spread(int Red, int Yellow, int Green, int Gray)
{
    public int Answered => Red + Yellow + Green + Gray;

    private int Most => Math.Max(Math.Max(Red, Yellow), Math.Max(Green, Gray));

    /// <summary>Both red and green were said, or no rating has more than half.</summary>
    public bool IsSplit => Answered > 0 && ((Red > 0 && Green > 0) || 2 * Most <= Answered);

    /// <summary>
    /// Null while nobody answered; gray when nobody gave a score or more than half said gray; else the average of the scores.
    /// </summary>
    public Rating? Provisional => Answered == 0 ? null : 2 * Gray > Answered ? Rating.Gray : Average.Of(Scores).Rating;

    private IEnumerable<Rating?> Scores => [
        .. Enumerable.Repeat<Rating?>(Rating.Red, Red),
        .. Enumerable.Repeat<Rating?>(Rating.Yellow, Yellow),
        .. Enumerable.Repeat<Rating?>(Rating.Green, Green)];

    public static Spread Of(IEnumerable<Rating?> ratings)
    {
        var counts = ratings.OfType<Rating>().CountBy(rating => rating).ToDictionary();
        return new(
            counts.GetValueOrDefault(Rating.Red), counts.GetValueOrDefault(Rating.Yellow),
            counts.GetValueOrDefault(Rating.Green), counts.GetValueOrDefault(Rating.Gray));
    }
}
