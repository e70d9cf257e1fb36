namespace ChatDashboard.Bot;

/// <summary>The messages that wait to be sent, as whoever looks after the bot sees them.</summary>
internal interface IMessageQueue
{
    WaitingMessages Look();
}

/// <param name="Waiting">How many wait for their turn.</param>
/// <param name="Retrying">How many were refused and are tried again later.</param>
/// <param name="OldestWaits">How long the first of those that wait has waited; zero where nothing does.</param>
internal sealed record WaitingMessages(long Waiting, long Retrying, TimeSpan OldestWaits);
