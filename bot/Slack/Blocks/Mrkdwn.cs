using System.Text;
using ChatDashboard.Core.Chat;

namespace ChatDashboard.Bot.Slack.Blocks;

/// <summary>
/// Texts for the places where Slack reads markup or entities. Only the text beside the blocks is such a place for us: what people wrote
/// stands in rich text and plain text, which show it to the letter (https://docs.slack.dev/messaging/formatting-message-text).
/// </summary>
internal static class Mrkdwn
{
    /// <summary>More in the text beside the blocks and Slack refuses to draw a message again (https://docs.slack.dev/reference/methods/chat.update).</summary>
    private const int MostSpoken = 4000;

    /// <summary>A text in which nobody is called and nothing is a link.</summary>
    public static string Escape(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");

    /// <summary>A sentence with what it asks to type the way it is typed in Slack.</summary>
    public static string AsTyped(string sentence) => string.Concat(Typed.Parts(sentence).Select(AsTyped));

    public static string AsTyped(Typed.Part part) => part.Kind is Typed.PartKind.Said ? part.Text
        : part.Text == "dashboard" ? "/dashboard"
        : $"/dashboard {part.Text}";

    /// <summary>What a screen reader and a notification say: the sentences given, or as much of them as Slack takes.</summary>
    public static string Spoken(string sentences)
    {
        var text = AsTyped(sentences);
        var escaped = Escape(text);
        if (Core.Text.Length(escaped) <= MostSpoken)
        {
            return escaped;
        }

        var spoken = new StringBuilder();
        var length = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var next = Escape(rune.ToString());
            length += next.Length > 2 ? next.Length : 1;
            if (length >= MostSpoken)
            {
                break;
            }

            spoken.Append(next);
        }

        return spoken.ToString().TrimEnd() + "…";
    }
}
