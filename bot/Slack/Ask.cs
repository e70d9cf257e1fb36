using ChatDashboard.Core.Chat;

namespace ChatDashboard.Bot.Slack;

/// <summary>Asks for an answer; whoever waits is told something meanwhile where it takes long.</summary>
internal delegate Task<Answered> Ask(Func<Message, Task> meanwhile);
