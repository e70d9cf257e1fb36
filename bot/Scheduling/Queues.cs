namespace ChatDashboard.Bot.Scheduling;

/// <summary>What is worked on first: a site that opens does not wait for another one's thousand prompts.</summary>
internal static class Queues
{
    public const string Cycles = "a-cycles";
    public const string Messages = "b-messages";

    public static readonly string[] InOrder = [Cycles, Messages];
}
