using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace ChatDashboard.Tests.Support;

/// <summary>One call that the Connector got.</summary>
/// <param name="Target">The path and query as they came, with their escapes.</param>
/// <param name="Parts">What stands behind <c>/v3/conversations</c>, without escapes.</param>
internal sealed record TeamsCall(
    string Method, string Host, string Target, string[] Parts, IReadOnlyDictionary<string, string> Query,
    string? Authorization, string? ContentType, string RawBody)
{
    private const string Root = "/v3/conversations";

    /// <summary>False if it was answered with an answer made beforehand.</summary>
    public bool Taken { get; init; }

    public JsonObject? Body => RawBody.Length > 0 ? JsonNode.Parse(RawBody) as JsonObject : null;

    /// <summary>The message in it: the body, or the first one of a new conversation.</summary>
    public JsonObject? Activity => Parts.Length > 0 ? Body : Body?["activity"] as JsonObject;

    public static async Task<TeamsCall> ReadAsync(HttpRequest request, string target)
    {
        using var reader = new StreamReader(request.Body);
        var path = target.Split('?')[0];
        var at = path.IndexOf(Root, StringComparison.Ordinal);
        var behind = at < 0 ? path : path[(at + Root.Length)..];
        return new TeamsCall(
            request.Method,
            request.Host.Value!,
            target,
            [.. behind.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(Uri.UnescapeDataString)],
            request.Query.ToDictionary(one => one.Key, one => one.Value.ToString()),
            request.Headers.Authorization.FirstOrDefault(),
            request.ContentType,
            await reader.ReadToEndAsync());
    }
}
