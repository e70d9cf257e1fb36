using ChatDashboard.Core.Cycles;
using ChatDashboard.Core.Sites;
using ChatDashboard.Core.Templates;

namespace ChatDashboard.Core.Dashboards;

/// <summary>Draws a cycle's dashboard from the answers as they stand.</summary>
public sealed class DrawDashboard(ISiteStore sites, ICycleStore cycles, IDashboardStore dashboards, ITemplateStore templates)
{
    public async Task<Dashboard> RunAsync(Cycle cycle, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(cycle);
        var site = await sites.FindAsync(cycle.Site, cancel) ?? throw new InvalidOperationException($"There is no site {cycle.Site}.");
        var template = await templates.GetAsync(cycle.Template, cancel);
        var responses = await cycles.ListResponsesAsync(cycle.Site, cycle.Quarter, cancel);
        var past = new List<Dashboard>();
        foreach (var quarter in Past(cycle))
        {
            if (await dashboards.FindAsync(cycle.Site, quarter, cancel) is { } dashboard)
            {
                past.Add(dashboard);
            }
        }

        return BuildDashboard.From(site.Value, cycle, template, [.. responses.Where(response => response.IsSubmitted)], past);
    }

    /// <summary>The quarters of the strip, newest first, and the one published before where that is longer ago.</summary>
    private static IEnumerable<Calendar.Quarter> Past(Cycle cycle) => Enumerable.Range(1, BuildDashboard.QuartersBefore)
        .Select(back => cycle.Quarter.Plus(-back))
        .Concat(cycle.Before is null ? [] : [cycle.Before])
        .Distinct();
}
