using ChatDashboard.Core.Chat;

namespace ChatDashboard.Bot.Slack;

/// <summary>What the conversation answered to someone, or an excuse.</summary>
/// <param name="IsExcuse">It could not be done, and what was typed is to stay where it is.</param>
internal sealed record Answered(IReadOnlyList<Reply> Replies, bool IsExcuse = false)
{
    /// <summary>The answer where the platform shows one alone.</summary>
    public Message Message => Replies[0].Message;

    /// <summary>Why a page was not saved, by the input that is wrong.</summary>
    public IReadOnlyDictionary<string, string> Faults => Replies[0].Faults;
}
