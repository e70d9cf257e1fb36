using System.Text.Json.Nodes;
using ChatDashboard.Bot.Teams.Cards;
using ChatDashboard.Core.Chat;

namespace ChatDashboard.Bot.Teams;

/// <summary>
/// An activity with one card and nothing else: Teams would split text from card, and the card could not be drawn again
/// (https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/conversation-messages).
/// </summary>
internal static class OutgoingActivity
{
    public static JsonObject With(Message message)
    {
        var card = MessageCard.Render(message);
        return new()
        {
            ["type"] = ActivityTypes.Message,
            ["summary"] = Core.Text.Shorten((string?)card["fallbackText"] ?? "", 200),
            ["attachments"] = new JsonArray(new JsonObject
            {
                ["contentType"] = "application/vnd.microsoft.card.adaptive",
                ["content"] = card,
            }),
        };
    }
}
