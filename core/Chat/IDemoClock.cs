using ChatDashboard.Core.Chat.Messages;

namespace ChatDashboard.Core.Chat;

/// <summary>The clock that the demo can move forward, so that a quarter passes in a minute.</summary>
public interface IDemoClock
{
    /// <param name="words">The day to move to, such as 2027-01-04.</param>
    Task<Notice> MoveAsync(IReadOnlyList<string> words, CancellationToken cancel);
}
