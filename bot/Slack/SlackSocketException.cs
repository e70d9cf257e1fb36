namespace ChatDashboard.Bot.Slack;

/// <summary>There is no connection in Socket Mode, and the message says why in words that an administrator can act on.</summary>
internal sealed class SlackSocketException(string message, Exception? cause = null) : Exception(message, cause)
{
    /// <summary>How long Slack asks to wait, where it does.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
