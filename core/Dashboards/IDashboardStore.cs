using ChatDashboard.Core.Calendar;
using ChatDashboard.Core.Sites;

namespace ChatDashboard.Core.Dashboards;

/// <summary>Where published dashboards are kept.</summary>
public interface IDashboardStore
{
    Task<Dashboard?> FindAsync(SiteId site, Quarter quarter, CancellationToken cancel);

    /// <summary>Keeps a dashboard in the place of an earlier one of the same site and quarter.</summary>
    Task SaveAsync(Dashboard dashboard, CancellationToken cancel);

    /// <summary>Changes a dashboard where there is one; the very same one is not written again.</summary>
    Task ChangeAsync(SiteId site, Quarter quarter, Func<Dashboard, Dashboard> change, CancellationToken cancel);
}
