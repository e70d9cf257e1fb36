using System.Collections.Immutable;
using ChatDashboard.Core.Templates;

namespace ChatDashboard.Core.Cycles;

/// <summary>What came of handing the answers in.</summary>
public abstract record SubmitOutcome
{
    private SubmitOutcome()
    {
    }

    public sealed record Submitted(Response Response) : SubmitOutcome;

    public sealed record NothingSaid : SubmitOutcome;

    /// <summary>These are gray and do not say what the team needs to know.</summary>
    public sealed record QuestionsMissing(ImmutableHashSet<ComponentId> Components) : SubmitOutcome;
}
