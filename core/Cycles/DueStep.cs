using ChatDashboard.Core.Calendar;

namespace ChatDashboard.Core.Cycles;

/// <summary>A step that the calendar takes with a cycle.</summary>
public abstract record DueStep
{
    private DueStep()
    {
    }

    public sealed record Open(Quarter Quarter) : DueStep;

    public sealed record Remind : DueStep;

    public sealed record StartReview : DueStep;

    public sealed record Publish : DueStep;
}
