using System.Text.Json.Nodes;
using ChatDashboard.Core.Chat;
using ChatDashboard.Core.Chat.Messages;
using ChatDashboard.Core.Cycles;
using static ChatDashboard.Bot.Slack.Blocks.BlockJson;

namespace ChatDashboard.Bot.Slack.Blocks;

/// <summary>
/// A page of the form as a modal. Where an element has more components than one looks through, the rest follow on the next.
/// </summary>
internal static class RatingModal
{
    /// <summary>With eight blocks each, and as many again for the frame, they stay below Slack's hundred.</summary>
    private const int MostOnAPage = 8;

    private const int MostRepeated = 300;

    public static JsonObject Render(RatingForm form) =>
        Fitting.Most(Math.Min(MostOnAPage, form.Questions.Count), shown => Render(form, shown));

    private static JsonObject Render(RatingForm form, int shown)
    {
        var questions = form.Questions.Take(shown).ToList();
        var press = new Press(PressKind.SaveAndContinue, form.Site, form.Quarter)
        {
            Element = form.Element.Id,
            Components = [.. questions.Select(question => question.Component.Id)],
            Revision = form.Revision,
        };
        return ModalJson.Form(
            $"{form.Quarter} {form.SiteName}",
            [
                Header(form.Element.Name),
                Context($"{form.SiteName} · {FormWords.Progress(form)}"),
                .. form.Problem is null ? [] : new[] { Warning(form.Problem) },
                .. questions.SelectMany(question => Ask(form, question)),
                Divider(),
                Actions(
                [
                    .. form.IsFirst ? [] : new[] { Button("Back", press with { Kind = PressKind.SaveAndGoBack }) },
                    Button("Save for later", press with { Kind = PressKind.SaveForLater }),
                ]),
            ],
            "Save and continue",
            press);
    }

    private static IEnumerable<JsonObject> Ask(RatingForm form, Question question)
    {
        var (component, now) = (question.Component, question.Now);
        var evidence = new Press(PressKind.ReadEvidence, form.Site, form.Quarter) { From = component.Id };
        return
        [
            Divider(),
            Section(
                component.Name,
                component.Guidance,
                component.Evidence.Count == 0 ? null : Button("What to look for", evidence, on: component.Name)),
            .. Past(question),
            .. question.Problem is null ? [] : new[] { Warning(question.Problem) },
            InputJson.RatingSelect(Inputs.Rating(component.Id), InputJson.Label(component, "rating"), now.Rating),
            InputJson.TrendSelect(Inputs.Trend(component.Id), InputJson.Label(component, "trend"), now.Trend),
            InputJson.Text(
                Inputs.Note(component.Id), InputJson.Label(component, "note"), now.Note, Assessment.MaxNote, FormWords.NoteHint),
        ];
    }

    private static IEnumerable<JsonObject> Past(Question question)
    {
        if (FormWords.Past(question) is { } past)
        {
            var wrote = question.Own is { Note.Length: > 0 } own ? $"\nYou wrote: {Core.Text.Shorten(own.Note, MostRepeated)}" : "";
            yield return Context(past + wrote);
        }
    }
}
