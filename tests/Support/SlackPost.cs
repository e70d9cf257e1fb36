using System.Text.Json.Nodes;

namespace ChatDashboard.Tests.Support;

/// <summary>A message of the bot as it stands in a conversation of Slack.</summary>
/// <param name="Id">Its ts.</param>
/// <param name="Thread">The ts of the message whose thread it stands in.</param>
/// <param name="To">Who alone sees it; null where everyone in the conversation does.</param>
/// <param name="IsUpdate">It was drawn over an earlier one with the same id.</param>
internal sealed record SlackPost(
    string Channel, string Id, JsonObject Body, string? Thread = null, string? To = null, bool IsUpdate = false)
{
    public JsonArray Blocks => Body["blocks"] as JsonArray ?? [];

    /// <summary>What a screen reader reads and a notification shows.</summary>
    public string Fallback => SlackTeam.Unescape(Body["text"]?.ToString() ?? "");

    /// <summary>What a person reads, every text a line.</summary>
    public string Text => Blocks.Count > 0 ? string.Join('\n', BlockText.Of(Blocks)) : Fallback;

    public IReadOnlyList<string> Buttons => [.. BlockText.Buttons(Blocks).Select(button => button.Text)];
}
