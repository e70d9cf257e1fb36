namespace ChatDashboard.Core.Cycles;

/// <summary>What is working, what is not, and why, in a rater's words.</summary>
public sealed record Reflection(string Working, string NotWorking, string Why)
{
    public static readonly Reflection Empty = new("", "", "");

    public bool IsEmpty => string.IsNullOrWhiteSpace(Working + NotWorking + Why);
}
