using ChatDashboard.Core.People;

namespace ChatDashboard.Core.Cycles;

/// <summary>Who opened a published quarter again, when, and why.</summary>
public sealed record Reopening(Person By, DateTimeOffset At, string Reason)
{
    public const int MaxReason = 500;
}
