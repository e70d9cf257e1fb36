using System.Text.Json.Nodes;

namespace ChatDashboard.Bot.Slack;

/// <summary>
/// What comes over a connection, <see href="https://docs.slack.dev/apis/events-api/using-socket-mode#events">in envelopes</see>: the same
/// things as over HTTP, for the same door.
/// </summary>
internal sealed partial class SocketEnvelopes(SlackPayload payload, SlackDoor door, ILogger<SocketEnvelopes> log)
{
    /// <summary>
    /// The acknowledgement, with an answer where Slack takes one; null for none: then Slack sends it again, or tells whoever did it.
    /// </summary>
    public async Task<JsonObject?> AnswerAsync(string id, JsonObject envelope)
    {
        var read = Read(envelope);
        if (read.Fault is { } fault)
        {
            Log.NotUnderstood(log, envelope.Text("type"), fault);
            return null;
        }

        var outcome = read.Request is { } request ? await door.PassOnAsync(request) : new SlackOutcome.Taken(null);
        if (outcome is SlackOutcome.Failed || (outcome is SlackOutcome.Refused && read.Request is SlackRequest.Press))
        {
            return null;
        }

        var acknowledgement = new JsonObject { ["envelope_id"] = id };
        if (outcome.Answer is { } answer && envelope.Is("accepts_response_payload"))
        {
            acknowledgement["payload"] = answer.DeepClone();
        }

        return acknowledgement;
    }

    private SlackReading Read(JsonObject envelope) => (envelope.Text("type"), envelope.Object("payload")) switch
    {
        ("slash_commands", { } sent) => payload.ReadCommand(sent),
        ("interactive", { } sent) => payload.ReadInteraction(sent),
        ("events_api", { } sent) => payload.ReadEvent(sent),
        _ => SlackReading.Nothing,
    };

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "What came in an envelope of the kind {Kind} is not understood: {Fault}")]
        public static partial void NotUnderstood(ILogger log, string? kind, string fault);
    }
}
