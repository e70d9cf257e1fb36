using System.Collections.Concurrent;
using ChatDashboard.Core.Sites;

namespace ChatDashboard.Bot.Scheduling;

/// <summary>
/// The sites whose work the queue could not take because its storage did not answer. What is owed follows from the documents, so their
/// names are enough to make up for it.
/// </summary>
internal sealed partial class HeldUp(ILogger<HeldUp> logger, Postgres? postgres = null)
{
    private readonly ConcurrentDictionary<SiteId, bool> _sites = new();
    private volatile bool _queueIsAway;

    public bool IsEmpty => _sites.IsEmpty;

    /// <summary>
    /// Does something with the queue for a site, unless it is known to be away: whoever waits does not wait for that again.
    /// </summary>
    /// <returns>False where the site is held up.</returns>
    public bool TryFor(SiteId site, Action work, bool whileSomeoneWaits)
    {
        if (_queueIsAway)
        {
            _sites[site] = true;
            return false;
        }

        try
        {
            return whileSomeoneWaits && postgres is not null ? InTime.Ask(Done) : Done();
        }
        catch (Exception fault) when (PostgresFault.Is(fault))
        {
            _sites[site] = true;
            _queueIsAway = true;
            Log.IsHeldUp(logger, site.Value, fault.GetBaseException().GetType().Name);
            return false;
        }

        bool Done()
        {
            work();
            return true;
        }
    }

    /// <summary>Makes up for every site that is held up. If that throws, those that are left stay held up.</summary>
    /// <returns>How many there were.</returns>
    public async Task<int> MakeUpAsync(Func<SiteId, Task> plan)
    {
        var sites = 0;
        while (_sites.Keys.FirstOrDefault() is { } site)
        {
            // Taken out first: what is held up meanwhile comes in again.
            _sites.TryRemove(site, out _);
            try
            {
                await plan(site);
                sites++;
            }
            catch
            {
                _sites[site] = true;
                throw;
            }
        }

        _queueIsAway = false;
        return sites;
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "The queue does not take the work of {Site} ({Fault}). It is planned anew as soon as it does.")]
        public static partial void IsHeldUp(ILogger logger, string site, string fault);
    }
}
