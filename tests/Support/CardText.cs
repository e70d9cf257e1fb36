using System.Text.Json.Nodes;

namespace ChatDashboard.Tests.Support;

/// <summary>Reads an Adaptive Card the way a client shows it.</summary>
internal static class CardText
{
    /// <summary>Every text in the order in which it stands, hidden ones too.</summary>
    public static IEnumerable<string> Of(JsonNode card) => Nodes(card).Select(node => node["type"]?.ToString() switch
    {
        // An empty line is a space, because a run without a text is none.
        "RichTextBlock" =>
            string.Concat(node["inlines"]!.AsArray().Select(run => run!["text"]!.ToString())) is var text and not " " ? text : "",
        "TextBlock" => node["text"]!.ToString(),
        _ => null,
    }).OfType<string>();

    public static IEnumerable<JsonObject> Inputs(JsonNode card) =>
        Nodes(card).Where(node => node["type"]?.ToString().StartsWith("Input.", StringComparison.Ordinal) is true);

    public static IEnumerable<JsonObject> Submits(JsonNode card) => Nodes(card).Where(node => node["type"]?.ToString() is "Action.Submit");

    public static IEnumerable<JsonObject> Nodes(JsonNode? node) => node switch
    {
        JsonObject one => one.SelectMany(field => Nodes(field.Value)).Prepend(one),
        JsonArray many => many.SelectMany(Nodes),
        _ => [],
    };
}
