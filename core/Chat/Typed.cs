using System.Text.RegularExpressions;

namespace ChatDashboard.Core.Chat;

/// <summary>
/// What a sentence asks people to type, marked in it, because each platform shows it the way it is typed there: a word alone, after the
/// bot's name, or after a slash command. The marks are characters that Unicode keeps for a program's own use: nobody types them.
/// </summary>
public static partial class Typed
{
    private const char Word = '\uFDD0';
    private const char InChannel = '\uFDD1';
    private const char End = '\uFDD2';

    /// <summary>A command, as in: Type <c>rate</c>.</summary>
    public static string Of(string command) => $"{Word}{command}{End}";

    /// <summary>A command that is typed in a channel, where the bot must be spoken to by name.</summary>
    public static string OfChannel(string command) => $"{InChannel}{command}{End}";

    /// <summary>Whether a character is one of the marks.</summary>
    public static bool IsMark(char character) => character is Word or InChannel or End;

    /// <summary>The sentence in its parts, without the marks.</summary>
    public static IEnumerable<Part> Parts(string sentence) =>
        from piece in Marked().Split(sentence)
        where piece.Length > 0
        select piece[0] switch
        {
            Word => new Part(piece.Trim(Word, End), PartKind.Typed),
            InChannel => new Part(piece.Trim(InChannel, End), PartKind.TypedInChannel),
            _ => new Part(
                piece.AsSpan().ContainsAnyInRange(Word, End) ? string.Concat(piece.Where(character => !IsMark(character))) : piece,
                PartKind.Said),
        };

    [GeneratedRegex("([\uFDD0\uFDD1][^\uFDD0-\uFDD2]*\uFDD2)")]
    private static partial Regex Marked();

    public sealed record Part(string Text, PartKind Kind);

    public enum PartKind
    {
        Said,
        Typed,
        TypedInChannel,
    }
}
