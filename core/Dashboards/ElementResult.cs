using System.Collections.Immutable;
using ChatDashboard.Core.Cycles;
using ChatDashboard.Core.Templates;

namespace ChatDashboard.Core.Dashboards;

/// <summary>One element of a dashboard: the average of its components, and the one published before.</summary>
public sealed record ElementResult(ElementId Id, string Name, Average Average, Average? Before, ImmutableList<ComponentResult> Components)
{
    /// <summary>The change of the average since the quarter before, in tenths; null where one of the two has none.</summary>
    public int? ChangeInTenths => Average.Tenths - Before?.Tenths;
}
