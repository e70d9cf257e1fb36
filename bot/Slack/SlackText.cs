using System.Text.RegularExpressions;

namespace ChatDashboard.Bot.Slack;

/// <summary>What was typed in Slack, as it was typed, and whom it mentions.</summary>
/// <param name="Text">Without the mentions: they are people, not words.</param>
/// <param name="Mentioned">By Slack's ids, each once, in their order.</param>
internal sealed partial record SlackText(string Text, IReadOnlyList<string> Mentioned)
{
    /// <summary>
    /// Slack writes people, channels and links
    /// <see href="https://docs.slack.dev/messaging/formatting-message-text">in angle brackets</see>, with the words that are shown behind a
    /// bar, and escapes the brackets that people type.
    /// </summary>
    public static SlackText Read(string sent) => new(
        Decode(InBrackets().Replace(sent, found => IsPerson(found) ? " " : Shown(found))),
        [.. InBrackets().Matches(sent).Where(IsPerson).Select(found => found.Groups["what"].Value).Distinct()]);

    private static bool IsPerson(Match found) => found.Groups["kind"].Value is "@";

    private static string Shown(Match found) => (found.Groups["kind"].Value, found.Groups["words"].Value) switch
    {
        ("#", { Length: > 0 } name) => $"#{name}",
        (_, { Length: > 0 } words) => words,
        _ => found.Groups["what"].Value,
    };

    private static string Decode(string text) => text.Replace("&lt;", "<").Replace("&gt;", ">").Replace("&amp;", "&");

    [GeneratedRegex(@"<(?<kind>[@#!]?)(?<what>[^<>|]+)(\|(?<words>[^<>]*))?>", RegexOptions.ExplicitCapture)]
    private static partial Regex InBrackets();
}
