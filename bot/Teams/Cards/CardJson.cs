using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ChatDashboard.Core.Chat;

namespace ChatDashboard.Bot.Teams.Cards;

/// <summary>
/// The building blocks of our Adaptive Cards. Text that people wrote goes into text runs alone: they show it to the letter, where text
/// blocks would read markdown in it (https://adaptivecards.io/explorer/TextRun.html).
/// </summary>
internal static partial class CardJson
{
    /// <summary>
    /// Teams takes about 80 KB in UTF-16, so 40,000 characters; a little is left for the activity around the card
    /// (https://learn.microsoft.com/microsoftteams/platform/bots/how-to/format-your-bot-messages).
    /// </summary>
    public const int MaxLength = 38_000;

    /// <summary>A note with more lines keeps its line breaks in the last run, where a client may show them as spaces.</summary>
    private const int MostLines = 20;

    /// <summary>Whoever has the card read out, or sees its text alone, is not kept longer.</summary>
    private const int MostSpoken = 1000;

    /// <summary>A card as wide as Teams makes one.</summary>
    public static JsonObject Card(string spoken, IEnumerable<JsonNode> body, IEnumerable<JsonNode>? actions = null)
    {
        var fallback = Core.Text.Shorten(string.Concat(Typed.Parts(spoken).Select(AsTyped)), MostSpoken);
        var card = new JsonObject
        {
            ["type"] = "AdaptiveCard",
            ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
            ["version"] = "1.5",
            ["fallbackText"] = fallback,
            ["speak"] = fallback,
            ["body"] = new JsonArray([.. body]),
        };
        if (actions?.ToArray() is { Length: > 0 } buttons)
        {
            card["actions"] = new JsonArray(buttons);
        }

        return card;
    }

    /// <summary>A card as wide as the chat, for what has columns to compare or much to write.</summary>
    public static JsonObject WideCard(string spoken, IEnumerable<JsonNode> body, IEnumerable<JsonNode>? actions = null)
    {
        var card = Card(spoken, body, actions);
        card["msteams"] = new JsonObject { ["width"] = "Full" };
        return card;
    }

    public static int Length(JsonNode card) => JsonLength.Characters(card, AsIsEncoder.Instance);

    /// <summary>
    /// The beginning of a text, in so many characters and in fewer lines the shorter it is: each line takes its own room.
    /// </summary>
    public static IEnumerable<JsonNode> Excerpt(string text, int limit, bool subtle = false, string? prefix = null) =>
        Lines(Core.Text.Shorten(text, limit), subtle, prefix: prefix, most: Math.Clamp(limit / 30, 1, MostLines));

    /// <summary>A text in one block a line, to the letter.</summary>
    public static IEnumerable<JsonNode> Lines(
        string text, bool subtle = false, string? color = null, string? prefix = null, int most = MostLines)
    {
        var lines = text.Split('\n', most);
        return lines.Select((line, index) =>
        {
            var runs = index == 0 && prefix is not null
                ? [.. Runs(prefix, bold: true), .. Runs(line, subtle, color)]
                : Runs(line, subtle, color);
            var block = Block([.. runs]);
            block["spacing"] = index == 0 ? "Small" : "None";
            return block;
        });
    }

    /// <summary>What has just been done, above all else.</summary>
    public static IEnumerable<JsonNode> Said(string news) => [Container(Lines(news), style: "accent", spacing: "Small")];

    /// <summary>One line of text, to the letter.</summary>
    public static JsonObject Line(
        string text, bool bold = false, bool subtle = false, string? size = null, string? color = null, string? align = null)
    {
        var block = Block([.. Runs(text, subtle, color, bold, size)]);
        if (align is not null)
        {
            block["horizontalAlignment"] = align;
        }

        return block;
    }

    public static JsonObject Container(IEnumerable<JsonNode> items, string? style = null, bool separator = false, string spacing = "Medium")
    {
        var container = new JsonObject { ["type"] = "Container", ["spacing"] = spacing, ["items"] = new JsonArray([.. items]) };
        if (style is not null)
        {
            container["style"] = style;
        }

        if (separator)
        {
            container["separator"] = true;
        }

        return container;
    }

    /// <summary>
    /// Columns whose widths are numbers in proportion, pixels or "stretch", so that the rows of a list stand under each other.
    /// </summary>
    public static JsonObject Columns(string spacing, params ReadOnlySpan<(JsonNode Width, JsonNode[] Items)> columns)
    {
        var array = new JsonArray();
        foreach (var (width, items) in columns)
        {
            array.Add((JsonNode)new JsonObject { ["type"] = "Column", ["width"] = width, ["items"] = new JsonArray(items) });
        }

        return new() { ["type"] = "ColumnSet", ["spacing"] = spacing, ["columns"] = array };
    }

    private static JsonObject Block(JsonNode[] runs) => new() { ["type"] = "RichTextBlock", ["inlines"] = new JsonArray(runs) };

    /// <summary>
    /// The text as runs, what it asks to type in bold. The two braces before a date function are parted, because a card would show the date
    /// in its place (https://learn.microsoft.com/adaptive-cards/authoring-cards/text-features).
    /// </summary>
    private static IEnumerable<JsonNode> Runs(
        string text, bool subtle = false, string? color = null, bool bold = false, string? size = null) =>
        from part in Typed.Parts(text.Length == 0 ? " " : text)
        from run in BetweenBraces().Split(AsTyped(part))
        select Run(run, subtle, color, bold || part.Kind is not Typed.PartKind.Said, size);

    private static string AsTyped(Typed.Part part) =>
        part.Kind is Typed.PartKind.TypedInChannel ? $"@ChatDashboard {part.Text}" : part.Text;

    [GeneratedRegex(@"(?<=\{)(?=\{\s*(?:DATE|TIME)\s*\()", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BetweenBraces();

    private static JsonObject Run(string text, bool subtle = false, string? color = null, bool bold = false, string? size = null)
    {
        var run = new JsonObject { ["type"] = "TextRun", ["text"] = text };
        if (subtle)
        {
            run["isSubtle"] = true;
        }

        if (bold)
        {
            run["weight"] = "Bolder";
        }

        if (color is not null)
        {
            run["color"] = color;
        }

        if (size is not null)
        {
            run["size"] = size;
        }

        return run;
    }
}
