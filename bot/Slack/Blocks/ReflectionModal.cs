using System.Text.Json.Nodes;
using ChatDashboard.Core.Chat;
using ChatDashboard.Core.Chat.Messages;
using ChatDashboard.Core.Cycles;
using static ChatDashboard.Bot.Slack.Blocks.BlockJson;

namespace ChatDashboard.Bot.Slack.Blocks;

/// <summary>The form's last page as a modal.</summary>
internal static class ReflectionModal
{
    public static JsonObject Render(ReflectionForm form)
    {
        var press = new Press(PressKind.Submit, form.Site, form.Quarter) { Revision = form.Revision };
        return ModalJson.Form(
            $"{form.Quarter} {form.SiteName}",
            [
                Header("Reflection"),
                Context($"{form.SiteName} · {FormWords.Progress(form)}"),
                .. form.Problem is null ? [] : new[] { Warning(form.Problem) },
                RichText.Block(FormWords.OwnWords),
                Text(Inputs.Working, "What is working?", form.Now.Working),
                Text(Inputs.NotWorking, "What is not working?", form.Now.NotWorking),
                Text(Inputs.Why, "Why?", form.Now.Why),
                Divider(),
                Actions(
                    Button("Back", press with { Kind = PressKind.SaveAndGoBack }),
                    Button("Save for later", press with { Kind = PressKind.SaveForLater })),
            ],
            form.IsSubmitted ? "Save" : "Hand in",
            press);
    }

    private static JsonObject Text(string name, string label, string value) => InputJson.Text(name, label, value, Assessment.MaxNote);
}
