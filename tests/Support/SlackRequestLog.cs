using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using ChatDashboard.Bot.Slack;

namespace ChatDashboard.Tests.Support;

/// <summary>Stands where the conversation would, and keeps what came through the door.</summary>
internal sealed class SlackRequestLog
{
    private readonly ConcurrentQueue<SlackRequest> _all = new();

    public IReadOnlyList<SlackRequest> All => [.. _all];

    /// <summary>Whether it is said to have gone wrong.</summary>
    public bool Throws { get; set; }

    /// <summary>What each request is answered; the empty answer by default.</summary>
    public Func<SlackRequest, JsonObject?> Answer { get; set; } = _ => null;

    /// <summary>What each request waits for before it is answered; nothing by default.</summary>
    public Func<SlackRequest, Task> Before { get; set; } = _ => Task.CompletedTask;

    public async Task<JsonObject?> HandleAsync(SlackRequest request, CancellationToken cancel)
    {
        _all.Enqueue(request);
        await Before(request);
        return Throws ? throw new InvalidOperationException("It could not be handled.") : Answer(request);
    }
}
