using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ChatDashboard.Bot;

namespace ChatDashboard.Tests.Support;

/// <summary>
/// What Slack takes of a message or a view, and what it says of the rest. Lengths are counted in code points.
/// <see href="https://docs.slack.dev/reference/block-kit/blocks">Blocks</see>,
/// <see href="https://docs.slack.dev/reference/block-kit/block-elements">elements</see>,
/// <see href="https://docs.slack.dev/reference/views">views</see>.
/// </summary>
internal sealed class SlackLimits
{
    public const int MostBlocksInMessage = 50;
    public const int MostBlocksInView = 100;
    public const int MostInText = 4000;

    /// <summary>Documented nowhere; measured by many (https://github.com/slackapi/bolt-js/issues/2509).</summary>
    public const int MostBytesInMessage = 13_000;

    public const int MostBytesInView = 250_000;

    private static readonly JsonSerializerOptions AsIs = new() { Encoder = AsIsEncoder.Instance };

    private readonly SlackFindings _found = new();
    private readonly ElementLimits _elements;
    private readonly bool _isMessage;

    private SlackLimits(bool isMessage) => (_isMessage, _elements) = (isMessage, new(_found));

    /// <summary>What is wrong with a message; nothing where Slack takes it.</summary>
    public static IReadOnlyList<string> BrokenBy(string text, JsonArray blocks)
    {
        var limits = new SlackLimits(isMessage: true);
        limits._found.Length(text, MostInText, "/text", least: 1);
        limits._found.When(IsTooLong(blocks), $"at most {MostBytesInMessage} bytes", "/blocks");
        limits.Blocks(blocks, MostBlocksInMessage, "/blocks");
        return limits._found.All;
    }

    /// <summary>What is wrong with a modal or a Home tab.</summary>
    public static IReadOnlyList<string> BrokenBy(JsonObject view)
    {
        var limits = new SlackLimits(isMessage: false);
        limits._found.When(IsTooLarge(view), $"at most {MostBytesInView} bytes", "/view");
        limits.View(view);
        return limits._found.All;
    }

    /// <summary>Slack has words of its own for the two that are too much as a whole: msg_blocks_too_long and view_too_large.</summary>
    public static bool IsTooLong(JsonArray blocks) => Bytes(blocks) > MostBytesInMessage;

    public static bool IsTooLarge(JsonObject view) => Bytes(view) > MostBytesInView;

    private static int Bytes(JsonNode node) => Encoding.UTF8.GetByteCount(node.ToJsonString(AsIs));

    private void View(JsonObject view)
    {
        const string At = "/view";
        var isModal = view["type"]?.ToString() is "modal";
        _found.When(!isModal && view["type"]?.ToString() is not "home", "must be modal or home", $"{At}/type");
        _found.When(view["blocks"] is not JsonArray, "missing required field: blocks", At);
        _found.Text(view, "private_metadata", 3000, At, least: 0);
        _found.Text(view, "callback_id", 255, At, least: 0);
        _found.Text(view, "external_id", 255, At, least: 0);
        _found.Plain(view, "title", 24, At, isRequired: isModal);
        _found.Plain(view, "submit", 24, At);
        _found.Plain(view, "close", 24, At);
        var blocks = view["blocks"] as JsonArray ?? [];
        _found.When(
            isModal && view["submit"] is null && blocks.Any(block => block?["type"]?.ToString() is "input"),
            "`submit` is required when an input block is within blocks array", $"{At}/blocks");
        Blocks(blocks, MostBlocksInView, $"{At}/blocks");
        _found.When(
            BlockText.Inputs(blocks).Count(input => (bool?)input.Element["focus_on_load"] is true) > 1, "only one element can have focus_on_load", At);
    }

    private void Blocks(JsonArray blocks, int most, string at)
    {
        _found.When(blocks.Count > most, $"no more than {most} items allowed", at);
        _found.Unique(blocks.Select(block => block?["block_id"]?.ToString()), "block_id", at);
        foreach (var (place, block) in blocks.Index())
        {
            Block((JsonObject)block!, $"{at}/{place}");
        }

        _found.When(blocks.Count(block => block?["type"]?.ToString() is "table") > 1, "only_one_table_allowed", at);
    }

    private void Block(JsonObject block, string at)
    {
        _found.Text(block, "block_id", 255, at);
        switch (block["type"]?.ToString())
        {
            case "divider":
                break;
            case "header":
                _found.Plain(block, "text", 150, at, isRequired: true);
                break;
            case "section":
                Section(block, at);
                break;
            case "context":
                Context(block, at);
                break;
            case "actions":
                Actions(block, at);
                break;
            case "input":
                Input(block, at);
                break;
            case "image":
                _elements.Image(block, at);
                _found.Plain(block, "title", 2000, at);
                break;
            case "markdown" when _isMessage:
                _found.Text(block, "text", 12_000, at);
                break;
            case "table" when _isMessage:
                Table(block, at);
                break;
            case "rich_text":
                RichText(block, at);
                break;
            default:
                _found.When(true, $"unsupported type: {block["type"]}", at);
                break;
        }
    }

    private void Section(JsonObject block, string at)
    {
        var fields = block["fields"] as JsonArray;
        _found.When(block["text"] is null && fields is null, "missing required field: text", at);
        _found.Any(block["text"], 3000, $"{at}/text");
        _found.When(fields is { Count: 0 or > 10 }, "between 1 and 10 items allowed", $"{at}/fields");
        foreach (var (place, field) in (fields ?? []).Index())
        {
            _found.Any(field, 2000, $"{at}/fields/{place}");
        }

        if (block["accessory"] is JsonObject accessory)
        {
            _found.When(accessory["type"]?.ToString() is "plain_text_input", "unsupported type: plain_text_input", $"{at}/accessory");
            _elements.Element(accessory, $"{at}/accessory");
        }
    }

    private void Context(JsonObject block, string at)
    {
        var elements = Several(block, "elements", 10, at);
        foreach (var (place, element) in elements.Index())
        {
            if (element?["type"]?.ToString() is "image")
            {
                _elements.Image((JsonObject)element, $"{at}/elements/{place}");
            }
            else
            {
                _found.Any(element, 3000, $"{at}/elements/{place}");
            }
        }
    }

    private void Actions(JsonObject block, string at)
    {
        var elements = Several(block, "elements", 25, at);
        _found.Unique(elements.Select(element => element?["action_id"]?.ToString()), "action_id", at);
        foreach (var (place, element) in elements.Index())
        {
            _found.When(element?["type"]?.ToString() is "plain_text_input", "unsupported type: plain_text_input", $"{at}/elements/{place}");
            _elements.Element((JsonObject)element!, $"{at}/elements/{place}");
        }
    }

    private void Input(JsonObject block, string at)
    {
        _found.Plain(block, "label", 2000, at, isRequired: true);
        _found.Plain(block, "hint", 2000, at);
        _found.When(block["element"] is not JsonObject, "missing required field: element", at);
        if (block["element"] is JsonObject element)
        {
            _found.When(element["type"]?.ToString() is "button" or "overflow", $"unsupported type: {element["type"]}", $"{at}/element");
            _elements.Element(element, $"{at}/element");
        }
    }

    /// <summary>Runs of text in sections, lists and quotes, none of them empty.</summary>
    private void RichText(JsonObject node, string at)
    {
        foreach (var (place, element) in Several(node, "elements", int.MaxValue, at).OfType<JsonObject>().Index())
        {
            if (element["elements"] is not null)
            {
                RichText(element, $"{at}/elements/{place}");
            }
            else if (element["type"]?.ToString() is "text")
            {
                _found.Length(element["text"]?.ToString() ?? "", int.MaxValue - 1, $"{at}/elements/{place}/text", least: 1);
            }
        }
    }

    private void Table(JsonObject block, string at)
    {
        var rows = Several(block, "rows", 100, at);
        _found.When(rows.Any(row => row is JsonArray { Count: > 20 }), "no more than 20 items allowed", $"{at}/rows");
    }

    private JsonArray Several(JsonObject block, string field, int most, string at)
    {
        var items = block[field] as JsonArray ?? [];
        _found.When(items.Count == 0, "no less than 1 items allowed", $"{at}/{field}");
        _found.When(items.Count > most, $"no more than {most} items allowed", $"{at}/{field}");
        return items;
    }
}
