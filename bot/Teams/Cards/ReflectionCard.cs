using System.Text.Json.Nodes;
using ChatDashboard.Core.Chat;
using ChatDashboard.Core.Chat.Messages;
using ChatDashboard.Core.Cycles;
using static ChatDashboard.Bot.Teams.Cards.CardJson;

namespace ChatDashboard.Bot.Teams.Cards;

/// <summary>The form's last page as a card.</summary>
internal static class ReflectionCard
{
    public static JsonObject Render(ReflectionForm form)
    {
        var press = new Press(PressKind.Submit, form.Site, form.Quarter) { Revision = form.Revision };
        var title = $"{form.SiteName}, {form.Quarter}: reflection";
        var progress = FormWords.Progress(form);
        return WideCard(
            $"{title}. {progress}. Open this message on a newer client to fill in the form.",
            [
                Container([Line(title, bold: true, size: "Large"), Line(progress, subtle: true)], style: "emphasis"),
                .. form.Problem is null ? [] : Lines(form.Problem, color: "Attention"),
                .. Lines(FormWords.OwnWords, subtle: true),
                Text(Inputs.Working, "What is working?", form.Now.Working),
                Text(Inputs.NotWorking, "What is not working?", form.Now.NotWorking),
                Text(Inputs.Why, "Why?", form.Now.Why),
            ],
            [
                CardInputs.Button(form.IsSubmitted ? "Save" : "Hand in", press, primary: true),
                CardInputs.Button("Save and go back", press with { Kind = PressKind.SaveAndGoBack }),
                CardInputs.Button("Save for later", press with { Kind = PressKind.SaveForLater }),
            ]);
    }

    private static JsonObject Text(string id, string label, string value) => CardInputs.TextInput(id, label, value, Assessment.MaxNote, "");
}
