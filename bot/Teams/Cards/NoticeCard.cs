using System.Text.Json.Nodes;
using ChatDashboard.Core.Chat.Messages;
using static ChatDashboard.Bot.Teams.Cards.CardJson;

namespace ChatDashboard.Bot.Teams.Cards;

/// <summary>A few sentences, facts and buttons as a card.</summary>
internal static class NoticeCard
{
    public static JsonObject Render(Notice notice) => Fitting.First([30_000, 3000, 600], limit => Render(notice, limit));

    private static JsonObject Render(Notice notice, int limit) => Card(
        string.Join(' ', notice.Title is null ? notice.Sentences : [notice.Title + ".", .. notice.Sentences]),
        [
            .. notice.Title is null ? [] : new JsonNode[] { Line(notice.Title, bold: true, size: "Large") },
            .. notice.Sentences.SelectMany(sentence => Excerpt(sentence, limit)),
            .. notice.Facts.Select(fact => Columns("Small", (2, [Line(fact.Name, bold: true)]), (5, [.. Excerpt(fact.Value, limit)]))),
        ],
        notice.Buttons.Select(
            (button, index) => CardInputs.Button(button.Label, button.Press, primary: index == notice.Buttons.Count - 1)));
}
