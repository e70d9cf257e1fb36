namespace ChatDashboard.Core.Chat;

/// <summary>Finds the word that somebody most likely meant.</summary>
public static class Nearest
{
    /// <summary>The known word with the fewest letters to change, or null where none is near.</summary>
    public static string? To(string typed, IEnumerable<string> known)
    {
        ArgumentNullException.ThrowIfNull(typed);
        var word = typed.ToLowerInvariant();
        return known.Select(candidate => (candidate, distance: Distance(word, candidate)))
            .Where(pair => pair.distance <= Math.Max(1, pair.candidate.Length / 3))
            .OrderBy(pair => pair.distance)
            .Select(pair => pair.candidate)
            .FirstOrDefault();
    }

    /// <summary>Letters to add, drop, change, or swap with a neighbour.</summary>
    private static int Distance(string typed, string known)
    {
        if (Math.Abs(typed.Length - known.Length) > 4)
        {
            return int.MaxValue;
        }

        var cost = new int[typed.Length + 1, known.Length + 1];
        for (var i = 0; i <= typed.Length; i++)
        {
            for (var j = 0; j <= known.Length; j++)
            {
                cost[i, j] = i == 0 || j == 0 ? i + j : Step(cost, typed, known, i, j);
            }
        }

        return cost[typed.Length, known.Length];
    }

    private static int Step(int[,] cost, string typed, string known, int i, int j)
    {
        var change = cost[i - 1, j - 1] + (typed[i - 1] == known[j - 1] ? 0 : 1);
        var best = Math.Min(change, Math.Min(cost[i - 1, j], cost[i, j - 1]) + 1);
        var swaps = i > 1 && j > 1 && typed[i - 1] == known[j - 2] && typed[i - 2] == known[j - 1];
        return swaps ? Math.Min(best, cost[i - 2, j - 2] + 1) : best;
    }
}
