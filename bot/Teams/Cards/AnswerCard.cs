using System.Text.Json.Nodes;
using ChatDashboard.Core.Chat;
using ChatDashboard.Core.Chat.Messages;
using ChatDashboard.Core.Cycles;
using ChatDashboard.Core.Templates;
using static ChatDashboard.Bot.Teams.Cards.CardJson;

namespace ChatDashboard.Bot.Teams.Cards;

/// <summary>What a rater said, as a card: notes in full where there is room, else their beginnings.</summary>
internal static class AnswerCard
{
    public static JsonObject Render(AnswerSummary summary) => Fitting.First([3000, 600, 200, 80, 30], limit => Render(summary, limit));

    private static JsonObject Render(AnswerSummary summary, int limit)
    {
        var title = FormWords.Title(summary);
        var change = new Press(PressKind.Change, summary.Site, summary.Quarter);
        return WideCard(
            $"{title}. {summary.News}",
            [
                Line(title, bold: true, size: "Large"),
                .. summary.News is null ? [] : Said(summary.News),
                .. summary.Template.Elements.Select(element => Element(element, summary.Answers, limit)),
                .. Reflections(summary.Reflection, limit),
                .. summary.CanChange ? Lines(FormWords.CanChange, subtle: true) : [],
            ],
            summary.CanChange ? [CardInputs.Button("Change", change)] : []);
    }

    private static JsonObject Element(Element element, IReadOnlyDictionary<ComponentId, Assessment> answers, int limit) => Container(
        [
            Line(element.Name, bold: true),
            .. element.Components.SelectMany(component => Component(component, answers[component.Id], limit)),
        ],
        separator: true);

    private static IEnumerable<JsonNode> Component(Component component, Assessment said, int limit) =>
    [
        Columns("Small", (3, [Line(component.Name)]), (2, [Line(Words.Of(said.Rating, said.Trend))])),
        .. said.Note.Length == 0 ? [] : Excerpt(said.Note, limit, subtle: true),
    ];

    private static IEnumerable<JsonNode> Reflections(Reflection reflection, int limit) => reflection.IsEmpty ? [] :
    [
        Container(FormWords.Parts(reflection).SelectMany(part => Excerpt(part.Text, limit, prefix: $"{part.Heading}: ")), separator: true),
    ];
}
