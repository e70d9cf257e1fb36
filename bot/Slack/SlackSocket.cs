using System.Net.WebSockets;
using Microsoft.Extensions.Options;

namespace ChatDashboard.Bot.Slack;

/// <summary>
/// The way in by <see href="https://docs.slack.dev/apis/events-api/using-socket-mode">Socket Mode</see>, for a bot that Slack cannot reach:
/// it calls Slack, keeps a connection for as long as it runs, and opens the next before Slack closes the last.
/// </summary>
internal sealed partial class SlackSocket(
    SocketAddress address,
    SocketEnvelopes envelopes,
    SocketTimes times,
    IOptions<SlackOptions> settings,
    TimeProvider time,
    ILogger<SlackSocket> log) : BackgroundService
{
    /// <summary>Connections that Slack is about to close, or the bot.</summary>
    private readonly List<Task> _draining = [];

    /// <summary>Why there is no connection; null if there is one, or need be none.</summary>
    public string? Trouble { get; private set; }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (string.IsNullOrWhiteSpace(settings.Value.AppToken))
        {
            return;
        }

        var failures = 0;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                failures = await ListenAsync(stoppingToken) ? 0 : failures + 1;
                await WaitAsync(failures, null, stoppingToken);
            }
            catch (Exception) when (stoppingToken.IsCancellationRequested)
            {
                break;
            }
            catch (Exception fault)
            {
                Trouble = Explain(fault);
                Log.NotConnected(log, Trouble, fault is SlackSocketException ? null : fault);
                await WaitAsync(++failures, (fault as SlackSocketException)?.RetryAfter, stoppingToken)
                    .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }

        await Task.WhenAll(_draining);
    }

    /// <summary>Listens to one connection until Slack closes it or says that it will. False if that was soon.</summary>
    private async Task<bool> ListenAsync(CancellationToken stopping)
    {
        var since = time.GetTimestamp();
        var connection = await ConnectAsync(stopping);
        try
        {
            Log.Leaving(log, Explain(await connection.Leaving.WaitAsync(stopping)));
        }
        finally
        {
            _draining.RemoveAll(task => task.IsCompleted);
            _draining.Add(DrainAsync(connection, stopping));
        }

        return time.GetElapsedTime(since) >= times.Good;
    }

    private async Task<SocketConnection> ConnectAsync(CancellationToken stopping)
    {
        using var limit = new CancellationTokenSource(times.HelloWithin, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, stopping);
        var connection = new SocketConnection(envelopes, times, time, log);
        try
        {
            Log.Connected(log, await connection.OpenAsync(await address.AskAsync(either.Token), either.Token));
            Trouble = null;
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>Slack still sends over a connection that it is about to close: it is listened to beside the next.</summary>
    private async Task DrainAsync(SocketConnection connection, CancellationToken stopping)
    {
        await using (connection)
        {
            await connection.Ended.WaitAsync(times.Drain, time, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await connection.CloseAsync();
        }
    }

    private async Task WaitAsync(int failures, TimeSpan? atLeast, CancellationToken stopping)
    {
        if (failures > 0)
        {
            var wait = times.WaitAfter(failures, Random.Shared.NextDouble());
            wait = atLeast > wait ? atLeast.Value : wait;
            Log.Waiting(log, wait.TotalSeconds);
            await Task.Delay(wait, time, stopping);
        }
    }

    private static string Explain(string reason) =>
        reason is "link_disabled" ? "Socket Mode was switched off in the settings of the app" : reason;

    private static string Explain(Exception fault) => fault switch
    {
        SlackSocketException => fault.Message,
        OperationCanceledException => "Slack did not say hello in time.",
        HttpRequestException or WebSocketException => $"Slack could not be reached. {fault.Message}",
        _ => "Something is wrong in the bot itself.",
    };

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "Connected to Slack in Socket Mode; this app has {Connections} connections")]
        public static partial void Connected(ILogger log, string connections);

        [LoggerMessage(LogLevel.Information, "Slack closes the connection in Socket Mode ({Reason}); the next one is opened")]
        public static partial void Leaving(ILogger log, string reason);

        [LoggerMessage(LogLevel.Warning, "Not connected to Slack in Socket Mode. {Reason}")]
        public static partial void NotConnected(ILogger log, string reason, Exception? fault);

        [LoggerMessage(LogLevel.Information, "Connecting to Slack in Socket Mode again in {Seconds:0} seconds")]
        public static partial void Waiting(ILogger log, double seconds);
    }
}
