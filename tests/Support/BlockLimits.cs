using System.Text.Json.Nodes;

namespace ChatDashboard.Tests.Support;

/// <summary>What Slack takes of the blocks of a message or a view.</summary>
internal sealed class BlockLimits(SlackFindings found, bool isMessage)
{
    private readonly ElementLimits _elements = new(found);

    public void Check(JsonArray blocks, int most, string at)
    {
        found.When(blocks.Count > most, $"no more than {most} items allowed", at);
        found.Unique(blocks.Select(block => block?["block_id"]?.ToString()), "block_id", at);
        foreach (var (place, block) in blocks.Index())
        {
            Block((JsonObject)block!, $"{at}/{place}");
        }

        found.When(blocks.Count(block => block?["type"]?.ToString() is "table") > 1, "only_one_table_allowed", at);
    }

    private void Block(JsonObject block, string at)
    {
        found.Text(block, "block_id", 255, at);
        switch (block["type"]?.ToString())
        {
            case "divider":
                break;
            case "header":
                found.Plain(block, "text", 150, at, isRequired: true);
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
                found.Plain(block, "title", 2000, at);
                break;
            case "markdown" when isMessage:
                found.Text(block, "text", 12_000, at);
                break;
            case "table" when isMessage:
                Table(block, at);
                break;
            case "rich_text":
                RichText(block, at);
                break;
            default:
                found.When(true, $"unsupported type: {block["type"]}", at);
                break;
        }
    }

    private void Section(JsonObject block, string at)
    {
        var fields = block["fields"] as JsonArray;
        found.When(block["text"] is null && fields is null, "missing required field: text", at);
        found.Any(block["text"], 3000, $"{at}/text");
        found.When(fields is { Count: 0 or > 10 }, "between 1 and 10 items allowed", $"{at}/fields");
        foreach (var (place, field) in (fields ?? []).Index())
        {
            found.Any(field, 2000, $"{at}/fields/{place}");
        }

        if (block["accessory"] is JsonObject accessory)
        {
            found.When(accessory["type"]?.ToString() is "plain_text_input", "unsupported type: plain_text_input", $"{at}/accessory");
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
                found.Any(element, 3000, $"{at}/elements/{place}");
            }
        }
    }

    private void Actions(JsonObject block, string at)
    {
        var elements = Several(block, "elements", 25, at);
        found.Unique(elements.Select(element => element?["action_id"]?.ToString()), "action_id", at);
        foreach (var (place, element) in elements.Index())
        {
            found.When(element?["type"]?.ToString() is "plain_text_input", "unsupported type: plain_text_input", $"{at}/elements/{place}");
            _elements.Element((JsonObject)element!, $"{at}/elements/{place}");
        }
    }

    private void Input(JsonObject block, string at)
    {
        found.Plain(block, "label", 2000, at, isRequired: true);
        found.Plain(block, "hint", 2000, at);
        found.When(block["element"] is not JsonObject, "missing required field: element", at);
        if (block["element"] is JsonObject element)
        {
            found.When(element["type"]?.ToString() is "button" or "overflow", $"unsupported type: {element["type"]}", $"{at}/element");
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
                found.Length(element["text"]?.ToString() ?? "", int.MaxValue - 1, $"{at}/elements/{place}/text", least: 1);
            }
        }
    }

    private void Table(JsonObject block, string at)
    {
        var rows = Several(block, "rows", 100, at);
        found.When(rows.Any(row => row is JsonArray { Count: > 20 }), "no more than 20 items allowed", $"{at}/rows");
        found.When(block["column_settings"] is JsonArray { Count: > 20 }, "no more than 20 items allowed", $"{at}/column_settings");
    }

    private JsonArray Several(JsonObject block, string field, int most, string at)
    {
        var items = block[field] as JsonArray ?? [];
        found.When(items.Count == 0, "no less than 1 items allowed", $"{at}/{field}");
        found.When(items.Count > most, $"no more than {most} items allowed", $"{at}/{field}");
        return items;
    }
}
