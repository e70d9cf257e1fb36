namespace ChatDashboard.Bot;

/// <summary>Why the bot writes, which says how long it may take.</summary>
internal enum Pace
{
    /// <summary>Someone waits for the answer: at once, and few tries.</summary>
    PersonWaits,

    /// <summary>The bot speaks of its own accord, perhaps to a thousand people: in turn, and patiently.</summary>
    Proactive,
}
