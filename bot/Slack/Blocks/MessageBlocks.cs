using System.Text.Json.Nodes;
using ChatDashboard.Core.Chat;
using ChatDashboard.Core.Chat.Messages;

namespace ChatDashboard.Bot.Slack.Blocks;

/// <summary>
/// Any message of the bot as blocks, with the text that screen readers read in their place. A form becomes a few words and the button that
/// opens it: people fill in modals, not messages.
/// </summary>
internal static class MessageBlocks
{
    public static SlackMessage Render(Message message) => new(Mrkdwn.Spoken(Spoken(message)), new([.. Draw(message)]));

    public static IEnumerable<JsonNode> Draw(Message message) => (message switch
    {
        Notice notice => NoticeBlocks.Draw(notice),
        Invitation invitation => InvitationBlocks.Draw(invitation),
        AnswerSummary summary => AnswerBlocks.Draw(summary),
        DashboardView view => DashboardBlocks.Draw(view),
        Reading reading => ReadingBlocks.Draw(reading),
        SiteList list => SiteListBlocks.Draw(list),
        _ => FormBlocks.Draw(message),
    })
    .Select(block => block!.DeepClone());

    private static string Spoken(Message message) => message switch
    {
        Notice notice => NoticeBlocks.Spoken(notice),
        Invitation invitation => InvitationBlocks.Spoken(invitation),
        AnswerSummary summary => AnswerBlocks.Spoken(summary),
        DashboardView view => DashboardSpoken.Of(view),
        Reading reading => ReadingBlocks.Spoken(reading),
        SiteList list => SiteListBlocks.Spoken(list),
        _ => FormBlocks.Spoken(message),
    };
}
