using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ChatDashboard.Bot.Slack;

/// <summary>Reads fields of JSON that may be anything: what is missing, or is not of the kind that was asked for, is null.</summary>
internal static class LooseJson
{
    private static readonly JsonDocumentOptions NoDuplicates = new() { AllowDuplicateProperties = false };

    /// <summary>
    /// The object that stands in the bytes, with half an emoji replaced, for nobody's words are lost over it; null if there is no object,
    /// or the bytes are no text.
    /// </summary>
    public static JsonObject? Parse(ReadOnlySpan<byte> json)
    {
        var mended = json.ToArray();
        WholeCharacters.Mend(mended);
        try
        {
            ReadTexts(mended);
            return JsonNode.Parse(mended, documentOptions: NoDuplicates) as JsonObject;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    public static JsonObject? Parse(string json) => Parse(Encoding.UTF8.GetBytes(json));

    public static JsonObject? Object(this JsonNode? node, string name) => (node as JsonObject)?[name] as JsonObject;

    /// <summary>The objects in a list; none where there is no list.</summary>
    public static IEnumerable<JsonObject> Objects(this JsonNode? node, string name) =>
        ((node as JsonObject)?[name] as JsonArray ?? []).OfType<JsonObject>();

    /// <summary>The texts in a list.</summary>
    public static IEnumerable<string> Texts(this JsonNode? node, string name) =>
        ((node as JsonObject)?[name] as JsonArray ?? []).Select(Text).OfType<string>();

    /// <summary>A text; a number is read as one, and an empty text as none.</summary>
    public static string? Text(this JsonNode? node, string name) => Text((node as JsonObject)?[name]);

    public static bool Is(this JsonNode? node, string name) => (node as JsonObject)?[name]?.GetValueKind() is JsonValueKind.True;

    private static string? Text(JsonNode? node) => node?.GetValueKind() switch
    {
        JsonValueKind.String when node.GetValue<string>() is { Length: > 0 } text => text,
        JsonValueKind.Number => node.ToJsonString(),
        _ => null,
    };

    /// <summary>What is no text is found out when it is read, which would be much later.</summary>
    private static void ReadTexts(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName)
            {
                reader.GetString();
            }
        }
    }
}
