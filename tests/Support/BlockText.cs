using System.Text.Json.Nodes;

namespace ChatDashboard.Tests.Support;

/// <summary>Reads blocks the way Slack shows them.</summary>
internal static class BlockText
{
    private static readonly string[] NoInputs = ["button", "overflow", "image"];

    /// <summary>Every text in the order in which it stands, without those of buttons and of what can be chosen.</summary>
    public static IEnumerable<string> Of(JsonNode? node) => node switch
    {
        JsonObject { } text when text["type"]?.ToString() is "plain_text" => [text["text"]!.ToString()],
        JsonObject { } text when text["type"]?.ToString() is "mrkdwn" => [SlackTeam.Unescape(text["text"]!.ToString())],
        JsonObject { } line when line["type"]?.ToString() is "rich_text_section" or "rich_text_quote" =>
            [string.Concat(line["elements"]!.AsArray().Select(run => run!["text"]))],
        JsonObject { } image when image["type"]?.ToString() is "image" => [image["alt_text"]!.ToString()],
        JsonObject { } element when IsElement(element) => [],
        JsonObject one => one.SelectMany(field => Of(field.Value)),
        JsonArray many => many.SelectMany(Of),
        _ => [],
    };

    public static IEnumerable<BlockButton> Buttons(JsonArray blocks) =>
        from block in blocks.OfType<JsonObject>()
        from element in Elements(block)
        where element["type"]?.ToString() is "button"
        select new BlockButton(
            element["text"]!["text"]!.ToString(), element["action_id"]?.ToString() ?? "", block["block_id"]?.ToString() ?? "",
            element["value"]?.ToString());

    /// <summary>What people type and choose, with the block that it stands in; a button is none.</summary>
    public static IEnumerable<(JsonObject Block, JsonObject Element)> Inputs(JsonArray blocks) =>
        from block in blocks.OfType<JsonObject>()
        from element in Elements(block)
        where !NoInputs.Contains(element["type"]?.ToString())
        select (block, element);

    private static IEnumerable<JsonObject> Elements(JsonObject block)
    {
        JsonNode?[] places = block["type"]?.ToString() switch
        {
            "actions" => [.. block["elements"]!.AsArray()],
            "section" => [block["accessory"]],
            "input" => [block["element"]],
            _ => [],
        };
        return places.OfType<JsonObject>();
    }

    private static bool IsElement(JsonObject node) => node.ContainsKey("action_id") || node["type"]?.ToString() is "button" or "overflow";
}

/// <summary>A button, where it stands, and what it carries.</summary>
internal sealed record BlockButton(string Text, string Action, string Block, string? Value);
