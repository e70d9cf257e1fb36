using System.Text.Json.Nodes;

namespace ChatDashboard.Tests.Support;

/// <summary>What Slack takes of one element: a button, a select, an input.</summary>
internal sealed class ElementLimits(SlackFindings found)
{
    public void Element(JsonObject element, string at)
    {
        var type = element["type"]?.ToString() ?? "";
        found.Text(element, "action_id", 255, at);
        found.Plain(element, "placeholder", 150, at);
        Confirm(element, at);
        switch (type)
        {
            case "button":
                Button(element, at);
                break;
            case "static_select" or "multi_static_select":
                Select(element, at);
                break;
            case "radio_buttons" or "checkboxes":
                Options(element, "options", 10, at);
                Chosen(element, at);
                break;
            case "overflow":
                Options(element, "options", 5, at);
                break;
            case "plain_text_input":
                Typed(element, at);
                break;
            case "image":
                Image(element, at);
                break;
            case "number_input":
                found.When(element["is_decimal_allowed"] is null, "missing required field: is_decimal_allowed", at);
                break;
            default:
                found.When(!IsPicker(type), $"unsupported type: {type}", at);
                break;
        }
    }

    /// <summary>An image, as a block or beside a text.</summary>
    public void Image(JsonObject image, string at)
    {
        found.When((image["image_url"] is null) == (image["slack_file"] is null), "exactly one of image_url and slack_file", at);
        found.When(image["alt_text"] is null, "missing required field: alt_text", at);
        found.Text(image, "image_url", 3000, at);
        found.Text(image, "alt_text", 2000, at);
    }

    private static bool IsPicker(string type) =>
        type.EndsWith("_select", StringComparison.Ordinal) || type.EndsWith("picker", StringComparison.Ordinal);

    private void Button(JsonObject button, string at)
    {
        found.Plain(button, "text", 75, at, isRequired: true);
        found.Text(button, "value", 2000, at, least: 0);
        found.Text(button, "url", 3000, at);
        found.Text(button, "accessibility_label", 75, at);
        found.When(button["style"]?.ToString() is not (null or "primary" or "danger"), "must be primary or danger", $"{at}/style");
    }

    private void Select(JsonObject select, string at)
    {
        found.When((select["options"] is null) == (select["option_groups"] is null), "exactly one of options and option_groups", at);
        if (select["option_groups"] is JsonArray groups)
        {
            found.When(groups.Count is 0 or > 100, "between 1 and 100 items allowed", $"{at}/option_groups");
            foreach (var (place, group) in groups.Index())
            {
                found.Plain((JsonObject)group!, "label", 75, $"{at}/option_groups/{place}", isRequired: true);
                Options((JsonObject)group!, "options", 100, $"{at}/option_groups/{place}");
            }
        }
        else
        {
            Options(select, "options", 100, at);
        }

        Chosen(select, at);
    }

    /// <summary>The value is kept at what Slack's own types take; its pages speak of 150.</summary>
    private void Options(JsonObject owner, string field, int most, string at)
    {
        var options = owner[field] as JsonArray ?? [];
        found.When(options.Count == 0, "no less than 1 items allowed", $"{at}/{field}");
        found.When(options.Count > most, $"no more than {most} items allowed", $"{at}/{field}");
        foreach (var (place, option) in options.OfType<JsonObject>().Index())
        {
            found.When(option["text"] is null, "missing required field: text", $"{at}/{field}/{place}");
            found.Any(option["text"], 75, $"{at}/{field}/{place}/text");
            found.Any(option["description"], 75, $"{at}/{field}/{place}/description");
            found.When(option["value"] is null, "missing required field: value", $"{at}/{field}/{place}");
            found.Text(option, "value", 75, $"{at}/{field}/{place}");
        }
    }

    /// <summary>What is chosen from the start is one of the options to the letter.</summary>
    private void Chosen(JsonObject element, string at)
    {
        JsonNode?[] offered = [.. AllOptions(element)];
        JsonNode?[] chosen = [element["initial_option"], .. element["initial_options"] as JsonArray ?? []];
        foreach (var one in chosen.OfType<JsonObject>())
        {
            found.When(!offered.Any(option => JsonNode.DeepEquals(option, one)), "initial option was not found in options", at);
        }

        found.When(element["initial_options"] is JsonArray { Count: 0 }, "no less than 1 items allowed", $"{at}/initial_options");
    }

    private static IEnumerable<JsonNode?> AllOptions(JsonObject element) => element["options"] is JsonArray options
        ? options
        : (element["option_groups"] as JsonArray ?? []).SelectMany(group => group!["options"]!.AsArray());

    private void Typed(JsonObject input, string at)
    {
        var most = (int?)input["max_length"] ?? 3000;
        found.When(most is < 1 or > 3000, "must be between 1 and 3000", $"{at}/max_length");
        found.When((int?)input["min_length"] is < 0 or > 3000, "must be between 0 and 3000", $"{at}/min_length");
        found.Text(input, "initial_value", Math.Min(most, 3000), at, least: 0);
    }

    private void Confirm(JsonObject element, string at)
    {
        if (element["confirm"] is JsonObject confirm)
        {
            found.Plain(confirm, "title", 100, $"{at}/confirm");
            found.Any(confirm["text"], 300, $"{at}/confirm/text");
            found.Plain(confirm, "confirm", 30, $"{at}/confirm");
            found.Plain(confirm, "deny", 30, $"{at}/confirm");
        }
    }
}
