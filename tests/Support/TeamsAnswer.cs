using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace ChatDashboard.Tests.Support;

/// <summary>An answer of the Connector.</summary>
internal sealed record TeamsAnswer(int Status, JsonNode? Body, string? RetryAfter = null, string? Location = null)
{
    /// <summary>An error in the usual shape.</summary>
    public static TeamsAnswer Error(int status, string code, string? retryAfter = null) =>
        new(status, new JsonObject { ["error"] = new JsonObject { ["code"] = code, ["message"] = "In words." } }, retryAfter);

    /// <summary>An error in the other shape that Teams has: the message is JSON once more.</summary>
    public static TeamsAnswer OtherError(int status, string code, string subCode) => new(status, new JsonObject
    {
        ["errorCode"] = 209,
        ["message"] = new JsonObject { ["subCode"] = subCode, ["details"] = "In words.", ["errorCode"] = code }.ToJsonString(),
    });

    public async Task WriteAsync(HttpResponse response)
    {
        response.StatusCode = Status;
        if (RetryAfter is not null)
        {
            response.Headers.RetryAfter = RetryAfter;
        }

        if (Location is not null)
        {
            response.Headers.Location = Location;
        }

        if (Body is not null)
        {
            response.ContentType = "application/json; charset=utf-8";
            await response.WriteAsync(Body.ToJsonString());
        }
    }
}
