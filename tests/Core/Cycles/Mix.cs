using System.Numerics;
using ChatDashboard.Core.Cycles;

namespace ChatDashboard.Tests.Core.Cycles;

/// <summary>How many of some raters said each rating, and how many said nothing.</summary>
internal sealed record Mix(int Red, int Yellow, int Green, int Gray, int Unrated)
{
    public BigInteger Sum => Red + (2 * Yellow) + (3 * Green);

    public int Scored => Red + Yellow + Green;

    public int Count => Scored + Gray + Unrated;

    public IEnumerable<Rating?> Ratings => [
        .. Enumerable.Repeat<Rating?>(Rating.Red, Red), .. Enumerable.Repeat<Rating?>(Rating.Yellow, Yellow),
        .. Enumerable.Repeat<Rating?>(Rating.Green, Green), .. Enumerable.Repeat<Rating?>(Rating.Gray, Gray),
        .. Enumerable.Repeat<Rating?>(null, Unrated)];

    /// <summary>Every mix there is: 1,287 of up to eight.</summary>
    public static IEnumerable<Mix> OfUpTo(int most) =>
        from red in Enumerable.Range(0, most + 1)
        from yellow in Enumerable.Range(0, most + 1 - red)
        from green in Enumerable.Range(0, most + 1 - red - yellow)
        from gray in Enumerable.Range(0, most + 1 - red - yellow - green)
        from unrated in Enumerable.Range(0, most + 1 - red - yellow - green - gray)
        select new Mix(red, yellow, green, gray, unrated);
}
