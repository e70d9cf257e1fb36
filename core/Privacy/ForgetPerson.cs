using System.Collections.Concurrent;
using ChatDashboard.Core.Chat;
using ChatDashboard.Core.People;
using ChatDashboard.Core.Sites;

namespace ChatDashboard.Core.Privacy;

/// <summary>
/// Forgets someone at every site: what they rated stays as counts under an id that leads to nobody, what they wrote is deleted, and their
/// name stands nowhere any more. It may stop at any point: run again, it goes on, and only who has come to the end is told that it is done.
/// </summary>
public sealed class ForgetPerson(ISiteStore sites, ForgetAtSite forgetAtSite, IAddressBook addresses)
{
    /// <summary>How many sites are worked on at once.</summary>
    private const int AtOnce = 16;

    /// <param name="by">Who had them forgotten; null where they wished it themselves.</param>
    public async Task<ForgetOutcome> RunAsync(PersonId person, Person? by, CancellationToken cancel)
    {
        var all = await sites.ListAsync(cancel);
        var orphaned = all.Where(site => site.Facilitators is [var only] && only.Id == person).ToList();
        if (orphaned.Count > 0)
        {
            return new ForgetOutcome.OnlyFacilitator(orphaned);
        }

        var (touched, kept) = (new ConcurrentBag<SiteId>(), 0);
        await Parallel.ForEachAsync(
            all,
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel },
            async (site, within) =>
            {
                if (await forgetAtSite.RunAsync(site.Id, person, by, within) is { } answers)
                {
                    touched.Add(site.Id);
                    Interlocked.Add(ref kept, answers);
                }
            });

        // Last, so that until all else is done somebody can be told.
        await addresses.ForgetAsync(person, cancel);
        return new ForgetOutcome.Forgotten([.. touched.OrderBy(site => site.Value, StringComparer.Ordinal)], kept);
    }
}
