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
    public static JsonArray Draw(AnswerSummary summary) => Fitting.First([3000, 600, 200, 80, 30, 10], limit => Draw(summary, limit));

    public static string Spoken(AnswerSummary summary) => string.Join(' ', new[]
    {
        $"{FormWords.Title(summary)}.",
        summary.News,
        string.Join(' ', summary.Template.Components.Select(component => $"{component.Name}: {Said(summary.Answers[component.Id])}.")),
        summary.CanChange ? FormWords.CanChange : null,
    }.OfType<string>());

    private static IEnumerable<JsonObject> Draw(AnswerSummary summary, int limit) =>
    [
        Header(FormWords.Title(summary)),
        .. summary.News is null ? [] : new[] { RichText.Block(summary.News) },
        .. summary.Template.Elements.Select(element => Element(element, summary.Answers, limit)),
        .. summary.Reflection.IsEmpty ? [] : new[] { Reflection(summary.Reflection, limit) },
        .. summary.CanChange
            ? [Context(FormWords.CanChange), Actions(Button("Change", new Press(PressKind.Change, summary.Site, summary.Quarter)))]
            : Array.Empty<JsonObject>(),
    ];

    private static JsonObject Element(Element element, IReadOnlyDictionary<ComponentId, Assessment> answers, int limit) => RichText.Quoting(
    [
        (new Line().Bold(Core.Text.Shorten(element.Name, Name(limit))), null),
        .. element.Components.Select(component => Component(component, answers[component.Id], limit)),
    ]);

    private static (Line? Line, string? Quote) Component(Component component, Assessment said, int limit) =>
        ($"{Said(said)}  {Core.Text.Shorten(component.Name, Name(limit))}", Core.Text.Shorten(said.Note, limit));

    private static JsonObject Reflection(Reflection reflection, int limit) => RichText.Quoting(
        FormWords.Parts(reflection).Select(part => ((Line?)new Line().Bold(part.Heading), (string?)Core.Text.Shorten(part.Text, limit))));

    private static string Said(Assessment said) => Words.Of(said.Rating, said.Trend);

    /// <summary>Long names give way where there is no room at all.</summary>
    private static int Name(int limit) => limit > 30 ? 100 : 24;
}
