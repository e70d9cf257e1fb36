using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ChatDashboard.Bot;

/// <summary>
/// Writes JSON with every character as it is, emoji too, but for the few that JSON itself asks to escape. The framework's most relaxed
/// encoder writes an emoji in twelve characters, which Teams counts.
/// </summary>
internal sealed unsafe class AsIsEncoder : JavaScriptEncoder
{
    public static readonly AsIsEncoder Instance = new();

    public static JsonSerializerOptions Json { get; } = new() { Encoder = Instance };

    public override int MaxOutputCharactersPerInputCharacter => 6;

    public override bool WillEncode(int unicodeScalar) => unicodeScalar is < 0x20 or '"' or '\\' or 0x7F or 0x2028 or 0x2029;

    public override int FindFirstCharacterToEncode(char* text, int textLength)
    {
        var left = new ReadOnlySpan<char>(text, textLength);
        while (Rune.DecodeFromUtf16(left, out var rune, out var length) is System.Buffers.OperationStatus.Done && !WillEncode(rune.Value))
        {
            left = left[length..];
        }

        return left.IsEmpty ? -1 : textLength - left.Length;
    }

    public override bool TryEncodeUnicodeScalar(int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten)
    {
        var escaped = unicodeScalar switch
        {
            '"' => "\\\"",
            '\\' => @"\\",
            '\n' => @"\n",
            '\r' => @"\r",
            '\t' => @"\t",
            _ when WillEncode(unicodeScalar) => $"\\u{unicodeScalar:X4}",
            _ => new Rune(unicodeScalar).ToString(),
        };
        numberOfCharactersWritten = escaped.Length;
        return escaped.AsSpan().TryCopyTo(new Span<char>(buffer, bufferLength));
    }
}
