using System.Text.Json.Nodes;
using ChatDashboard.Core.Chat.Messages;
using static ChatDashboard.Bot.Slack.Blocks.BlockJson;

namespace ChatDashboard.Bot.Slack.Blocks;

/// <summary>A few sentences, facts and buttons.</summary>
internal static class NoticeBlocks
{
    public static JsonArray Draw(Notice notice) => Fitting.First([3000, 600, 150], limit => Draw(notice, limit));

    public static string Spoken(Notice notice) => string.Join(' ',
    [
        .. notice.Title is null ? [] : new[] { $"{notice.Title}." },
        .. notice.Sentences,
        .. notice.Facts.Select(fact => $"{fact.Name}: {fact.Value}{(fact.Value.EndsWith('.') ? "" : ".")}"),
    ]);

    private static IEnumerable<JsonObject> Draw(Notice notice, int limit) =>
    [
        .. notice.Title is null ? [] : new[] { Header(notice.Title) },
        RichText.Block(notice.Sentences.Select(sentence => new Line().Said(Core.Text.Shorten(sentence, limit)))),
        .. notice.Facts.Count == 0 ? [] : new[] { RichText.Block(notice.Facts.Select(fact => Draw(fact, limit))) },
        .. notice.Buttons.Count == 0
            ? [] : new[] { Actions(notice.Buttons.Select(button => Button(button, primary: button == notice.Buttons[^1]))) },
    ];

    private static Line Draw(Fact fact, int limit) => new Line().Bold(fact.Name).Said($"  {Core.Text.Shorten(fact.Value, limit)}");
}
