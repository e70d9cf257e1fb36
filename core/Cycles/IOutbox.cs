namespace ChatDashboard.Core.Cycles;

/// <summary>Sends messages after the answer: one at a time, retried, each recorded as sent, failed or unreachable.</summary>
public interface IOutbox
{
    void Add(IReadOnlyList<OutgoingMessage> messages);
}
