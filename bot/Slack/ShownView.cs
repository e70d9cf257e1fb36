namespace ChatDashboard.Bot.Slack;

/// <summary>
/// A modal that someone has in front of them, and the state of it that the bot knows: an update of an older one is refused.
/// </summary>
internal sealed record ShownView(string Id, string? Hash);
