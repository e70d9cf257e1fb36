using System.Text.Json.Nodes;

namespace ChatDashboard.Bot.Slack;

/// <summary>What became of a request from Slack; each door says it in its own way.</summary>
/// <param name="Answer">What Slack is answered at once; null for the empty answer that takes note.</param>
internal abstract record SlackOutcome(JsonObject? Answer)
{
    public sealed record Taken(JsonObject? Answer) : SlackOutcome(Answer);

    /// <summary>The workspace is not on the list; the answer is what whoever did it is told, where Slack shows one.</summary>
    public sealed record Refused(JsonObject? Answer) : SlackOutcome(Answer);

    /// <summary>It could not be handled. Slack may send it again, or tells whoever did it.</summary>
    public sealed record Failed() : SlackOutcome(Answer: null);
}
