using System.Text;

namespace ChatDashboard.Core;

/// <summary>Lengths of what people write, in code points: one emoji counts as one, as the chat platforms count.</summary>
public static class Text
{
    public static int Length(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.EnumerateRunes().Count();
    }

    /// <summary>The text, or its beginning and an ellipsis where it is longer than so many code points.</summary>
    public static string Shorten(string text, int most)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length <= most || Length(text) <= most)
        {
            return text;
        }

        var beginning = new StringBuilder();
        foreach (var rune in text.EnumerateRunes().Take(most - 1))
        {
            beginning.Append(rune);
        }

        return beginning.ToString().TrimEnd() + "…";
    }

    internal static string Check(string text, int most, string what) => text is null || string.IsNullOrWhiteSpace(text)
        ? throw new ArgumentException($"{what} is empty. Fill it in.", nameof(text))
        : Length(text) > most
            ? throw new ArgumentException($"{what} has {Length(text)} characters; at most {most} fit: '{Shorten(text, 60)}'.", nameof(text))
            : text.Trim();
}
