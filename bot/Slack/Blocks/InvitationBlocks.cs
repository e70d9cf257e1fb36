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
            Header(Title(invitation)),
            .. invitation.News is null ? [] : new[] { RichText.Block(invitation.News) },
            RichText.Block(Ask(invitation), Closes(invitation)),
            Context("The facilitator sees your answers by name; the channel sees counts only."),
            Actions(
            [
                Button(invitation.Rated > 0 ? "Go on" : "Start", rate, primary: true),
                .. invitation.OffersTomorrow ? [Button("Remind me tomorrow", rate with { Kind = PressKind.RemindMeTomorrow })] : Array.Empty<JsonObject>(),
            ]),
        ];
    }

    public static string Spoken(Invitation invitation) =>
        string.Join(' ', new[] { $"{Title(invitation)}.", invitation.News, Ask(invitation), Closes(invitation) }.OfType<string>());

    private static string Title(Invitation invitation) => invitation.IsReminder
        ? $"Still missing: your view of {invitation.SiteName}, {invitation.Quarter}"
        : $"How is {invitation.SiteName} doing? {invitation.Quarter}";

    private static string Ask(Invitation invitation) => invitation.Rated > 0
        ? $"You have rated {invitation.Rated} of {invitation.Components} components. Go on where you left."
        : $"{invitation.Components} components, a colour and an arrow each. It takes a few minutes, every page is kept, and you may stop at any time.";

    private static string Closes(Invitation invitation) => $"Answers close on {Words.Day(invitation.ClosesOn)}.";
}
