namespace ChatDashboard.Bot.Slack;

/// <summary>How long the bot waits for what, in Socket Mode.</summary>
internal sealed record SocketTimes
{
    /// <summary>From asking for a connection until Slack says hello on it.</summary>
    public TimeSpan HelloWithin { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// How often the bot asks whether Slack is still there, and how long it waits to hear. This goes by the machine's clock.
    /// </summary>
    public TimeSpan Ping { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// How long a connection that Slack is about to close is listened to beside the new one. Slack warns ten seconds before.
    /// </summary>
    public TimeSpan Drain { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>A connection that was there for so long was a good one: the next is opened at once.</summary>
    public TimeSpan Good { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Before the second try; each wait after it is twice as long.</summary>
    public TimeSpan FirstWait { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Slack gives out one connection a minute for certain, and usually more.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Half of the wait is by chance, so that not everyone who lost Slack comes back at the same moment.</summary>
    public TimeSpan WaitAfter(int failures, double chance)
    {
        var longest = Math.Min(LongestWait.TotalSeconds, FirstWait.TotalSeconds * Math.Pow(2, failures - 1));
        return TimeSpan.FromSeconds(longest * (0.5 + (chance / 2)));
    }
}
