using ChatDashboard.Core.Sites;

namespace ChatDashboard.Core.Trails;

/// <summary>Where the pages of earlier changes are kept.</summary>
public interface ITrailStore
{
    /// <summary>All pages of a site and its quarters.</summary>
    Task<IReadOnlyList<TrailPage>> ListAsync(SiteId site, CancellationToken cancel);

    /// <summary>Changes what stands on a page; the very same page is not written again.</summary>
    Task ChangeAsync(SiteId site, TrailPage page, Func<TrailPage, TrailPage> change, CancellationToken cancel);
}
