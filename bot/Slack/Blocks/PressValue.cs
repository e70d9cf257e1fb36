using System.Diagnostics.CodeAnalysis;
using ChatDashboard.Core.Chat;

namespace ChatDashboard.Bot.Slack.Blocks;

/// <summary>
/// A press as the text that a button carries in its value and a modal in its private metadata: ids only, so it stays below the 2,000
/// characters of the one and the 3,000 of the other (https://docs.slack.dev/reference/block-kit/block-elements/button-element).
/// </summary>
internal static class PressValue
{
    public static string Write(Press press) => string.Join('&', press.ToFields().Select(field => $"{field.Key}={field.Value}"));

    /// <summary>Reads what <see cref="Write"/> wrote. What comes back from outside may be anything: then there is no press.</summary>
    public static bool TryRead(string? value, [NotNullWhen(true)] out Press? press) => Press.TryParse(Fields(value), out press);

    /// <summary>The names and texts in such a value.</summary>
    public static Dictionary<string, string> Fields(string? value) => (value ?? "").Split('&')
        .Select(field => field.Split('=', 2))
        .Where(field => field.Length == 2)
        .DistinctBy(field => field[0])
        .ToDictionary(field => field[0], field => field[1]);
}
