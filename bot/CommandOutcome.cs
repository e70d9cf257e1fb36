namespace ChatDashboard.Bot;

/// <summary>How a command ended: what a script sees, and what a person reads.</summary>
internal sealed record CommandOutcome
{
    private CommandOutcome(int exitCode, string words) => (ExitCode, Words) = (exitCode, words);

    public int ExitCode { get; }

    public string Words { get; }

    public static CommandOutcome Done(string words) => new(0, words);

    public static CommandOutcome Failed(string words) => new(1, words);

    /// <summary>It was typed in a way that it does not have.</summary>
    public static CommandOutcome Mistyped(string words) => new(2, words);
}
