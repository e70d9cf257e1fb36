using System.Text.Json.Nodes;

namespace ChatDashboard.Bot.Slack;

/// <summary>
/// What people see in a workspace that is not on the list: a sentence that they alone see, or a modal in the place of the one they sent.
/// </summary>
internal static class SlackRefusal
{
    public static JsonObject? To(SlackRequest request) => request switch
    {
        SlackRequest.SlashCommand => new JsonObject { ["response_type"] = "ephemeral", ["text"] = Sentence(request.Team) },
        SlackRequest.Submission => new JsonObject { ["response_action"] = "update", ["view"] = Modal(Sentence(request.Team)) },
        _ => null,
    };

    private static string Sentence(string team) =>
        $"ChatDashboard does not work in this Slack workspace ({team}). Ask whoever runs it to add {team} to its setting Slack:Workspaces.";

    private static JsonObject Modal(string sentence) => new()
    {
        ["type"] = "modal",
        ["title"] = PlainText("ChatDashboard"),
        ["close"] = PlainText("Close"),
        ["blocks"] = new JsonArray(new JsonObject { ["type"] = "section", ["text"] = PlainText(sentence) }),
    };

    private static JsonObject PlainText(string text) => new() { ["type"] = "plain_text", ["text"] = text };
}
