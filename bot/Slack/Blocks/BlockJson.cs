using System.Text;
using System.Text.Json.Nodes;
using ChatDashboard.Core.Chat;
using ChatDashboard.Core.Chat.Messages;

namespace ChatDashboard.Bot.Slack.Blocks;

/// <summary>The building blocks of our messages and modals (https://docs.slack.dev/reference/block-kit/blocks).</summary>
internal static class BlockJson
{
    private const int MostInHeader = 150;
    private const int MostInText = 3000;
    private const int MostInButton = 75;

    public static JsonObject Header(string text) => new() { ["type"] = "header", ["text"] = Plain(text, MostInHeader) };

    /// <summary>Small and grey: what one may know, and need not.</summary>
    public static JsonObject Context(string text) =>
        new() { ["type"] = "context", ["elements"] = new JsonArray(Plain(text, MostInText)) };

    /// <summary>What is to be mended.</summary>
    public static JsonObject Warning(string problem) => RichText.Block(new Line().Bold($"⚠️ {problem}"));

    public static JsonObject Divider() => new() { ["type"] = "divider" };

    /// <summary>
    /// A heading and a text with a button beside them. A heading is bold only by markup, so one that holds markup itself stands plain.
    /// </summary>
    public static JsonObject Section(string heading, string text, JsonObject? accessory = null)
    {
        var isPlain = Mrkdwn.HoldsMarkup(heading) || Mrkdwn.HoldsMarkup(text);
        var section = new JsonObject
        {
            ["type"] = "section",
            ["text"] = isPlain ? Plain($"{heading}\n{text}", MostInText) : new JsonObject
            {
                ["type"] = "mrkdwn",
                ["text"] = $"*{Mrkdwn.Escape(heading)}*\n{Mrkdwn.Escape(text)}",
                ["verbatim"] = true,
            },
        };
        if (accessory is not null)
        {
            section["accessory"] = accessory;
        }

        return section;
    }

    /// <summary>Buttons in a row.</summary>
    public static JsonObject Actions(params IEnumerable<JsonObject> buttons)
    {
        var all = buttons.ToList();
        for (var index = 0; index < all.Count; index++)
        {
            // In one block each needs a name of its own, though two may do the same.
            all[index]["action_id"] = $"{all[index]["action_id"]}.{index}";
        }

        return new() { ["type"] = "actions", ["elements"] = new JsonArray([.. all]) };
    }

    public static JsonObject Button(Button button, bool primary = false, string? on = null) =>
        Button(button.Label, button.Press, primary, on);

    /// <param name="on">What the button is about, for whoever hears it and does not see what it stands beside.</param>
    public static JsonObject Button(string label, Press press, bool primary = false, string? on = null)
    {
        var button = new JsonObject
        {
            ["type"] = "button",
            ["action_id"] = press.Kind.ToString(),
            ["text"] = Plain(label, MostInButton),
            ["value"] = PressValue.Write(press),
        };
        if (primary)
        {
            button["style"] = press.Kind is PressKind.Forget ? "danger" : "primary";
        }

        if (on is not null)
        {
            button["accessibility_label"] = Core.Text.Shorten($"{label}: {on}", MostInButton);
        }

        if (press.Kind is PressKind.Publish)
        {
            button["confirm"] = Confirm(
                "Publish?", $"The dashboard of {press.Quarter} goes to the channel, and answers cannot be changed any more.", "Publish");
        }

        return button;
    }

    /// <summary>
    /// Text that Slack reads no markup in, and no emoji codes. It turns the three entities that it knows back into their characters, so
    /// where somebody wrote one, its first character is written as an entity.
    /// </summary>
    public static JsonObject Plain(string text, int most) => new()
    {
        ["type"] = "plain_text",
        ["text"] = KeepEntities(Core.Text.Shorten(Mrkdwn.AsTyped(text), most), most),
        ["emoji"] = false,
    };

    private static JsonObject Confirm(string title, string text, string confirm) => new()
    {
        ["title"] = Plain(title, 100),
        ["text"] = Plain(text, 300),
        ["confirm"] = Plain(confirm, 30),
        ["deny"] = Plain("Not yet", 30),
    };

    private static string KeepEntities(string text, int most)
    {
        var kept = new StringBuilder(text).Replace("&amp;", "&amp;amp;").Replace("&lt;", "&amp;lt;").Replace("&gt;", "&amp;gt;").ToString();
        return Core.Text.Length(kept) <= most ? kept : Core.Text.Shorten(kept, most);
    }
}
