using ChatDashboard.Core.Calendar;
using ChatDashboard.Core.Cycles;
using ChatDashboard.Core.Dashboards;
using ChatDashboard.Core.People;
using ChatDashboard.Core.Sites;
using ChatDashboard.Core.Templates;

namespace ChatDashboard.Core.Forms;

/// <summary>Finds one rater's form of a quarter, as it stands.</summary>
public sealed class FindForm(ICycleStore cycles, IDashboardStore dashboards, ITemplateStore templates)
{
    public async Task<RatersForm?> RunAsync(Site site, Quarter quarter, PersonId rater, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(site);
        if (await cycles.FindAsync(site.Id, quarter, cancel) is not { Value: var cycle })
        {
            return null;
        }

        var found = await cycles.FindResponseAsync(site.Id, quarter, rater, cancel);
        return await RunAsync(site, cycle, found?.Value ?? new Response(site.Id, quarter, rater), cancel);
    }

    public async Task<RatersForm> RunAsync(Site site, Cycle cycle, Response response, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(cycle);
        ArgumentNullException.ThrowIfNull(response);
        return new(site, cycle, await templates.GetAsync(cycle.Template, cancel), response)
        {
            TeamBefore = cycle.Before is null ? null : await dashboards.FindAsync(cycle.Site, cycle.Before, cancel),
            OwnBefore = cycle.Before is null
                ? null
                : (await cycles.FindResponseAsync(cycle.Site, cycle.Before, response.Rater, cancel))?.Value,
        };
    }
}
