using System.Text.Json.Nodes;

namespace ChatDashboard.Tests.Support;

/// <summary>What stands in one input, as Slack sends it in <c>view.state.values</c>.</summary>
internal static class InputState
{
    /// <summary>Fields of the state, by what the element's initial value is called.</summary>
    private static readonly (string Initial, string Field)[] Fields =
    [
        ("initial_value", "value"), ("initial_option", "selected_option"), ("initial_options", "selected_options"),
        ("initial_user", "selected_user"), ("initial_users", "selected_users"), ("initial_conversation", "selected_conversation"),
        ("initial_conversations", "selected_conversations"), ("initial_channel", "selected_channel"),
        ("initial_channels", "selected_channels"),
        ("initial_date", "selected_date"), ("initial_time", "selected_time"),
    ];

    public static JsonObject Initial(JsonObject element)
    {
        var field = FieldOf(element);
        var initial = element[Fields.Single(one => one.Field == field).Initial]?.DeepClone();
        return With(element, initial ?? (field.EndsWith('s') ? new JsonArray() : null));
    }

    /// <summary>The state after someone has typed a text, or chosen by value or by the words shown; several are lines.</summary>
    public static JsonObject Typed(JsonObject element, string value)
    {
        var lines = value.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return With(element, FieldOf(element) switch
        {
            "value" => Text(element, value),
            "selected_option" => value.Length == 0 ? Cleared(element) : Option(element, value),
            "selected_options" => new JsonArray([.. lines.Select(line => Option(element, line))]),
            var several when several.EndsWith('s') => new JsonArray([.. lines.Select(line => (JsonNode)line)]),
            _ => value.Length == 0 ? null : value,
        });
    }

    /// <summary>The values, one a line; empty for none.</summary>
    public static string Read(JsonObject state)
    {
        var node = state.Single(field => field.Key != "type").Value;
        return string.Join(
            '\n', (node as JsonArray ?? [node?.DeepClone()]).Select(one => (one as JsonObject)?["value"]?.ToString() ?? one?.ToString()));
    }

    private static JsonObject With(JsonObject element, JsonNode? value) =>
        new() { ["type"] = element["type"]!.ToString(), [FieldOf(element)] = value };

    private static JsonNode? Text(JsonObject element, string value)
    {
        var most = (int?)element["max_length"] ?? 3000;
        Assert.True(
            ChatDashboard.Core.Text.Length(value) <= most,
            $"Slack lets nobody type {ChatDashboard.Core.Text.Length(value)} characters where {most} fit.");
        return value.Length == 0 ? null : value;
    }

    /// <summary>A select cannot be emptied; radio buttons neither.</summary>
    private static JsonNode? Cleared(JsonObject element) => throw new InvalidOperationException($"Nobody can empty a {element["type"]}.");

    private static JsonNode Option(JsonObject element, string value)
    {
        var options = element["options"] as JsonArray
            ?? [.. element["option_groups"]!.AsArray().SelectMany(group => group!["options"]!.AsArray()).Select(one => one!.DeepClone())];
        var option = options.SingleOrDefault(one => one!["value"]!.ToString() == value)
            ?? options.SingleOrDefault(one => one!["text"]!["text"]!.ToString() == value);
        Assert.True(option is not null, $"There is no '{value}' to choose, but {string.Join(", ", options.Select(one => one!["value"]))}.");
        return option.DeepClone();
    }

    private static string FieldOf(JsonObject element) => element["type"]!.ToString() switch
    {
        "static_select" or "external_select" or "radio_buttons" => "selected_option",
        "multi_static_select" or "multi_external_select" or "checkboxes" => "selected_options",
        "users_select" => "selected_user",
        "multi_users_select" => "selected_users",
        "conversations_select" => "selected_conversation",
        "multi_conversations_select" => "selected_conversations",
        "channels_select" => "selected_channel",
        "multi_channels_select" => "selected_channels",
        "datepicker" => "selected_date",
        "timepicker" => "selected_time",
        _ => "value",
    };
}
