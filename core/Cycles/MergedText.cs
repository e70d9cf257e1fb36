namespace ChatDashboard.Core.Cycles;

/// <summary>One text out of two windows: where both changed it, both are kept.</summary>
internal static class MergedText
{
    public static string Of(string shown, string now, string typed)
    {
        if (typed == shown || typed == now)
        {
            return now;
        }

        if (now == shown || typed.Contains(now, StringComparison.Ordinal))
        {
            return typed;
        }

        var both = $"{now}\n{typed}";
        return now.Contains(typed, StringComparison.Ordinal) || Text.Length(both) > Assessment.MaxNote ? now : both;
    }
}
