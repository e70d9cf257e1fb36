namespace ChatDashboard.Core.Chat;

/// <summary>Where a message of the bot stands, to be drawn again or answered in its thread.</summary>
/// <param name="Conversation">The platform's id of the conversation.</param>
/// <param name="Message">The platform's id of the message in it.</param>
public sealed record MessageId(string Conversation, string Message);
