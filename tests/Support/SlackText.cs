using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ChatDashboard.Tests.Support;

/// <summary>Reads blocks the way Slack shows them (https://docs.slack.dev/messaging/formatting-message-text).</summary>
internal static partial class SlackText
{
    /// <summary>What stands in rich text, runs of one block joined: shown to the letter.</summary>
    public static IEnumerable<string> Rich(JsonNode blocks) => CardText.Nodes(blocks)
        .Where(node => (string?)node["type"] is "rich_text_section" or "rich_text_quote")
        .Select(
            section => string.Concat(
                CardText.Nodes(section).Where(node => (string?)node["type"] == "text").Select(run => (string?)run["text"])));

    /// <summary>
    /// Plain text: the three entities are turned into their characters, and nothing else is read in it without emoji codes.
    /// </summary>
    public static IEnumerable<string> Plain(JsonNode blocks) => Texts(blocks, "plain_text").Select(text => Decoded((string)text["text"]!));

    /// <summary>Text with markup, as it is sent.</summary>
    public static IEnumerable<string> Mrkdwn(JsonNode blocks) => Texts(blocks, "mrkdwn").Select(text => (string)text["text"]!);

    public static IEnumerable<JsonObject> Texts(JsonNode blocks, string type) =>
        CardText.Nodes(blocks).Where(node => (string?)node["type"] == type);

    public static string Decoded(string text) => Entity().Replace(text, found => found.Value switch
    {
        "&amp;" => "&",
        "&lt;" => "<",
        _ => ">",
    });

    [GeneratedRegex("&(?:amp|lt|gt);")]
    private static partial Regex Entity();
}
