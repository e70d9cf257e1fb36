using ChatDashboard.Core.Sites;

namespace ChatDashboard.Core.Privacy;

/// <summary>What came of forgetting someone.</summary>
public abstract record ForgetOutcome
{
    private ForgetOutcome()
    {
    }

    /// <summary>It is done, to the end.</summary>
    /// <param name="Sites">Where something of them was.</param>
    /// <param name="Kept">How many quarters' answers stay as counts.</param>
    public sealed record Forgotten(IReadOnlyList<SiteId> Sites, int Kept) : ForgetOutcome;

    /// <summary>Nothing was changed: these sites would be left without a facilitator.</summary>
    public sealed record OnlyFacilitator(IReadOnlyList<Site> Sites) : ForgetOutcome;
}
