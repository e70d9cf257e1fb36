using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace ChatDashboard.Tests.Support;

/// <summary>One call that the Web API got, or an answer by a response URL.</summary>
/// <param name="Method">As in chat.postMessage; the path of a response URL.</param>
/// <param name="Arguments">The JSON of the body, or the query where there is none.</param>
internal sealed record SlackCall(string Method, string Verb, string? Token, string? ContentType, string RawBody, JsonObject Arguments)
{
    /// <summary>False if it was answered with an answer made beforehand.</summary>
    public bool Taken { get; init; }

    public string? this[string argument] => Arguments[argument]?.ToString();

    public int Bytes => Encoding.UTF8.GetByteCount(RawBody);

    public static async Task<SlackCall> ReadAsync(HttpRequest request)
    {
        using var reader = new StreamReader(request.Body);
        var body = await reader.ReadToEndAsync();
        var method = request.Path.Value!.TrimStart('/');
        var authorization = request.Headers.Authorization.FirstOrDefault();
        return new(
            method.StartsWith("api/", StringComparison.Ordinal) ? method[4..] : method,
            request.Method,
            authorization?.StartsWith("Bearer ", StringComparison.Ordinal) is true ? authorization[7..] : null,
            request.ContentType,
            body,
            Parse(request, body));
    }

    private static JsonObject Parse(HttpRequest request, string body)
    {
        try
        {
            return request.HasJsonContentType() && JsonNode.Parse(body) is JsonObject json
                ? json
                : new(request.Query.Select(one => KeyValuePair.Create(one.Key, (JsonNode?)one.Value.ToString())));
        }
        catch (JsonException)
        {
            return [];
        }
    }
}
