using ChatDashboard.Core;
using ChatDashboard.Core.Calendar;
using ChatDashboard.Core.Dashboards;
using ChatDashboard.Core.Sites;

namespace ChatDashboard.Bot.Storage;

/// <summary>Published dashboards, those of one quarter together.</summary>
internal sealed class DashboardStore(IDocuments documents) : IDashboardStore
{
    public static readonly Shape<Dashboard> DashboardShape = new();

    public async Task<Dashboard?> FindAsync(SiteId site, Quarter quarter, CancellationToken cancel) =>
        (await documents.FindAsync(DashboardShape, Partition(quarter), site.ToString(), cancel))?.Value;

    public Task SaveAsync(Dashboard dashboard, CancellationToken cancel) =>
        documents.ChangeAsync(DashboardShape, Partition(dashboard.Quarter), dashboard.Site.ToString(), _ => dashboard, cancel);

    public Task ChangeAsync(SiteId site, Quarter quarter, Func<Dashboard, Dashboard> change, CancellationToken cancel) =>
        Retry.OnStaleAsync(async () =>
        {
            if (await documents.FindAsync(DashboardShape, Partition(quarter), site.ToString(), cancel) is { } found
                && change(found.Value) is var changed && !ReferenceEquals(changed, found.Value))
            {
                await documents.ReplaceAsync(DashboardShape, Partition(quarter), site.ToString(), found with { Value = changed }, cancel);
            }

            return true;
        });

    private static string Partition(Quarter quarter) => $"published:{quarter}";
}
