using ChatDashboard.Core.People;
using ChatDashboard.Core.Trails;

namespace ChatDashboard.Core.Sites;

/// <summary>Changes a site, and tries again where two changes meet.</summary>
public static class ChangeSite
{
    /// <summary>Changes a site, and puts on record who did what.</summary>
    public static Task<Site> ChangeAsync(
        this ISiteStore sites, SiteId id, Func<Site, Site> change, Person by, DateTimeOffset at, CancellationToken cancel) =>
        sites.ChangeAsync(id, before => SiteChanges.Recorded(before, change(before), by, at), cancel);

    public static Task<Site> ChangeAsync(this ISiteStore sites, SiteId id, Func<Site, Site> change, CancellationToken cancel) =>
        Retry.OnStaleAsync(async () =>
        {
            var found = await sites.FindAsync(id, cancel) ?? throw new InvalidOperationException($"There is no site {id}.");
            var after = change(found.Value);
            if (!ReferenceEquals(found.Value, after))
            {
                await sites.SaveAsync(found with { Value = after }, cancel);
            }

            return after;
        });
}
