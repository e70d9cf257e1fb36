using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChatDashboard.Bot.Storage;

/// <summary>Writes an id as its text, also where it is a key, and reads it back.</summary>
internal sealed class IdConverter<T>(Func<string, T> parse) : JsonConverter<T>
    where T : class
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType is JsonTokenType.String
        ? parse(reader.GetString()!)
        : throw new JsonException($"There is a {reader.TokenType} where the text of a {typeToConvert.Name} belongs.");

    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        parse(reader.GetString()!);

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());

    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WritePropertyName(value.ToString()!);
}
