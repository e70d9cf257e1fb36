using System.Text.Json.Nodes;
using ChatDashboard.Core.Chat;
using ChatDashboard.Core.Chat.Messages;

namespace ChatDashboard.Bot.Teams.Cards;

/// <summary>Any message of the bot as an Adaptive Card.</summary>
internal static class MessageCard
{
    public static JsonObject Render(Message message) => message switch
    {
        Notice notice => NoticeCard.Render(notice),
        Invitation invitation => InvitationCard.Render(invitation),
        RatingForm form => RatingCard.Render(form),
        ReflectionForm form => ReflectionCard.Render(form),
        AnswerSummary summary => AnswerCard.Render(summary),
        ReviewForm review => ReviewCard.Render(review),
        DashboardView view => DashboardCard.Render(view),
        Reading reading => ReadingCard.Render(reading),
        CalendarForm calendar => CalendarCard.Render(calendar),
        RosterForm roster => RosterCard.Render(roster),
        SiteList list => SiteListCard.Render(list),
        _ => throw new InvalidOperationException($"{message.GetType().Name} has no card."),
    };
}
