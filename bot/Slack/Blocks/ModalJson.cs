using System.Text.Json.Nodes;
using ChatDashboard.Core.Chat;

namespace ChatDashboard.Bot.Slack.Blocks;

/// <summary>The frame of a modal (https://docs.slack.dev/reference/views/modal-views).</summary>
internal static class ModalJson
{
    public const string Callback = "chatdashboard";

    private const int MostInTitle = 24;

    /// <summary>A modal to read.</summary>
    public static JsonObject View(string title, IEnumerable<JsonNode> blocks) => new()
    {
        ["type"] = "modal",
        ["callback_id"] = Callback,
        ["title"] = BlockJson.Plain(title, MostInTitle),
        ["close"] = BlockJson.Plain("Close", MostInTitle),
        ["blocks"] = new JsonArray([.. blocks]),
    };

    /// <summary>A modal to fill in; its own button does the press.</summary>
    public static JsonObject Form(string title, IEnumerable<JsonNode> blocks, string submit, Press press)
    {
        var view = View(title, blocks);
        view["submit"] = BlockJson.Plain(submit, MostInTitle);
        view["private_metadata"] = PressValue.Write(press);
        return view;
    }
}
