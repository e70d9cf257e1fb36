using System.Text.Json.Nodes;
using ChatDashboard.Core.Chat;
using ChatDashboard.Core.Cycles;
using ChatDashboard.Core.Templates;

namespace ChatDashboard.Bot.Teams.Cards;

/// <summary>What a person fills in or presses on a card.</summary>
internal static class CardInputs
{
    public static JsonObject Button(string title, Press press, bool primary = false, bool validates = true)
    {
        var data = new JsonObject(
            press.ToFields().Select(field => KeyValuePair.Create(field.Key, (JsonNode?)JsonValue.Create(field.Value))));
        var button = new JsonObject { ["type"] = "Action.Submit", ["title"] = title, ["data"] = data };
        if (primary)
        {
            // Teams shows no colour for it; other hosts do, and nothing hangs on it.
            button["style"] = press.Kind is PressKind.Forget ? "destructive" : "positive";
        }

        if (!validates)
        {
            button["associatedInputs"] = "none";
        }

        return button;
    }

    /// <summary>Buttons beside what they are for.</summary>
    public static JsonObject Buttons(IEnumerable<JsonNode> buttons) =>
        new() { ["type"] = "ActionSet", ["spacing"] = "None", ["actions"] = new JsonArray([.. buttons]) };

    public static JsonObject Toggle(string title, string target) => new()
    {
        ["type"] = "ActionSet",
        ["spacing"] = "None",
        ["actions"] = new JsonArray(new JsonObject
        {
            ["type"] = "Action.ToggleVisibility",
            ["title"] = title,
            ["targetElements"] = new JsonArray(target),
        }),
    };

    /// <summary>
    /// A label that names its component too: whoever hears the form instead of seeing it goes from input to input
    /// (https://learn.microsoft.com/adaptive-cards/authoring-cards/input-validation).
    /// </summary>
    public static string Label(Component component, string what) => $"{Core.Text.Shorten(component.Name, 40)}: {what}";

    public static JsonObject RatingChoice(string id, string label, Rating? chosen) => Choice(
        id, label, chosen?.ToString(),
        [.. new[] { Rating.Green, Rating.Yellow, Rating.Red, Rating.Gray }.Select(rating => (Words.Of(rating), rating.ToString()))]);

    public static JsonObject TrendChoice(string id, string label, Trend? chosen) => Choice(
        id, label, chosen?.ToString(),
        [.. new[] { Trend.Up, Trend.Flat, Trend.Down }.Select(trend => (Words.Of(trend), trend.ToString()))]);

    /// <summary>A choice with all its options in sight, or folded into one line.</summary>
    public static JsonObject Choice(string id, string label, string? chosen, (string Title, string Value)[] options, bool folded = false)
    {
        var choice = new JsonObject
        {
            ["type"] = "Input.ChoiceSet",
            ["id"] = id,
            ["label"] = label,
            ["style"] = folded ? "compact" : "expanded",
            ["choices"] = new JsonArray(
                [.. options.Select(option => new JsonObject { ["title"] = option.Title, ["value"] = option.Value })]),
        };
        if (chosen is not null)
        {
            choice["value"] = chosen;
        }

        return choice;
    }

    public static JsonObject TextInput(string id, string label, string value, int most, string placeholder, bool multiline = true)
    {
        var input = new JsonObject
        {
            ["type"] = "Input.Text",
            ["id"] = id,
            ["label"] = label,
            ["isMultiline"] = multiline,
            ["maxLength"] = most,
            ["placeholder"] = placeholder,
        };
        if (value.Length > 0)
        {
            input["value"] = value;
        }

        return input;
    }
}
