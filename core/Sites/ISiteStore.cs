using ChatDashboard.Core.Chat;

namespace ChatDashboard.Core.Sites;

/// <summary>Where sites are kept.</summary>
public interface ISiteStore
{
    Task<Versioned<Site>?> FindAsync(SiteId id, CancellationToken cancel);

    /// <summary>The site whose channel this is.</summary>
    Task<SiteId?> FindAsync(ChannelId channel, CancellationToken cancel);

    Task<IReadOnlyList<Site>> ListAsync(CancellationToken cancel);

    /// <summary>Keeps a new site and gives it its channel.</summary>
    /// <exception cref="StaleVersionException">The id or the channel was taken in the meantime.</exception>
    Task CreateAsync(Site site, CancellationToken cancel);

    /// <exception cref="StaleVersionException">The site was saved since it was read.</exception>
    Task SaveAsync(Versioned<Site> site, CancellationToken cancel);
}
