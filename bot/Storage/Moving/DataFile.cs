using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChatDashboard.Bot.Storage.Moving;

/// <summary>
/// The file that everything moves in: lines of JSON, of which the first says what follows, each other one is a document, and the last one
/// says how many there were and what their checksum is. So nothing can be lost or changed on the way unnoticed.
/// </summary>
internal static class DataFile
{
    public const string Format = "chatdashboard";

    /// <summary>Raised with each change of the lines' form; what a document says has a schema number of its own.</summary>
    public const int Version = 1;

    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.General)
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Encoder = AsIsEncoder.Instance,
    };

    /// <param name="Counts">How many documents there are of each kind.</param>
    internal sealed record Header(string Format, int Version, IReadOnlyDictionary<string, int> Counts);

    /// <param name="Json">What the document says.</param>
    internal sealed record Line(string Partition, string Id, int Schema, JsonElement Json);

    /// <param name="Sha256">Of all lines before this one, each with a line feed at its end.</param>
    internal sealed record Footer(int Documents, string Sha256);
}
