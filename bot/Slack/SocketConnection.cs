using System.Buffers;
using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ChatDashboard.Bot.Slack;

/// <summary>
/// One connection to Slack, from hello until it is closed: what comes is handled side by side and acknowledged as it is done
/// (<see href="https://docs.slack.dev/apis/events-api/using-socket-mode">Socket Mode</see>).
/// </summary>
internal sealed partial class SocketConnection(SocketEnvelopes envelopes, SocketTimes times, TimeProvider time, ILogger log) : IAsyncDisposable
{
    private static readonly TimeSpan CloseWithin = TimeSpan.FromSeconds(1);

    private readonly ClientWebSocket _socket = new();
    private readonly SemaphoreSlim _sending = new(1);
    private readonly TaskCompletionSource<string> _hello = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<string> _leaving = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock _lock = new();
    private readonly List<Task> _open = [];
    private bool _isClosing;
    private Task _received = Task.CompletedTask;

    /// <summary>Ends when Slack says that it will close the connection, or has closed it, or it was lost; with the reason.</summary>
    public Task<string> Leaving => _leaving.Task;

    /// <summary>Ends when nothing comes any more.</summary>
    public Task Ended => _received;

    /// <summary>Connects, and gives how many connections the app has now, this one among them.</summary>
    /// <exception cref="SocketException">Slack did not say hello.</exception>
    public async Task<string> OpenAsync(Uri address, CancellationToken cancel)
    {
        // Networks forget a connection without a word. The framework asks whether Slack is there, and ends the connection if it does not answer.
        (_socket.Options.KeepAliveInterval, _socket.Options.KeepAliveTimeout) = (times.Ping, times.Ping);
        await _socket.ConnectAsync(address, cancel);
        _received = ReceiveAsync();
        var first = await Task.WhenAny(_hello.Task, _leaving.Task).WaitAsync(cancel);
        return first == _hello.Task ? await first : throw new SocketException($"Slack closed the connection before it said hello: {await first}.");
    }

    /// <summary>Takes nothing more, waits until what came is acknowledged, and says goodbye.</summary>
    public async Task CloseAsync()
    {
        Task[] open;
        lock (_lock)
        {
            _isClosing = true;
            open = [.. _open.Where(task => !task.IsCompleted)];
        }

        Log.Closing(log, open.Length);
        await Task.WhenAll(open);
        try
        {
            await SendAsync(socket => socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None));
            // Slack is known not to end the connection by itself.
            await _received.WaitAsync(CloseWithin, time);
        }
        catch (Exception fault) when (IsLost(fault) || fault is TimeoutException)
        {
            Log.NotClosed(log, fault.Message);
        }
    }

    public async ValueTask DisposeAsync()
    {
        _socket.Dispose();
        await _received;
        _sending.Dispose();
    }

    private async Task ReceiveAsync()
    {
        var reason = "the connection was closed";
        try
        {
            while (await ReadAsync() is { } text)
            {
                Hear(text);
            }
        }
        catch (Exception fault) when (IsLost(fault))
        {
            reason = fault.Message;
        }

        _leaving.TrySetResult(reason);
    }

    /// <summary>The next message; empty for one that is no text or longer than any of Slack's, null after the last.</summary>
    private async Task<byte[]?> ReadAsync()
    {
        var text = new ArrayBufferWriter<byte>(4096);
        ValueWebSocketReceiveResult part;
        do
        {
            part = await _socket.ReceiveAsync(text.GetMemory(4096), CancellationToken.None);
            if (part.MessageType is WebSocketMessageType.Close)
            {
                return null;
            }

            text.Advance(text.WrittenCount < SlackEndpoints.LargestBody ? part.Count : 0);
        }
        while (!part.EndOfMessage);

        return part.MessageType is WebSocketMessageType.Text && text.WrittenCount < SlackEndpoints.LargestBody ? text.WrittenSpan.ToArray() : [];
    }

    private void Hear(byte[] text)
    {
        if (LooseJson.Parse(text) is not { } message)
        {
            Log.NotUnderstood(log);
            return;
        }

        switch (message.Text("type"))
        {
            case "hello":
                _hello.TrySetResult(message.Text("num_connections") ?? "1");
                break;
            case "disconnect":
                _leaving.TrySetResult(message.Text("reason") ?? "no reason");
                break;
            case not null when message.Text("envelope_id") is { } id:
                Take(id, message);
                break;
        }
    }

    private void Take(string id, JsonObject envelope)
    {
        lock (_lock)
        {
            // Whoever is next, another connection or another process, gets what is not acknowledged here.
            if (!_isClosing)
            {
                _open.RemoveAll(task => task.IsCompleted);
                _open.Add(AnswerAsync(id, envelope));
            }
        }
    }

    private async Task AnswerAsync(string id, JsonObject envelope)
    {
        try
        {
            if (await envelopes.AnswerAsync(id, envelope) is { } acknowledgement)
            {
                var text = JsonSerializer.SerializeToUtf8Bytes(acknowledgement, AsIsEncoder.Json);
                await SendAsync(socket => socket.SendAsync(text, WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None));
            }
        }
        catch (Exception fault) when (IsLost(fault))
        {
            Log.NotAcknowledged(log, id, fault.Message);
        }
    }

    /// <summary>A WebSocket takes one message after the other.</summary>
    private async Task SendAsync(Func<ClientWebSocket, Task> send)
    {
        await _sending.WaitAsync();
        try
        {
            await send(_socket);
        }
        finally
        {
            _sending.Release();
        }
    }

    private static bool IsLost(Exception fault) => fault is WebSocketException or OperationCanceledException or ObjectDisposedException;

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "A message over the connection in Socket Mode is not JSON, or longer than any of Slack's")]
        public static partial void NotUnderstood(ILogger log);

        [LoggerMessage(LogLevel.Warning, "Envelope {Envelope} was handled and could not be acknowledged: {Reason}")]
        public static partial void NotAcknowledged(ILogger log, string envelope, string reason);

        [LoggerMessage(LogLevel.Information, "Closing a connection in Socket Mode; {Open} envelopes are being handled and will be acknowledged first")]
        public static partial void Closing(ILogger log, int open);

        [LoggerMessage(LogLevel.Debug, "The connection in Socket Mode ended without a goodbye: {Reason}")]
        public static partial void NotClosed(ILogger log, string reason);
    }
}
