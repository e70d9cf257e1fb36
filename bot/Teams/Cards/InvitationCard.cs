using System.Text.Json.Nodes;
using ChatDashboard.Core.Chat;
using ChatDashboard.Core.Chat.Messages;
using static ChatDashboard.Bot.Teams.Cards.CardJson;

namespace ChatDashboard.Bot.Teams.Cards;

/// <summary>The cover of the form as a card: the prompt, and the reminder.</summary>
internal static class InvitationCard
{
    public static JsonObject Render(Invitation invitation)
    {
        var isBegun = invitation.Rated > 0;
        var title = invitation.IsReminder
            ? $"Still missing: your view of {invitation.SiteName}, {invitation.Quarter}"
            : $"How is {invitation.SiteName} doing? {invitation.Quarter}";
        var closes = $"Answers close on {Words.Day(invitation.ClosesOn)}.";
        var ask = isBegun
            ? $"You have rated {invitation.Rated} of {invitation.Components} components. Go on where you left."
            : $"{invitation.Components} components, a colour and an arrow each. It takes a few minutes, every page is kept, and you may stop at any time.";
        var rate = new Press(PressKind.Rate, invitation.Site, invitation.Quarter);
        return Card(
            $"{title}. {ask} {closes}",
            [
                Line(title, bold: true, size: "Large"),
                .. invitation.News is null ? [] : Said(invitation.News),
                .. Lines(ask),
                .. Lines(closes),
                .. Lines("The facilitator sees your answers by name; the channel sees counts only.", subtle: true),
            ],
            [
                CardInputs.Button(isBegun ? "Go on" : "Start", rate, primary: true),
                .. invitation.OffersTomorrow ? [CardInputs.Button("Remind me tomorrow", rate with { Kind = PressKind.RemindMeTomorrow })] : Array.Empty<JsonNode>(),
            ]);
    }
}
