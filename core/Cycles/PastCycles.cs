using System.Runtime.CompilerServices;
using ChatDashboard.Core.Calendar;
using ChatDashboard.Core.Sites;

namespace ChatDashboard.Core.Cycles;

/// <summary>Goes back from quarter to quarter: each knows the one published before it, so no search is needed.</summary>
public static class PastCycles
{
    /// <param name="latest">The quarter to begin with; null for none.</param>
    public static async IAsyncEnumerable<Cycle> BackFromAsync(
        this ICycleStore cycles, SiteId site, Quarter? latest, [EnumeratorCancellation] CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(cycles);
        var quarter = latest;
        while (quarter is not null && await cycles.FindAsync(site, quarter, cancel) is { Value: var cycle })
        {
            yield return cycle;
            quarter = cycle.Before;
        }
    }
}
