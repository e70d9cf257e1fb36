using ChatDashboard.Core.Calendar;

namespace ChatDashboard.Core.Cycles;

/// <summary>What came of opening a quarter.</summary>
public abstract record OpenOutcome
{
    private OpenOutcome()
    {
    }

    public sealed record Opened(Quarter Quarter) : OpenOutcome;

    public sealed record StillUnderWay(Quarter Quarter, CyclePhase Phase) : OpenOutcome;

    public sealed record AlreadyPublished(Quarter Quarter, Quarter Next, DateTimeOffset NextOpens) : OpenOutcome;

    public sealed record NotBegun(Quarter Quarter, DateOnly Begins) : OpenOutcome;

    public sealed record NoRaters : OpenOutcome;
}
