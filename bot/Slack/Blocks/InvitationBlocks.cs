using System.Text.Json.Nodes;
using ChatDashboard.Core.Chat;
using ChatDashboard.Core.Chat.Messages;
using static ChatDashboard.Bot.Slack.Blocks.BlockJson;

namespace ChatDashboard.Bot.Slack.Blocks;

/// <summary>The cover of the form: the prompt, and the reminder.</summary>
internal static class InvitationBlocks
{
    public static JsonArray Draw(Invitation invitation)
    {
        var rate = new Press(PressKind.Rate, invitation.Site, invitation.Quarter);
        return
        [
            Header(FormWords.Title(invitation)),
            .. invitation.News is null ? [] : new[] { RichText.Block(invitation.News) },
            RichText.Block(FormWords.Ask(invitation), FormWords.Closes(invitation)),
            Context(FormWords.WhoSees),
            Actions(
            [
                Button(FormWords.Start(invitation), rate, primary: true),
                .. invitation.OffersTomorrow
                    ? [Button("Remind me tomorrow", rate with { Kind = PressKind.RemindMeTomorrow })] : Array.Empty<JsonObject>(),
            ]),
        ];
    }

    public static string Spoken(Invitation invitation) => string.Join(' ', new[]
    {
        $"{FormWords.Title(invitation)}.", invitation.News, FormWords.Ask(invitation), FormWords.Closes(invitation),
    }.OfType<string>());
}
