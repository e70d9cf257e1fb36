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
        var (title, ask, closes) = (FormWords.Title(invitation), FormWords.Ask(invitation), FormWords.Closes(invitation));
        var rate = new Press(PressKind.Rate, invitation.Site, invitation.Quarter);
        return Card(
            $"{title}. {ask} {closes}",
            [
                Line(title, bold: true, size: "Large"),
                .. invitation.News is null ? [] : Said(invitation.News),
                .. Lines(ask),
                .. Lines(closes),
                .. Lines(FormWords.WhoSees, subtle: true),
            ],
            [
                CardInputs.Button(FormWords.Start(invitation), rate, primary: true),
                .. invitation.OffersTomorrow
                    ? [CardInputs.Button("Remind me tomorrow", rate with { Kind = PressKind.RemindMeTomorrow })]
                    : Array.Empty<JsonNode>(),
            ]);
    }
}
