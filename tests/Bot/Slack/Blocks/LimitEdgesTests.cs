using System.Text.Json.Nodes;
using ChatDashboard.Tests.Support;

namespace ChatDashboard.Tests.Bot.Slack.Blocks;

/// <summary>Our own checker takes what Slack takes, to the last character, and refuses what is one more.</summary>
public sealed class LimitEdgesTests
{
    private static readonly Dictionary<string, (int Most, Func<int, IReadOnlyList<string>> BrokenBy)> Limits = new()
    {
        ["blocks of a message"] = (50, n => Message(Many(n, Divider))),
        ["blocks of a modal"] = (100, n => Modal(Many(n, Divider))),
        ["blocks of a Home tab"] = (100, n => SlackLimits.BrokenBy(Home(Many(n, Divider)))),
        ["characters of a message's text"] = (4000, n => SlackLimits.BrokenBy(Text(n), [Divider()])),
        ["bytes of a message"] = (13_000, n => Message(Filled(n))),
        ["bytes of a view"] = (250_000, n => Modal(Filled(n - Bytes(ModalOf([])) + 2))),
        ["characters of a section"] = (3000, n => Modal(Section(n))),
        ["fields of a section"] = (10, n => Modal(new JsonObject { ["type"] = "section", ["fields"] = Many(n, () => Plain(1)) })),
        ["characters of a field"] = (2000, n => Modal(new JsonObject { ["type"] = "section", ["fields"] = new JsonArray(Plain(n)) })),
        ["characters of a header"] = (150, n => Modal(new JsonObject { ["type"] = "header", ["text"] = Plain(n) })),
        ["elements of actions"] = (25, n => Modal(new JsonObject { ["type"] = "actions", ["elements"] = Many(n, () => Button()) })),
        ["elements of a context"] = (10, n => Modal(new JsonObject { ["type"] = "context", ["elements"] = Many(n, () => Plain(1)) })),
        ["characters of a context"] = (3000, n => Modal(new JsonObject { ["type"] = "context", ["elements"] = new JsonArray(Plain(n)) })),
        ["characters of a button"] = (75, n => Acting(Button(("text", Plain(n))))),
        ["characters of a button's value"] = (2000, n => Acting(Button(("value", Text(n))))),
        ["characters of a button's address"] = (3000, n => Acting(Button(("url", Text(n))))),
        ["characters of what a button says aloud"] = (75, n => Acting(Button(("accessibility_label", Text(n))))),
        ["characters of an element's id"] = (255, n => Acting(Button(("action_id", Text(n))))),
        ["characters of a block's id"] = (255, n => Modal(new JsonObject { ["type"] = "divider", ["block_id"] = Text(n) })),
        ["options of a select"] = (100, n => Acting(Choice("static_select", n))),
        ["options of radio buttons"] = (10, n => Acting(Choice("radio_buttons", n))),
        ["options of checkboxes"] = (10, n => Acting(Choice("checkboxes", n))),
        ["options of an overflow menu"] = (5, n => Acting(Choice("overflow", n))),
        ["groups of a select"] = (100, n => Acting(Grouped(n, 1, 1))),
        ["options of a group"] = (100, n => Acting(Grouped(1, n, 1))),
        ["characters of a group's name"] = (75, n => Acting(Grouped(1, 1, n))),
        ["characters of an option"] = (75, n => Acting(Choice("static_select", Option(text: n)))),
        ["characters of an option's description"] = (75, n => Acting(Choice("static_select", Option(description: n)))),
        ["characters of an option's value"] = (75, n => Acting(Choice("static_select", Option(value: n)))),
        ["characters of a placeholder"] = (150, n => Asking(Typed(("placeholder", Plain(n))))),
        ["characters that an input takes"] = (3000, n => Asking(Typed(("max_length", n)))),
        ["characters that an input asks for"] = (3000, n => Asking(Typed(("min_length", n)))),
        ["characters that stand in an input"] = (3000, n => Asking(Typed(("initial_value", Text(n))))),
        ["characters of a label"] = (2000, n => Modal(Input(Typed(), ("label", Plain(n))))),
        ["characters of a hint"] = (2000, n => Modal(Input(Typed(), ("hint", Plain(n))))),
        ["characters of a modal's title"] = (24, n => View(("title", Plain(n)))),
        ["characters of a modal's button"] = (24, n => View(("submit", Plain(n)))),
        ["characters of what closes a modal"] = (24, n => View(("close", Plain(n)))),
        ["characters of what a modal carries"] = (3000, n => View(("private_metadata", Text(n)))),
        ["characters of a modal's callback id"] = (255, n => View(("callback_id", Text(n)))),
        ["characters of a modal's external id"] = (255, n => View(("external_id", Text(n)))),
        ["characters of a question's title"] = (100, n => Acting(Button(("confirm", Confirm("title", n))))),
        ["characters of a question"] = (300, n => Acting(Button(("confirm", Confirm("text", n))))),
        ["characters of yes"] = (30, n => Acting(Button(("confirm", Confirm("confirm", n))))),
        ["characters of no"] = (30, n => Acting(Button(("confirm", Confirm("deny", n))))),
        ["characters of an image's address"] = (3000, n => Modal(Image(("image_url", Text(n))))),
        ["characters of an image's text"] = (2000, n => Modal(Image(("alt_text", Text(n))))),
        ["characters of an image's title"] = (2000, n => Modal(Image(("title", Plain(n))))),
        ["characters of a markdown block"] = (12_000, n => Message(new JsonObject { ["type"] = "markdown", ["text"] = Text(n) })),
        ["rows of a table"] = (100, n => Message(Table(rows: n))),
        ["cells of a row"] = (20, n => Message(Table(cells: n))),
        ["columns of a table"] = (20, n => Message(Table(columns: n))),
    };

    public static TheoryData<string> Names => [.. Limits.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void As_many_are_taken_and_one_more_is_not(string limit)
    {
        var (most, brokenBy) = Limits[limit];

        Assert.Empty(brokenBy(most));
        Assert.NotEmpty(brokenBy(most + 1));
    }

    [Fact]
    public void An_emoji_is_one_character()
    {
        JsonObject Header(int emoji) => new() { ["type"] = "header", ["text"] = Plain(string.Concat(Enumerable.Repeat("🟢", emoji))) };

        Assert.Empty(Modal(Header(150)));
        Assert.NotEmpty(Modal(Header(151)));
    }

    [Theory]
    [InlineData("markdown")]
    [InlineData("table")]
    public void Some_blocks_are_for_messages_alone(string type)
    {
        var block = type is "table" ? Table() : new JsonObject { ["type"] = type, ["text"] = "Hello" };

        Assert.Empty(Message(block.DeepClone()));
        Assert.NotEmpty(Modal(block));
    }

    private static JsonObject Divider() => new() { ["type"] = "divider" };

    private static JsonObject Section(int characters) => new() { ["type"] = "section", ["text"] = Plain(characters) };

    private static JsonObject Button(params (string Field, JsonNode Value)[] more) =>
        With(new() { ["type"] = "button", ["text"] = Plain(1) }, more);

    private static JsonObject Typed(params (string Field, JsonNode Value)[] more) => With(new() { ["type"] = "plain_text_input" }, more);

    private static JsonObject Input(JsonObject element, params (string Field, JsonNode Value)[] more) =>
        With(new() { ["type"] = "input", ["label"] = Plain(1), ["element"] = element }, more);

    private static JsonObject Image(params (string Field, JsonNode Value)[] more) =>
        With(new() { ["type"] = "image", ["image_url"] = "x", ["alt_text"] = "x" }, more);

    private static JsonObject Confirm(string field, int characters) => new() { [field] = Plain(characters) };

    private static JsonObject Option(int text = 1, int value = 1, int description = 1) =>
        new() { ["text"] = Plain(text), ["value"] = Text(value), ["description"] = Plain(description) };

    private static JsonObject Choice(string type, int options) => new() { ["type"] = type, ["options"] = Many(options, () => Option()) };

    private static JsonObject Choice(string type, JsonObject option) => new() { ["type"] = type, ["options"] = new JsonArray(option) };

    private static JsonObject Grouped(int groups, int options, int label) => new()
    {
        ["type"] = "static_select",
        ["option_groups"] = Many(groups, () => new() { ["label"] = Plain(label), ["options"] = Many(options, () => Option()) }),
    };

    private static JsonObject Table(int rows = 1, int cells = 1, int columns = 1) => new()
    {
        ["type"] = "table",
        ["rows"] = new JsonArray([.. Enumerable.Range(0, rows).Select(_ => Many(cells, () => Plain(1)))]),
        ["column_settings"] = Many(columns, () => new() { ["align"] = "left" }),
    };

    /// <summary>Sections that have so many bytes together.</summary>
    private static JsonArray Filled(int bytes)
    {
        JsonArray blocks = [];
        for (var left = bytes - Bytes(blocks); left > 0; left = bytes - Bytes(blocks))
        {
            var frame = Bytes(Section(0)) + (blocks.Count == 0 ? 0 : 1);
            // What is left is never too little for the last one.
            var next = left - frame <= 3000 ? left - frame : Math.Min(3000, left - frame - 200);
            blocks.Add(Section(next));
        }

        return blocks;
    }

    private static IReadOnlyList<string> Message(JsonNode block) => SlackLimits.BrokenBy("Hello", block as JsonArray ?? [block]);

    private static IReadOnlyList<string> Modal(JsonNode block) => SlackLimits.BrokenBy(ModalOf(block as JsonArray ?? [block]));

    private static IReadOnlyList<string> Acting(JsonObject element) =>
        Modal(new JsonObject { ["type"] = "actions", ["elements"] = new JsonArray(element) });

    private static IReadOnlyList<string> Asking(JsonObject element) => Modal(Input(element));

    private static IReadOnlyList<string> View((string Field, JsonNode Value) changed) =>
        SlackLimits.BrokenBy(With(ModalOf([Divider()]), changed));

    private static JsonObject ModalOf(JsonArray blocks) =>
        new() { ["type"] = "modal", ["title"] = Plain(1), ["submit"] = Plain(1), ["blocks"] = blocks };

    private static JsonObject Home(JsonArray blocks) => new() { ["type"] = "home", ["blocks"] = blocks };

    private static JsonArray Many(int count, Func<JsonObject> one) => new([.. Enumerable.Range(0, count).Select(_ => one())]);

    private static JsonObject Plain(int characters) => Plain(Text(characters));

    private static JsonObject Plain(string text) => new() { ["type"] = "plain_text", ["text"] = text };

    private static string Text(int characters) => new('x', characters);

    private static int Bytes(JsonNode node) => node.ToJsonString().Length;

    private static JsonObject With(JsonObject one, params (string Field, JsonNode Value)[] more)
    {
        foreach (var (field, value) in more)
        {
            one[field] = value;
        }

        return one;
    }
}
