using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChatDashboard.Bot.Teams;

/// <summary>How JSON is read from Teams, forgivingly, and written to it.</summary>
internal static class ActivityJson
{
    public static JsonSerializerOptions Options { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        // Emoji and quotes as they are: a card may have 40,000 characters.
        Encoder = AsIsEncoder.Instance,
        Converters = { new ForgivingText() },
    };

    /// <exception cref="JsonException">It is not JSON, or not shaped like an activity.</exception>
    public static Activity ReadActivity(Span<byte> body)
    {
        WholeCharacters.Mend(body);
        return JsonSerializer.Deserialize<Activity>(body, Options) ?? throw new JsonException("An activity is an object.");
    }

    /// <summary>
    /// Real clients disagree on types: a number where text was due is read as text, and what has no text in it (an empty string too) as
    /// null.
    /// </summary>
    private sealed class ForgivingText : JsonConverter<string>
    {
        public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.String:
                    return reader.GetString() is { Length: > 0 } text ? text : null;
                case JsonTokenType.Number:
                    return Encoding.ASCII.GetString(reader.ValueSpan);
                default:
                    reader.Skip();
                    return null;
            }
        }

        public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
    }
}
