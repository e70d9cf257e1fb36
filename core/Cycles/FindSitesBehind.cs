using ChatDashboard.Core.Sites;

namespace ChatDashboard.Core.Cycles;

/// <summary>
/// Finds the sites that stand behind their calendar: the next step has been due for a while, and nobody took it. It changes nothing, and
/// does not need the schedule whose failure it shows.
/// </summary>
public sealed class FindSitesBehind(ISiteStore sites, ICycleStore cycles, TimeProvider time)
{
    /// <param name="patience">How long a step may have been due.</param>
    public async Task<IReadOnlyList<SiteBehind>> RunAsync(TimeSpan patience, CancellationToken cancel)
    {
        var then = time.GetUtcNow() - patience;
        var behind = new List<SiteBehind>();
        foreach (var site in await sites.ListAsync(cancel))
        {
            var cycle = site.Latest is null ? null : (await cycles.FindAsync(site.Id, site.Latest, cancel))?.Value;
            if (Due.For(site, cycle, [], then).Step is { } step)
            {
                behind.Add(new(site.Id, step));
            }
        }

        return behind;
    }
}

/// <summary>A site, and the step of its calendar that nobody took.</summary>
public sealed record SiteBehind(SiteId Site, DueStep Step);
