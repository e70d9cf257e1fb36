using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ChatDashboard.Bot;

namespace ChatDashboard.Tests.Support;

/// <summary>One connection of an app in Socket Mode, from Slack's end.</summary>
internal sealed class SlackSocketLine(WebSocket socket, Action drop, Func<int> connections) : IDisposable
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource<JsonObject?>> _sent = new();
    private readonly ConcurrentQueue<JsonObject> _acknowledged = new();
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly SemaphoreSlim _sending = new(1);

    public bool IsOpen => socket.State is WebSocketState.Open && !_ended.Task.IsCompleted;

    /// <summary>Whether the app said goodbye.</summary>
    public bool WasClosed => socket.CloseStatus is WebSocketCloseStatus.NormalClosure;

    public Task Ended => _ended.Task;

    /// <summary>What the app acknowledged, in the order in which it did.</summary>
    public IReadOnlyList<JsonObject> Acknowledged => [.. _acknowledged];

    public Task SayHelloAsync() => WriteAsync(new JsonObject
    {
        ["type"] = "hello",
        ["num_connections"] = connections(),
        ["debug_info"] = new JsonObject { ["host"] = "applink-1", ["build_number"] = 54, ["approximate_connection_time"] = 3600 },
        ["connection_info"] = new JsonObject { ["app_id"] = "A123456" },
    });

    public Task AnnounceAsync(string reason) => WriteAsync(new JsonObject
    {
        ["type"] = "disconnect",
        ["reason"] = reason,
        ["debug_info"] = new JsonObject { ["host"] = "wss-111.slack.com" },
    });

    /// <summary>Sends an envelope, and gives the acknowledgement when it comes; null if the connection ends before.</summary>
    public async Task<JsonObject?> SendAsync(JsonObject envelope)
    {
        var acknowledgement = new TaskCompletionSource<JsonObject?>(TaskCreationOptions.RunContinuationsAsynchronously);
        _sent[envelope["envelope_id"]!.ToString()] = acknowledgement;
        await WriteAsync(envelope);
        await Task.WhenAny(acknowledgement.Task, Ended);
        return acknowledgement.Task.IsCompleted ? await acknowledgement.Task : null;
    }

    public Task WriteAsync(JsonObject message) => WriteAsync(JsonSerializer.Serialize(message, AsIsEncoder.Json));

    public Task WriteAsync(string text) => WriteAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text);

    public async Task WriteAsync(byte[] bytes, WebSocketMessageType type)
    {
        await _sending.WaitAsync();
        try
        {
            // In two parts, as networks may have it.
            await socket.SendAsync(bytes.AsMemory(0, bytes.Length / 2), type, endOfMessage: false, CancellationToken.None);
            await socket.SendAsync(bytes.AsMemory(bytes.Length / 2), type, endOfMessage: true, CancellationToken.None);
        }
        finally
        {
            _sending.Release();
        }
    }

    /// <summary>Closes it as Slack does after it has announced it.</summary>
    public Task CloseAsync() => socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);

    /// <summary>The connection is gone without a word.</summary>
    public void Drop() => drop();

    public void Dispose() => _sending.Dispose();

    public async Task ReceiveAsync()
    {
        var buffer = new byte[1024 * 1024];
        try
        {
            while (await ReadAsync(buffer) is { } text)
            {
                var acknowledgement = (JsonObject)JsonNode.Parse(text)!;
                _acknowledged.Enqueue(acknowledgement);
                if (_sent.TryGetValue(acknowledgement["envelope_id"]!.ToString(), out var waiting))
                {
                    waiting.TrySetResult(acknowledgement);
                }
            }

            if (socket.State is WebSocketState.CloseReceived)
            {
                await CloseAsync();
            }
        }
        catch (Exception fault) when (fault is WebSocketException or OperationCanceledException)
        {
            // It was dropped.
        }

        _ended.TrySetResult();
    }

    private async Task<string?> ReadAsync(byte[] buffer)
    {
        var length = 0;
        ValueWebSocketReceiveResult part;
        do
        {
            part = await socket.ReceiveAsync(buffer.AsMemory(length), CancellationToken.None);
            length += part.Count;
        }
        while (!part.EndOfMessage);

        return part.MessageType is WebSocketMessageType.Close ? null : Encoding.UTF8.GetString(buffer, 0, length);
    }
}
