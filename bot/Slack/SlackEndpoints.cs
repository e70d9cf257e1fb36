using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace ChatDashboard.Bot.Slack;

/// <summary>
/// The way in by <see href="https://docs.slack.dev/apis/events-api/using-http-request-urls">HTTP</see>, one path for each kind: check that
/// Slack signed it, read it, pass it on, answer.
/// </summary>
internal sealed partial class SlackEndpoints(SlackSignature signature, SlackPayload payload, SlackDoor door, ILogger<SlackEndpoints> log)
{
    public const string Commands = "/slack/commands";
    public const string Interactions = "/slack/interactions";
    public const string Events = "/slack/events";

    /// <summary>A modal has 250 kilobytes at most, and a form writes some of its characters in three.</summary>
    public const int LargestBody = 1024 * 1024;

    private const string Form = "application/x-www-form-urlencoded";
    private const string Json = "application/json";

    public Task<IResult> CommandAsync(HttpContext context, CancellationToken cancel) =>
        ReceiveAsync(context.Request, Form, body => AnswerAsync(payload.ReadCommand(Fields(body)), cancel), cancel);

    public Task<IResult> InteractAsync(HttpContext context, CancellationToken cancel) => ReceiveAsync(
        context.Request,
        Form,
        body => LooseJson.Parse(Fields(body).Text("payload") ?? "") is { } sent
            ? AnswerAsync(payload.ReadInteraction(sent), cancel)
            : NotJson(),
        cancel);

    public Task<IResult> HearEventAsync(HttpContext context, CancellationToken cancel) =>
        ReceiveAsync(
            context.Request, Json, body => LooseJson.Parse(body) is { } sent ? AnswerEventAsync(sent, cancel) : NotJson(), cancel);

    private async Task<IResult> ReceiveAsync(
        HttpRequest request, string contentType, Func<byte[], Task<IResult>> answer, CancellationToken cancel)
    {
        var (timestamp, signed) = (Header(request, SlackSignature.TimestampHeader), Header(request, SlackSignature.SignatureHeader));
        if (signature.FindFault(timestamp, signed) is { } fault)
        {
            Log.NotSlacks(log, request.Path, fault);
            return TypedResults.Unauthorized();
        }

        if (await RequestBody.ReadAsync(request, LargestBody, cancel) is not { } body)
        {
            return TypedResults.StatusCode(StatusCodes.Status413PayloadTooLarge);
        }

        if (!signature.IsSlacks(timestamp!, signed!, body))
        {
            Log.NotSlacks(log, request.Path, "it was signed with another secret than Slack:SigningSecret");
            return TypedResults.Unauthorized();
        }

        return MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            && type.MediaType.Equals(contentType, StringComparison.OrdinalIgnoreCase)
            ? await answer(body)
            : TypedResults.StatusCode(StatusCodes.Status415UnsupportedMediaType);
    }

    private async Task<IResult> AnswerAsync(SlackReading read, CancellationToken cancel)
    {
        if (read.Request is not { } request)
        {
            return read.Fault is null ? TypedResults.Ok() : TypedResults.BadRequest(read.Fault);
        }

        return await door.PassOnAsync(request).WaitAsync(cancel) switch
        {
            { Answer: { } answer } => TypedResults.Json(answer, AsIsEncoder.Json),
            SlackOutcome.Failed => TypedResults.StatusCode(StatusCodes.Status500InternalServerError),
            SlackOutcome.Refused when request is SlackRequest.Press => TypedResults.StatusCode(StatusCodes.Status403Forbidden),
            // Events that are refused too often make Slack send none at all, from the workspaces on the list neither.
            _ => TypedResults.Ok(),
        };
    }

    private async Task<IResult> AnswerEventAsync(JsonObject sent, CancellationToken cancel) => sent.Text("type") is "url_verification"
        ? TypedResults.Text(sent.Text("challenge") ?? "")
        : await AnswerAsync(payload.ReadEvent(sent), cancel);

    private static Task<IResult> NotJson() => Task.FromResult<IResult>(TypedResults.BadRequest("The payload is not JSON."));

    private static string? Header(HttpRequest request, string name) => request.Headers[name] is [{ Length: > 0 } value] ? value : null;

    /// <summary>The fields of a form; of one that comes twice, the first.</summary>
    private static JsonObject Fields(byte[] body) =>
        new(QueryHelpers.ParseQuery(Encoding.UTF8.GetString(body))
            .Select(field => KeyValuePair.Create(field.Key, (JsonNode?)field.Value[0])));

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "Refused a request to {Path}: {Fault}")]
        public static partial void NotSlacks(ILogger log, string path, string fault);
    }
}
