using ChatDashboard.Core.Calendar;
using ChatDashboard.Core.Chat.Messages;

namespace ChatDashboard.Core.Dashboards;

/// <summary>What came of asking for a dashboard.</summary>
public abstract record ShowOutcome
{
    private ShowOutcome()
    {
    }

    public sealed record Shown(DashboardView View) : ShowOutcome;

    public sealed record NothingPublished(Quarter? Asked, QuarterUnderWay? UnderWay) : ShowOutcome;
}
