using System.Text;
using CsCheck;

namespace ChatDashboard.Tests.Support;

/// <summary>
/// Texts that people may write, made of what breaks programs. Each line of them begins with <see cref="Mark"/>, so that a test finds them
/// again.
/// </summary>
/// <param name="length">The length of a text that may have so many code points.</param>
internal sealed class AnyText(Func<int, Gen<int>> length)
{
    public const char Mark = '§';

    private static readonly Gen<string> Pieces = Gen.OneOf(
        "plain words ", "\"", "\\", "\\n", "'", "🎉", "👩‍👩‍👧‍👦", "مرحبا ", "\u202Eabc", "\n§", "\t", "**bold** ", "_a_ ", "# ", "- a\n§- b",
        "~~x~~", "`code` ",
        "[a link](http://example.com) ", "![x](http://example.com/x.png)", "<b>bold</b>", "<at>Ana</at>", "<!channel>", "&amp;", "&",
        "=1+1", "${name}", "{{", "{",
        "}}", "{{DATE(2017-02-14T06:08:39Z, SHORT)}}", "{{{DATE(2017-02-14T06:08:39Z)}}", "{{TIME(2017-02-14T06:08:39-08:00)}}", "null",
        "\u200B", "ﷺ", "e\u0301", "漢字");

    /// <summary>Nothing where nothing may be, else one character.</summary>
    public static AnyText Bare { get; } = new(_ => Gen.Const(0));

    public static AnyText Mixed { get; } = new(most => Gen.OneOf(Gen.Int[0, Math.Min(most, 40)], Gen.Int[0, most], Gen.Const(most)));

    /// <summary>As long as anything may be.</summary>
    public static AnyText Full { get; } = new(Gen.Const);

    /// <summary>A text that may be empty.</summary>
    public Gen<string> UpTo(int most) => Gen.Select(Pieces.Array[1, 4], length(most), Fill);

    /// <summary>A text that is never empty, such as a name.</summary>
    public Gen<string> Some(int most) =>
        Gen.Select(Pieces.Array[1, 4], length(most), (pieces, longest) => Fill(pieces, Math.Max(1, longest)));

    public Gen<string?> Perhaps(int most) =>
        Gen.Bool.SelectMany(isThere => isThere ? Some(most).Select(text => (string?)text) : Gen.Const((string?)null));

    private static string Fill(string[] pieces, int longest)
    {
        var text = new StringBuilder();
        var runes = Enumerable.Repeat(string.Concat(pieces), longest + 1).SelectMany(again => again.EnumerateRunes())
            .Prepend(new Rune(Mark));
        foreach (var rune in runes.Take(longest))
        {
            text.Append(rune);
        }

        return text.ToString().TrimEnd();
    }
}
