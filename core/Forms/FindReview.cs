using ChatDashboard.Core.Cycles;
using ChatDashboard.Core.Dashboards;
using ChatDashboard.Core.Sites;
using ChatDashboard.Core.Templates;

namespace ChatDashboard.Core.Forms;

/// <summary>Finds what the review of a quarter is drawn from, as it stands.</summary>
public sealed class FindReview(ICycleStore cycles, IDashboardStore dashboards, ITemplateStore templates, DrawDashboard drawDashboard)
{
    public async Task<ReviewSheet> RunAsync(Site site, Cycle cycle, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(site);
        ArgumentNullException.ThrowIfNull(cycle);
        var responses = await cycles.ListResponsesAsync(site.Id, cycle.Quarter, cancel);
        return new(
            site, cycle, await templates.GetAsync(cycle.Template, cancel), await drawDashboard.RunAsync(cycle, cancel),
            [.. responses.Where(response => response.IsSubmitted)],
            cycle.Before is null ? null : await dashboards.FindAsync(site.Id, cycle.Before, cancel));
    }
}
