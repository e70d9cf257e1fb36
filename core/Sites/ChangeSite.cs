namespace ChatDashboard.Core.Sites;

/// <summary>Changes a site, and tries again where two changes meet.</summary>
public static class ChangeSite
{
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
