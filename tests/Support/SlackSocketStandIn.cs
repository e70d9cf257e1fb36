using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace ChatDashboard.Tests.Support;

/// <summary>
/// The part of Slack that an app in Socket Mode connects to: it gives out addresses that are good for one connection each, says hello on
/// it, and sends envelopes until it is told to close.
/// </summary>
internal sealed class SlackSocketStandIn
{
    public const string AppToken = "xapp-not-a-real-one";

    private readonly ConcurrentQueue<SlackSocketLine> _lines = new();
    private readonly ConcurrentQueue<WebApiRefusal> _refusals = new();
    private readonly ConcurrentDictionary<string, bool> _tickets = new();
    private int _asked;
    private int _lastEnvelope;

    /// <summary>How often a connection was asked for.</summary>
    public int Asked => Volatile.Read(ref _asked);

    /// <summary>Every connection that there was, in the order in which they came.</summary>
    public IReadOnlyList<SlackSocketLine> Lines => [.. _lines];

    public IReadOnlyList<SlackSocketLine> Open => [.. _lines.Where(line => line.IsOpen)];

    /// <summary>What is done with a new connection; it says hello by default.</summary>
    public Func<SlackSocketLine, Task> Greet { get; set; } = line => line.SayHelloAsync();

    /// <summary>The next that ask for a connection are refused, each with one of these.</summary>
    public void RefuseNext(params IReadOnlyList<WebApiRefusal> refusals)
    {
        foreach (var refusal in refusals)
        {
            _refusals.Enqueue(refusal);
        }
    }

    /// <summary>Answers what belongs to Socket Mode; false for all else.</summary>
    public async Task<bool> AnswerAsync(HttpContext context)
    {
        switch (context.Request.Path.Value)
        {
            case "/api/apps.connections.open":
                await GiveAddressAsync(context);
                return true;
            case "/link" when context.WebSockets.IsWebSocketRequest:
                await ConnectAsync(context);
                return true;
            default:
                return false;
        }
    }

    /// <summary>Sends something over the newest open connection, or over this one, in an envelope of its own.</summary>
    /// <returns>What was acknowledged: null for nothing within the time that a test bears to wait.</returns>
    public Task<JsonObject?> SendAsync(string type, JsonObject payload, SlackSocketLine? over = null) =>
        (over ?? Open[^1]).SendAsync(Envelope(type, payload));

    public JsonObject Envelope(string type, JsonObject payload)
    {
        var envelope = new JsonObject
        {
            ["envelope_id"] = $"envelope-{Interlocked.Increment(ref _lastEnvelope)}",
            ["payload"] = payload.DeepClone(),
            ["type"] = type,
            ["accepts_response_payload"] = type is not "events_api",
        };
        if (type is "events_api")
        {
            (envelope["retry_attempt"], envelope["retry_reason"]) = (0, "");
        }

        return envelope;
    }

    private async Task GiveAddressAsync(HttpContext context)
    {
        Interlocked.Increment(ref _asked);
        var refusal = _refusals.TryDequeue(out var next) ? next
            : context.Request.Headers.Authorization == $"Bearer {AppToken}" && HttpMethods.IsPost(context.Request.Method) ? null
            : new WebApiRefusal("invalid_auth");
        if (refusal is not null)
        {
            context.Response.StatusCode = refusal.Status;
            context.Response.Headers.RetryAfter = refusal.RetryAfter;
            await context.Response.WriteAsJsonAsync(new JsonObject { ["ok"] = false, ["error"] = refusal.Error });
            return;
        }

        var ticket = $"{Guid.NewGuid():N}";
        _tickets[ticket] = true;
        var address = $"ws://{context.Request.Host}/link?ticket={ticket}&app_id=A123456";
        await context.Response.WriteAsJsonAsync(new JsonObject { ["ok"] = true, ["url"] = address });
    }

    private async Task ConnectAsync(HttpContext context)
    {
        if (!_tickets.TryRemove(context.Request.Query["ticket"].ToString(), out _))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        using var line = new SlackSocketLine(socket, context.Abort, () => Open.Count);
        _lines.Enqueue(line);
        await Greet(line);
        await line.ReceiveAsync();
    }
}
