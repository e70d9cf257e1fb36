using System.Text.Json.Nodes;
using ChatDashboard.Bot.Slack.Blocks;
using ChatDashboard.Core.Chat;

namespace ChatDashboard.Bot.Slack;

/// <summary>
/// What a modal carries along for what is done in it, because Slack tells no more of where it came from: ids only, for the state lives in
/// the store.
/// </summary>
/// <param name="Submit">What the modal's own button does; null where it has none.</param>
/// <param name="Shows">What was pressed to show this; the same again turns its pages.</param>
/// <param name="Channel">The channel that it was opened from: whoever reads a dashboard there may read its texts.</param>
internal sealed record ViewMemory(Press? Submit = null, PressKind? Shows = null, string? Channel = null)
{
    public static ViewMemory Of(ViewSource view)
    {
        var fields = PressValue.Fields(view.Metadata);
        return new(
            Press.TryParse(fields, out var press) ? press : null,
            Enum.TryParse<PressKind>(fields.GetValueOrDefault("shows"), out var shows) ? shows : null,
            fields.GetValueOrDefault("channel"));
    }

    public Room Room(string team) => (Channel is null ? SlackRooms.Alone : SlackRooms.Of(team, Channel)).ToAskerAlone();

    /// <summary>The modal with what it is to carry, beside what its own button does.</summary>
    public JsonObject Onto(JsonObject view)
    {
        string?[] carried =
        [
            view.Text("private_metadata"), Shows is null ? null : $"shows={Shows}", Channel is null ? null : $"channel={Channel}",
        ];
        view["private_metadata"] = string.Join('&', carried.OfType<string>());
        return view;
    }
}
