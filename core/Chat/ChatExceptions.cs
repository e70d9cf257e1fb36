namespace ChatDashboard.Core.Chat;

/// <summary>The person or channel cannot be reached: they removed or blocked the bot, or it was never there.</summary>
public sealed class ChatUnreachableException(string reason, Exception? cause = null) : Exception(reason, cause);

/// <summary>The platform did not take the message.</summary>
/// <param name="reason">In words that a facilitator understands.</param>
/// <param name="mayPass">Whether trying again later may help.</param>
public sealed class ChatFailedException(string reason, bool mayPass, Exception? cause = null) : Exception(reason, cause)
{
    public bool MayPass { get; } = mayPass;
}
