using System.Text.Json.Nodes;
using ChatDashboard.Core.Chat;
using ChatDashboard.Core.Chat.Messages;

namespace ChatDashboard.Bot.Slack.Blocks;

/// <summary>Any message of the bot as a modal: forms to fill in, everything else to read.</summary>
internal static class MessageModal
{
    private const string ProblemBlock = "problem";

    private static readonly string[] Drawable =
    [
        "type", "title", "blocks", "close", "submit", "private_metadata", "callback_id", "clear_on_close", "notify_on_close", "external_id",
    ];

    public static JsonObject Render(Message message) => message switch
    {
        RatingForm form => RatingModal.Render(form),
        ReflectionForm form => ReflectionModal.Render(form),
        ReviewForm review => ReviewModal.Render(review),
        CalendarForm calendar => CalendarModal.Render(calendar),
        RosterForm roster => RosterModal.Render(roster),
        _ => ModalJson.View(Title(message), MessageBlocks.Draw(message)),
    };

    /// <summary>What stands in a modal's place until it is drawn: Slack waits for three seconds and no longer.</summary>
    public static JsonObject Loading(string title) => ModalJson.View(title, [BlockJson.Context("One moment…")]);

    /// <summary>A modal as it stood, with what was typed in it and a sentence about what is wrong.</summary>
    /// <param name="view">As Slack sent it: a drawing takes fewer fields.</param>
    public static JsonObject Broken(JsonObject view, string problem)
    {
        var again = new JsonObject(view.Where(field => Drawable.Contains(field.Key) && field.Value is not null)
            .Select(field => KeyValuePair.Create(field.Key, field.Value!.DeepClone()))!);
        var sentence = BlockJson.Warning(problem);
        sentence["block_id"] = ProblemBlock;
        again["blocks"] = new JsonArray(
        [
            sentence,
            .. view["blocks"]!.AsArray().Where(block => (string?)block!["block_id"] != ProblemBlock).Select(block => block!.DeepClone()),
        ]);
        return again;
    }

    private static string Title(Message message) => message switch
    {
        Notice { Title: { } title } => title,
        Invitation invitation => $"{invitation.Quarter} {invitation.SiteName}",
        AnswerSummary => "Your answers",
        DashboardView view => $"{view.Dashboard.Quarter} {view.Dashboard.SiteName}",
        Reading reading => reading.More?.Kind switch
        {
            PressKind.ReadEvidence => "What to look for",
            PressKind.ReadNotes => "What was said",
            PressKind.ReadAudit => "Who changed what",
            PressKind.ReadPersonalData => "What I keep",
            _ => "Everything written",
        },
        SiteList list => list.Title,
        _ => "ChatDashboard",
    };
}
