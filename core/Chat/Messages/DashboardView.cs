using ChatDashboard.Core.Calendar;
using ChatDashboard.Core.Cycles;
using ChatDashboard.Core.Dashboards;

namespace ChatDashboard.Core.Chat.Messages;

/// <summary>A site's dashboard, as the team holds its meeting with it.</summary>
public sealed record DashboardView(Dashboard Dashboard) : Message
{
    /// <summary>Shown to the facilitator before it is published.</summary>
    public bool IsPreview { get; init; }

    /// <summary>A later quarter that is under way.</summary>
    public QuarterUnderWay? UnderWay { get; init; }
}

public sealed record QuarterUnderWay(Quarter Quarter, CyclePhase Phase, int Answered, int Asked);
