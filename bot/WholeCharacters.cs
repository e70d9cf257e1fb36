using System.Globalization;
using System.Text;

namespace ChatDashboard.Bot;

/// <summary>
/// Mends JSON in which half a character is escaped, as a browser writes it where an input's limit has cut an emoji in two: no text can hold
/// it, and what was typed around it must not be lost over it.
/// </summary>
internal static class WholeCharacters
{
    private const int Escape = 6;

    private static ReadOnlySpan<byte> Replacement => "fffd"u8;

    /// <summary>Writes the replacement character in the place of each half, which is as long.</summary>
    public static void Mend(Span<byte> json)
    {
        for (var rest = json; rest.IndexOf((byte)'\\') is >= 0 and var at;)
        {
            rest = rest[at..];
            var first = CodeAt(rest);
            var isPair = char.IsHighSurrogate(first) && char.IsLowSurrogate(CodeAt(rest[Escape..]));
            if (char.IsSurrogate(first) && !isPair)
            {
                Replacement.CopyTo(rest[2..]);
            }

            rest = rest[Math.Min(rest.Length, first == default ? 2 : isPair ? 2 * Escape : Escape)..];
        }
    }

    /// <summary>The code unit that is escaped here; none where none is.</summary>
    private static char CodeAt(ReadOnlySpan<byte> json) =>
        json.Length >= Escape && json.StartsWith("\\u"u8)
            && ushort.TryParse(
                Encoding.ASCII.GetString(json[2..Escape]), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            ? (char)code
            : default;
}
