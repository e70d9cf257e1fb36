using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ChatDashboard.Bot;

namespace ChatDashboard.Tests.Support;

/// <summary>
/// What Slack refuses in messages and views, each limit with the place where it is broken
/// (https://docs.slack.dev/reference/block-kit). Lengths are counted in code points.
/// </summary>
internal static class SlackLimits
{
    public const int MostBlocksInMessage = 50;
    public const int MostBlocksInView = 100;
    public const int MostInText = 4000;

    /// <summary>Documented nowhere; measured by many (https://github.com/slackapi/bolt-js/issues/2509).</summary>
    public const int MostBytesInMessage = 13_000;

    public const int MostBytesInView = 250_000;

    private static readonly JsonSerializerOptions AsIs = new() { Encoder = AsIsEncoder.Instance };

    /// <summary>The longest text that an object of a type takes in a property; a text object's own text stands under the name of the property that it fills.</summary>
    private static readonly Dictionary<string, int> Longest = new()
    {
        ["header.text"] = 150, ["section.text"] = 3000, ["section.fields"] = 2000, ["context.elements"] = 3000,
        ["input.label"] = 2000, ["input.hint"] = 2000,
        ["button.text"] = 75, ["button.value"] = 2000, ["button.url"] = 3000, ["button.accessibility_label"] = 75,
        ["option.text"] = 75, ["option.description"] = 75, ["option.value"] = 75, ["group.label"] = 75,
        ["confirm.title"] = 100, ["confirm.text"] = 300, ["confirm.confirm"] = 30, ["confirm.deny"] = 30,
        ["modal.title"] = 24, ["modal.submit"] = 24, ["modal.close"] = 24,
        ["image.alt_text"] = 2000, ["image.title"] = 2000, ["image.image_url"] = 3000,
    };

    /// <summary>The same whatever the type.</summary>
    private static readonly Dictionary<string, int> LongestAnywhere = new()
    {
        ["block_id"] = 255, ["action_id"] = 255, ["callback_id"] = 255, ["external_id"] = 255, ["private_metadata"] = 3000, ["placeholder"] = 150,
    };

    /// <summary>How many an object of a type takes in a property.</summary>
    private static readonly Dictionary<string, int> Most = new()
    {
        ["actions.elements"] = 25, ["context.elements"] = 10, ["section.fields"] = 10, ["group.options"] = 100,
        ["static_select.options"] = 100, ["multi_static_select.options"] = 100, ["static_select.option_groups"] = 100, ["multi_static_select.option_groups"] = 100,
        ["radio_buttons.options"] = 10, ["checkboxes.options"] = 10, ["overflow.options"] = 5,
    };

    /// <summary>What is wrong with a message; nothing where Slack takes it.</summary>
    public static IEnumerable<string> BrokenBy(string text, JsonArray blocks) =>
    [
        .. text.Length == 0 ? ["text: empty"] : TooLong("text", text, MostInText),
        .. TooMany("blocks", blocks, MostBlocksInMessage),
        .. Bytes(blocks) > MostBytesInMessage ? [$"blocks: {Bytes(blocks)} bytes; at most {MostBytesInMessage} (msg_blocks_too_long)"] : Array.Empty<string>(),
        .. Blocks(blocks),
    ];

    /// <summary>What is wrong with a modal or a Home tab.</summary>
    public static IEnumerable<string> BrokenBy(JsonObject view)
    {
        var (blocks, type) = (view["blocks"]!.AsArray(), (string?)view["type"]);
        var hasInputs = blocks.Any(block => (string?)block!["type"] == "input");
        return
        [
            .. type is "modal" or "home" ? [] : new[] { $"type: {type}" },
            .. type == "modal" && view["title"] is null ? ["title: missing"] : Array.Empty<string>(),
            .. type == "modal" && hasInputs && view["submit"] is null ? ["submit: missing beside inputs"] : Array.Empty<string>(),
            .. TooMany("blocks", blocks, MostBlocksInView),
            .. Bytes(view) > MostBytesInView ? [$"{Bytes(view)} bytes; at most {MostBytesInView} (view_too_large)"] : Array.Empty<string>(),
            .. Blocks(blocks),
            .. Texts(view, type!, "view", isTop: true),
        ];
    }

    private static int Bytes(JsonNode node) => Encoding.UTF8.GetByteCount(node.ToJsonString(AsIs));

    private static IEnumerable<string> Blocks(JsonArray blocks) =>
    [
        .. Twice(blocks.Select(block => (string?)block!["block_id"])).Select(id => $"blocks: block_id {id} twice"),
        .. blocks.SelectMany((block, at) => Walk(block!.AsObject(), (string)block["type"]!, $"blocks/{at}")),
    ];

    private static IEnumerable<string> Walk(JsonObject node, string type, string path) =>
    [
        .. Texts(node, type, path),
        .. Rules(node, type, path),
        .. node.SelectMany(field => Children(field.Value).SelectMany((child, at) => Walk(child, TypeOf(child, field.Key), $"{path}/{field.Key}/{at}"))),
    ];

    private static IEnumerable<JsonObject> Children(JsonNode? value) => value switch
    {
        JsonObject one when !IsText(one) => [one],
        JsonArray many => many.OfType<JsonObject>().Where(child => !IsText(child)),
        _ => [],
    };

    /// <summary>Options, groups and confirmations carry no type; they are known by where they stand.</summary>
    private static string TypeOf(JsonObject child, string property) => property switch
    {
        "options" or "initial_option" or "initial_options" => "option",
        "option_groups" => "group",
        "confirm" => "confirm",
        _ => (string?)child["type"] ?? property,
    };

    private static IEnumerable<string> Texts(JsonObject node, string type, string path, bool isTop = false)
    {
        foreach (var (name, value) in node)
        {
            if (value is JsonArray array && Most.TryGetValue($"{type}.{name}", out var many))
            {
                foreach (var wrong in array.Count == 0 ? [$"{path}/{name}: empty"] : TooMany($"{path}/{name}", array, many))
                {
                    yield return wrong;
                }
            }

            if (isTop && name == "blocks")
            {
                continue;
            }

            var most = LongestAnywhere.TryGetValue(name, out var anywhere) ? anywhere : Longest.GetValueOrDefault($"{type}.{name}", 3000);
            foreach (var wrong in Strings(value).SelectMany(text => TooLong($"{path}/{name}", text, most)))
            {
                yield return wrong;
            }
        }
    }

    private static IEnumerable<string> Strings(JsonNode? value) => value switch
    {
        JsonObject text when IsText(text) => [(string)text["text"]!],
        JsonArray many => many.OfType<JsonObject>().Where(IsText).Select(text => (string)text["text"]!),
        JsonValue one when one.TryGetValue<string>(out var text) => [text],
        _ => [],
    };

    private static bool IsText(JsonObject node) => (string?)node["type"] is "plain_text" or "mrkdwn";

    private static IEnumerable<string> Rules(JsonObject node, string type, string path) => type switch
    {
        "header" or "input" or "button" or "option" when node.Any(field => field.Key is "text" or "label" && (string?)field.Value!["type"] != "plain_text") =>
            [$"{path}: only plain_text here"],
        "actions" when Twice(node["elements"]!.AsArray().Select(element => (string?)element!["action_id"])).Any() => [$"{path}: one action_id twice"],
        "section" when node["text"] is null && node["fields"] is null => [$"{path}: neither text nor fields"],
        "static_select" when node["initial_option"] is { } chosen && !node["options"]!.AsArray().Any(option => JsonNode.DeepEquals(option, chosen)) =>
            [$"{path}: the initial option is none of the options"],
        "plain_text_input" when (int?)node["max_length"] is < 1 or > 3000 => [$"{path}: max_length {node["max_length"]}"],
        "plain_text_input" => TooLong($"{path}/initial_value", (string?)node["initial_value"] ?? " ", (int?)node["max_length"] ?? 3000),
        _ when type.StartsWith("rich_text", StringComparison.Ordinal) && node["elements"]!.AsArray().Count == 0 => [$"{path}: no elements"],
        "text" when node["text"] is null || ((string)node["text"]!).Length == 0 => [$"{path}: an empty run"],
        _ => [],
    };

    private static IEnumerable<string> TooMany(string path, JsonArray array, int most) =>
        array.Count > most ? [$"{path}: {array.Count}; at most {most}"] : [];

    private static IEnumerable<string> TooLong(string path, string text, int most) =>
        ChatDashboard.Core.Text.Length(text) is var length && (length > most || length == 0) ? [$"{path}: {length} characters; 1 to {most}"] : [];

    private static IEnumerable<string> Twice(IEnumerable<string?> ids) => ids.OfType<string>().GroupBy(id => id).Where(same => same.Count() > 1).Select(same => same.Key);
}
