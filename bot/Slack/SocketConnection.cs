using System.Text.Json;
using System.Text.Json.Nodes;

namespace ChatDashboard.Bot.Slack;

/// <summary>
/// One connection to Slack, from hello until it is closed: what comes is handled side by side and acknowledged as it is done
/// (<see href="https://docs.slack.dev/apis/events-api/using-socket-mode">Socket Mode</see>).
/// </summary>
internal sealed partial class SocketConnection(SocketEnvelopes envelopes, SocketTimes times, TimeProvider time, ILogger log)
    : IAsyncDisposable
{
    private static readonly TimeSpan CloseWithin = TimeSpan.FromSeconds(1);

    private readonly TextSocket _socket = new(times.Ping);
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
    /// <exception cref="SlackSocketException">Slack did not say hello.</exception>
    public async Task<string> OpenAsync(Uri address, CancellationToken cancel)
    {
        await _socket.ConnectAsync(address, cancel);
        _received = ReceiveAsync();
        var first = await Task.WhenAny(_hello.Task, _leaving.Task).WaitAsync(cancel);
        var said = await first;
        return first == _hello.Task ? said : throw new SlackSocketException($"Slack closed the connection before it said hello: {said}");
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
            await _socket.CloseAsync();
            // Slack is known not to end the connection by itself.
            await _received.WaitAsync(CloseWithin, time);
        }
        catch (Exception fault) when (fault is SlackSocketException or TimeoutException)
        {
            Log.NotClosed(log, fault.Message);
        }
    }

    public async ValueTask DisposeAsync()
    {
        _socket.Dispose();
        await _received;
    }

    private async Task ReceiveAsync()
    {
        var reason = "It was closed.";
        try
        {
            while (await _socket.ReadAsync() is { } text)
            {
                Hear(text);
            }
        }
        catch (SlackSocketException lost)
        {
            reason = lost.Message;
        }

        _leaving.TrySetResult(reason);
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
                await _socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(acknowledgement, AsIsEncoder.Json));
            }
        }
        catch (SlackSocketException lost)
        {
            Log.NotAcknowledged(log, id, lost.Message);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "A message over the connection in Socket Mode is not JSON, or longer than any of Slack's")]
        public static partial void NotUnderstood(ILogger log);

        [LoggerMessage(LogLevel.Warning, "Envelope {Envelope} was handled and could not be acknowledged. {Reason}")]
        public static partial void NotAcknowledged(ILogger log, string envelope, string reason);

        [LoggerMessage(LogLevel.Information, "Closing a connection in Socket Mode, after {Open} envelopes that are being handled")]
        public static partial void Closing(ILogger log, int open);

        [LoggerMessage(LogLevel.Debug, "The connection in Socket Mode ended without a goodbye. {Reason}")]
        public static partial void NotClosed(ILogger log, string reason);
    }
}
