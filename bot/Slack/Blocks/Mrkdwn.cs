using System.Text;
using System.Text.RegularExpressions;
using ChatDashboard.Core.Chat;

namespace ChatDashboard.Bot.Slack.Blocks;

/// <summary>
/// Texts for the places where Slack reads markup (https://docs.slack.dev/messaging/formatting-message-text). What people wrote keeps away
/// from them: it stands in rich text and plain text, which show it to the letter.
/// </summary>
internal static partial class Mrkdwn
{
    /// <summary>
    /// With more in the text beside the blocks, Slack refuses to draw a message again
    /// (https://docs.slack.dev/reference/methods/chat.update).
    /// </summary>
    private const int MostSpoken = 4000;

    /// <summary>A text in which nobody is called and nothing is a link.</summary>
    public static string Escape(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");

    /// <summary>Whether Slack would read more in a text than its characters; no escape helps against that.</summary>
    public static bool HoldsMarkup(string text) => Markup().IsMatch(text);

    /// <summary>A sentence with what it asks to type the way it is typed in Slack.</summary>
    public static string AsTyped(string sentence) => string.Concat(Typed.Parts(sentence).Select(AsTyped));

    public static string AsTyped(Typed.Part part) => part.Kind is Typed.PartKind.Said ? part.Text
        : part.Text == "dashboard" ? "/dashboard"
        : $"/dashboard {part.Text}";

    /// <summary>Whether Slack takes the whole of a text that is spoken.</summary>
    public static bool IsSpokenWhole(string text) => Core.Text.Length(Escape(text)) <= MostSpoken;

    /// <summary>What a screen reader and a notification say: the sentences given, or as much of them as Slack takes.</summary>
    public static string Spoken(string sentences)
    {
        var text = AsTyped(sentences);
        if (IsSpokenWhole(text))
        {
            return Escape(text);
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

    [GeneratedRegex(@"[*_~`\r\n]|:\S+:|^\s*>|://|&(?:amp|lt|gt);", RegexOptions.CultureInvariant)]
    private static partial Regex Markup();
}
