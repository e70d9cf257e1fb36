using System.Text.Json;
using System.Text.Json.Nodes;

namespace ChatDashboard.Bot.Teams;

/// <summary>
/// The code in an error of Teams, in either shape that it comes in: <c>{"error":{"code":…}}</c>, or <c>{"errorCode":…,"message":"…"}</c>
/// where the message is JSON once more and holds the <c>subCode</c> that says more.
/// <see href="https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/conversation-messages#status-codes-from-bot-conversational-apis">
/// The codes</see>.
/// </summary>
internal static class ConnectorError
{
    /// <summary>The code; empty if there is none to be found.</summary>
    public static string CodeIn(string? body)
    {
        if (Parse(body) is not { } json)
        {
            return "";
        }

        return Text(Parse(Text(json["message"])), "subCode")
            ?? Text(Parse(Text(json["message"])), "errorCode")
            ?? Text(json["error"] as JsonObject, "code")
            ?? Text(json, "subCode")
            ?? Text(json, "errorCode")
            ?? Text(json, "code")
            ?? "";
    }

    private static JsonObject? Parse(string? text)
    {
        try
        {
            return string.IsNullOrWhiteSpace(text) ? null : JsonNode.Parse(text) as JsonObject;
        }
        catch (JsonException)
        {
            // A proxy's page in HTML, or a message in words: neither has a code.
            return null;
        }
    }

    private static string? Text(JsonObject? json, string field) => Text(json?[field]);

    private static string? Text(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue<string>(out var text) && text.Length > 0 ? text : null;
}
