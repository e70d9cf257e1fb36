using System.Text.Json.Nodes;

namespace ChatDashboard.Bot.Slack;

/// <summary>What became of a request from Slack; each door says it in its own way.</summary>
internal abstract record SlackOutcome
{
    private SlackOutcome()
    {
    }

    /// <param name="Answer">What Slack is answered at once; null for the empty answer that takes note.</param>
    public sealed record Taken(JsonObject? Answer) : SlackOutcome;

    /// <summary>The workspace is not on the list.</summary>
    /// <param name="Answer">What whoever did it is told, where Slack shows an answer.</param>
    public sealed record Refused(JsonObject? Answer) : SlackOutcome;

    /// <summary>It could not be handled. Slack may send it again, or tells whoever did it.</summary>
    public sealed record Failed : SlackOutcome;
}
