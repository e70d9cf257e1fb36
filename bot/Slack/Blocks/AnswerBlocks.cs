using System.Text.Json.Nodes;
using ChatDashboard.Core.Chat;
using ChatDashboard.Core.Chat.Messages;
using ChatDashboard.Core.Cycles;
using ChatDashboard.Core.Templates;
using static ChatDashboard.Bot.Slack.Blocks.BlockJson;

namespace ChatDashboard.Bot.Slack.Blocks;

/// <summary>What a rater said: notes in full where there is room, else their beginnings.</summary>
internal static class AnswerBlocks
{
    private const string CanChange = "You can change them until the quarter is published.";

    public static JsonArray Draw(AnswerSummary summary) => Fitting.First([3000, 600, 200, 80, 30, 10], limit => Draw(summary, limit));

    public static string Spoken(AnswerSummary summary)
    {
        var said = summary.Template.Components.Select(component => $"{component.Name}: {Words.Of(summary.Answers[component.Id].Rating, summary.Answers[component.Id].Trend)}.");
        return string.Join(' ', [$"{Title(summary)}.", .. summary.News is null ? [] : new[] { summary.News }, .. said, .. summary.CanChange ? new[] { CanChange } : []]);
    }

    private static IEnumerable<JsonObject> Draw(AnswerSummary summary, int limit) =>
    [
        Header(Title(summary)),
        .. summary.News is null ? [] : new[] { RichText.Block(summary.News) },
        .. summary.Template.Elements.Select(element => Element(element, summary.Answers, limit)),
        .. summary.Reflection.IsEmpty ? [] : new[] { Reflection(summary.Reflection, limit) },
        .. summary.CanChange
            ? [Context(CanChange), Actions(Button("Change", new Press(PressKind.Change, summary.Site, summary.Quarter)))]
            : Array.Empty<JsonObject>(),
    ];

    private static string Title(AnswerSummary summary) => $"Your answers on {summary.SiteName}, {summary.Quarter}";

    private static JsonObject Element(Element element, IReadOnlyDictionary<ComponentId, Assessment> answers, int limit) => RichText.Quoting(
    [
        (new Line().Bold(Core.Text.Shorten(element.Name, Name(limit))), null),
        .. element.Components.Select(component => Component(component, answers[component.Id], limit)),
    ]);

    private static (Line? Line, string? Quote) Component(Component component, Assessment said, int limit) =>
        ($"{Words.Of(said.Rating, said.Trend)}  {Core.Text.Shorten(component.Name, Name(limit))}", Core.Text.Shorten(said.Note, limit));

    private static JsonObject Reflection(Reflection reflection, int limit)
    {
        var parts = new[] { ("Working", reflection.Working), ("Not working", reflection.NotWorking), ("Why", reflection.Why) };
        return RichText.Quoting(parts.Where(part => part.Item2.Length > 0)
            .Select(part => ((Line?)new Line().Bold(part.Item1), (string?)Core.Text.Shorten(part.Item2, limit))));
    }

    /// <summary>Long names give way where there is no room at all.</summary>
    private static int Name(int limit) => limit > 30 ? 100 : 24;
}
