namespace ChatDashboard.Core.Cycles;

/// <summary>Sends messages after the answer: one at a time, retried, each recorded as sent, failed or unreachable.</summary>
public interface IOutbox
{
    /// <param name="whileSomeoneWaits">Whoever did something is answered after this: it must not take long, however many they are.</param>
    /// <returns>False where they are held up for now; they go out by themselves later.</returns>
    bool Add(IReadOnlyList<OutgoingMessage> messages, bool whileSomeoneWaits);
}
