using System.Globalization;
using System.Text.Json.Nodes;
using ChatDashboard.Core.Chat;
using ChatDashboard.Core.Cycles;
using ChatDashboard.Core.Templates;

namespace ChatDashboard.Bot.Slack.Blocks;

/// <summary>
/// What a person fills in in a modal. The block and the input in it bear the name that the answer comes back under, so that what was typed
/// stays where the modal is drawn again (https://docs.slack.dev/surfaces/modals).
/// </summary>
internal static class InputJson
{
    /// <summary>A list cannot be emptied once something was chosen, so "nothing" is one of its options.</summary>
    private const string Nothing = "None";

    private const int MostOfName = 40;
    private const int MostInLabel = 2000;
    private const int MostInOption = 75;
    private const int MostInPlaceholder = 150;

    /// <summary>A label that names its component too: whoever hears the form instead of seeing it goes from input to input.</summary>
    public static string Label(Component component, string what) => $"{Core.Text.Shorten(component.Name, MostOfName)}: {what}";

    public static JsonObject RatingSelect(string name, string label, Rating? chosen, string nothing = Words.NotRated) => Select(
        name, label, chosen?.ToString(),
        [
            .. new[] { Rating.Green, Rating.Yellow, Rating.Red, Rating.Gray }
                .Select(rating => ($"{Words.Of(rating)}: {Words.Meaning(rating)}", rating.ToString())),
            (nothing, Nothing),
        ],
        "Choose a colour");

    public static JsonObject TrendSelect(string name, string label, Trend? chosen) => Select(
        name, label, chosen?.ToString(),
        [.. new[] { Trend.Up, Trend.Flat, Trend.Down }.Select(trend => (Words.Of(trend), trend.ToString())), ("– no trend", Nothing)],
        "Where is it heading?");

    public static JsonObject Select(string name, string label, string? chosen, (string Text, string Value)[] options, string placeholder)
    {
        var element = Element("static_select", name, placeholder);
        element["options"] = Options(options);
        if (options.FirstOrDefault(option => option.Value == chosen) is { Text: not null } initial)
        {
            element["initial_option"] = Option(initial);
        }

        return Input(name, label, element);
    }

    public static JsonObject MultiSelect(
        string name, string label, (string Text, string Value)[] options, string placeholder, string? hint = null)
    {
        var element = Element("multi_static_select", name, placeholder);
        element["options"] = Options(options);
        return Input(name, label, element, hint: hint);
    }

    public static JsonObject People(string name, string label, string placeholder) =>
        Input(name, label, Element("multi_users_select", name, placeholder));

    public static JsonObject Channels(string name, string label, string placeholder, string? chosen)
    {
        var element = Element("conversations_select", name, placeholder);
        element["filter"] = new JsonObject { ["include"] = new JsonArray("public", "private"), ["exclude_bot_users"] = true };
        if (chosen is not null)
        {
            element["initial_conversation"] = chosen;
        }

        return Input(name, label, element);
    }

    public static JsonObject Text(
        string name, string label, string value, int most, string? placeholder = null, bool isMultiline = true, bool isNeeded = false,
        string? hint = null)
    {
        var element = Element("plain_text_input", name, placeholder);
        element["multiline"] = isMultiline;
        element["max_length"] = most;
        if (value.Length > 0)
        {
            element["initial_value"] = Core.Text.Shorten(value, most);
        }

        return Input(name, label, element, isNeeded, hint);
    }

    public static JsonObject Number(string name, string label, int value, int least, int most, string? hint = null)
    {
        var element = Element("number_input", name, null);
        element["is_decimal_allowed"] = false;
        element["min_value"] = least.ToString(CultureInfo.InvariantCulture);
        element["max_value"] = most.ToString(CultureInfo.InvariantCulture);
        element["initial_value"] = value.ToString(CultureInfo.InvariantCulture);
        return Input(name, label, element, isNeeded: true, hint);
    }

    private static JsonObject Input(string name, string label, JsonObject element, bool isNeeded = false, string? hint = null)
    {
        var input = new JsonObject
        {
            ["type"] = "input",
            ["block_id"] = name,
            ["optional"] = !isNeeded,
            ["label"] = BlockJson.Plain(label, MostInLabel),
            ["element"] = element,
        };
        if (hint is not null)
        {
            input["hint"] = BlockJson.Plain(hint, MostInLabel);
        }

        return input;
    }

    private static JsonObject Element(string type, string name, string? placeholder)
    {
        var element = new JsonObject { ["type"] = type, ["action_id"] = name };
        if (placeholder is not null)
        {
            element["placeholder"] = BlockJson.Plain(placeholder, MostInPlaceholder);
        }

        return element;
    }

    private static JsonArray Options((string Text, string Value)[] options) => new([.. options.Select(Option)]);

    private static JsonObject Option((string Text, string Value) option) =>
        new() { ["text"] = BlockJson.Plain(option.Text, MostInOption), ["value"] = option.Value };
}
