using ChatDashboard.Core.Chat;

namespace ChatDashboard.Bot.Slack;

/// <summary>Which room a conversation of Slack is, by the letter that its id begins with.</summary>
internal static class SlackRooms
{
    public static readonly Room Alone = new(RoomKind.Personal);

    /// <param name="name">The conversation's name, where Slack tells it: a group's begins with <c>mpdm-</c>.</param>
    public static Room Of(string team, string conversation, string name = "") => conversation switch
    {
        ['D', ..] => Alone,
        _ when name.StartsWith("mpdm-", StringComparison.Ordinal) => new(RoomKind.Group),
        _ => new(RoomKind.Channel, SlackIds.Channel(team, conversation)),
    };

    /// <summary>The same place, where Slack shows the answer to whoever asked alone: after a slash command, and in a modal.</summary>
    public static Room ToAskerAlone(this Room room) => room with { AnswersAskerAlone = true };
}
