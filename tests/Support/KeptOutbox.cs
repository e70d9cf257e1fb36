using System.Collections.Concurrent;
using ChatDashboard.Core.Cycles;

namespace ChatDashboard.Tests.Support;

/// <summary>Keeps what was to be sent until the test delivers it.</summary>
internal sealed class KeptOutbox : IOutbox
{
    private readonly ConcurrentQueue<OutgoingMessage> _messages = new();

    public IReadOnlyList<OutgoingMessage> All => [.. _messages];

    /// <summary>What it says of them.</summary>
    public bool IsHeldUp { get; set; }

    public bool Add(IReadOnlyList<OutgoingMessage> messages, bool whileSomeoneWaits)
    {
        foreach (var message in messages)
        {
            _messages.Enqueue(message);
        }

        return !IsHeldUp;
    }

    /// <summary>Everything that waits, also what was planned twice.</summary>
    public IReadOnlyList<OutgoingMessage> TakeAll()
    {
        var all = All;
        _messages.Clear();
        return all;
    }
}
