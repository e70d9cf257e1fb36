using System.Text.Json.Nodes;
using ChatDashboard.Core.Chat;
using ChatDashboard.Core.Chat.Messages;
using ChatDashboard.Core.Cycles;
using static ChatDashboard.Bot.Teams.Cards.CardJson;

namespace ChatDashboard.Bot.Teams.Cards;

/// <summary>
/// A page of the form as a card. Where long notes leave no room for all its components, the rest follow on the next card; where they leave
/// none for one, what was said before is cut, never what is there to change.
/// </summary>
internal static class RatingCard
{
    public static JsonObject Render(RatingForm form) => Fitting.Most(
        form.Questions.Count, [Assessment.MaxNote, 500, 100], (shown, limit) => Render(form, shown, limit));

    private static JsonObject Render(RatingForm form, int shown, int limit)
    {
        var questions = form.Questions.Take(shown).ToList();
        var press = new Press(PressKind.SaveAndContinue, form.Site, form.Quarter)
        {
            Element = form.Element.Id,
            Components = [.. questions.Select(question => question.Component.Id)],
            Revision = form.Revision,
        };
        var title = $"{form.SiteName}, {form.Quarter}: {form.Element.Name}";
        var progress = FormWords.Progress(form);
        return WideCard(
            $"{title}. {progress}. Open this message on a newer client to fill in the form.",
            [
                Container(
                    [Line(
                        title,
                        bold: true,
                        size: "Large"), Line(progress,
                        subtle: true), Line(FormWords.Legend,
                        subtle: true,
                        size: "Small")],
                    style: "emphasis"),
                .. form.Problem is null ? [] : Lines(form.Problem, color: "Attention"),
                .. questions.Select(question => Ask(question, limit)),
            ],
            [
                CardInputs.Button("Save and continue", press, primary: true),
                .. form.IsFirst ? [] : new[] { CardInputs.Button("Save and go back", press with { Kind = PressKind.SaveAndGoBack }) },
                CardInputs.Button("Save for later", press with { Kind = PressKind.SaveForLater }),
            ]);
    }

    private static JsonObject Ask(Question question, int limit)
    {
        var (component, now) = (question.Component, question.Now);
        var evidence = $"evidence-{component.Id}";
        return Container(
            [
                component.Evidence.Count == 0 ? Line(component.Name, bold: true, size: "Medium") : Columns("None",
                    (3, [Line(component.Name, bold: true, size: "Medium")]),
                    (1, [CardInputs.Toggle("Guidance", evidence)])),
                .. Lines(component.Guidance, subtle: true),
                .. component.Evidence.Count == 0 ? [] : Evidence(evidence, component.Evidence, limit),
                .. Past(question, limit),
                .. question.Problem is null ? [] : Lines(question.Problem, color: "Attention"),
                Columns("Small",
                    (3, [CardInputs.RatingChoice(Inputs.Rating(component.Id), CardInputs.Label(component, "rating"), now.Rating)]),
                    (2, [CardInputs.TrendChoice(Inputs.Trend(component.Id), CardInputs.Label(component, "trend"), now.Trend)])),
                CardInputs.TextInput(
                    Inputs.Note(component.Id), CardInputs.Label(component, "note"), now.Note, Assessment.MaxNote,
                    FormWords.NoteHint),
            ],
            separator: true);
    }

    private static JsonNode[] Evidence(string id, IReadOnlyList<string> statements, int limit)
    {
        var list = Container(
            [Line(
                "What one sees where it is achieved",
                bold: true), .. statements.SelectMany(statement => Excerpt(statement, limit, subtle: true, prefix: "• "))],
            spacing: "Small");
        (list["id"], list["isVisible"]) = (id, false);
        return [list];
    }

    private static IEnumerable<JsonNode> Past(Question question, int limit)
    {
        if (FormWords.Past(question) is { } past)
        {
            yield return Line(past, subtle: true);
        }

        if (question.Own is { Note.Length: > 0 } noted)
        {
            foreach (var line in Excerpt(noted.Note, limit, subtle: true, prefix: "You wrote: "))
            {
                yield return line;
            }
        }
    }
}
