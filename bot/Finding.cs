namespace ChatDashboard.Bot;

/// <summary>One thing that <c>doctor</c> found, and, where something is to be done, what.</summary>
internal sealed record Finding
{
    private Finding(Verdict verdict, string words) => (Verdict, Words) = (verdict, words);

    public Verdict Verdict { get; }

    public string Words { get; }

    public static Finding Good(string words) => new(Verdict.Good, words);

    /// <summary>Nothing is set up there, and nothing half.</summary>
    public static Finding Off(string words) => new(Verdict.Off, words);

    /// <summary>The bot works, and someone should think about this.</summary>
    public static Finding Advice(string words) => new(Verdict.Advice, words);

    /// <summary>The bot does not work like this.</summary>
    public static Finding Wrong(string words) => new(Verdict.Wrong, words);
}

internal enum Verdict
{
    Good,
    Off,
    Advice,
    Wrong,
}
