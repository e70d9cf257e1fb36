using System.Buffers;
using System.Net.WebSockets;

namespace ChatDashboard.Bot.Slack;

/// <summary>A WebSocket that carries one text after the other, and tells when it is lost.</summary>
/// <param name="ping">How often it asks whether the other end is still there, and how long it waits to hear.</param>
/// <exception cref="SlackSocketException">The connection is lost.</exception>
internal sealed class TextSocket(TimeSpan ping) : IDisposable
{
    private readonly ClientWebSocket _socket = new();
    private readonly SemaphoreSlim _sending = new(1);

    public Task ConnectAsync(Uri address, CancellationToken cancel)
    {
        // Networks forget a connection without a word. The framework asks whether Slack is there, and ends the connection if it does not
        // answer.
        (_socket.Options.KeepAliveInterval, _socket.Options.KeepAliveTimeout) = (ping, ping);
        return _socket.ConnectAsync(address, cancel);
    }

    /// <summary>The next text; empty for what is no text or longer than any of Slack's, null after the last.</summary>
    public async Task<byte[]?> ReadAsync()
    {
        var text = new ArrayBufferWriter<byte>(4096);
        ValueWebSocketReceiveResult part;
        do
        {
            try
            {
                part = await _socket.ReceiveAsync(text.GetMemory(4096), CancellationToken.None);
            }
            catch (Exception fault) when (IsLost(fault))
            {
                throw Lost(fault);
            }

            text.Advance(text.WrittenCount < SlackEndpoints.LargestBody ? part.Count : 0);
        }
        while (!part.EndOfMessage && part.MessageType is not WebSocketMessageType.Close);

        return part.MessageType is WebSocketMessageType.Close ? null
            : part.MessageType is WebSocketMessageType.Text && text.WrittenCount < SlackEndpoints.LargestBody ? text.WrittenSpan.ToArray()
            : [];
    }

    public Task SendAsync(byte[] text) =>
        SendAsync(() => _socket.SendAsync(text, WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None));

    /// <summary>Says goodbye; what the other end still sends can be read.</summary>
    public Task CloseAsync() => SendAsync(() => _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None));

    public void Dispose()
    {
        _socket.Dispose();
        _sending.Dispose();
    }

    /// <summary>A WebSocket takes one message after the other.</summary>
    private async Task SendAsync(Func<Task> send)
    {
        await _sending.WaitAsync();
        try
        {
            await send();
        }
        catch (Exception fault) when (IsLost(fault))
        {
            throw Lost(fault);
        }
        finally
        {
            _sending.Release();
        }
    }

    private static bool IsLost(Exception fault) => fault is WebSocketException or OperationCanceledException or ObjectDisposedException;

    private static SlackSocketException Lost(Exception fault) => new($"The connection was lost. {fault.Message}", fault);
}
