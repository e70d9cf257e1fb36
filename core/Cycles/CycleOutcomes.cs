using ChatDashboard.Core.Templates;

namespace ChatDashboard.Core.Cycles;

/// <summary>What came of reminding those missing.</summary>
public abstract record RemindOutcome
{
    private RemindOutcome()
    {
    }

    public sealed record Reminding(Cycle Cycle) : RemindOutcome;

    public sealed record NotCollecting(CyclePhase Phase) : RemindOutcome;
}

/// <summary>What came of starting the review.</summary>
public abstract record ReviewOutcome
{
    private ReviewOutcome()
    {
    }

    public sealed record Reviewing(Cycle Cycle) : ReviewOutcome;

    public sealed record AlreadyPublished : ReviewOutcome;
}

/// <summary>What came of recording what the team agreed.</summary>
public abstract record ConsensusOutcome
{
    private ConsensusOutcome()
    {
    }

    public sealed record Recorded(Cycle Cycle, int Changed) : ConsensusOutcome
    {
        /// <summary>Those on which something else was agreed meanwhile, which stays.</summary>
        public IReadOnlyList<ComponentId> Kept { get; init; } = [];
    }

    public sealed record NotInReview(CyclePhase Phase) : ConsensusOutcome;
}

/// <summary>What came of publishing.</summary>
public abstract record PublishOutcome
{
    private PublishOutcome()
    {
    }

    public sealed record Published(Cycle Cycle) : PublishOutcome;

    public sealed record NotInReview(CyclePhase Phase) : PublishOutcome;
}

/// <summary>What came of opening a published quarter again.</summary>
public abstract record ReopenOutcome
{
    private ReopenOutcome()
    {
    }

    public sealed record Reopened(Cycle Cycle) : ReopenOutcome;

    public sealed record NotPublished(CyclePhase Phase) : ReopenOutcome;

    public sealed record ReasonMissing : ReopenOutcome;
}
