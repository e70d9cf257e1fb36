using ChatDashboard.Core.People;

namespace ChatDashboard.Core.Chat;

/// <summary>Sends messages to people and channels, on whichever platform they are.</summary>
/// <exception cref="ChatUnreachableException">The person or channel cannot be reached; trying again does not help.</exception>
/// <exception cref="ChatFailedException">The platform did not take the message; it may later.</exception>
public interface IChat
{
    Task<MessageId> SendAsync(PersonId to, Message message, CancellationToken cancel);

    Task<MessageId> PostAsync(ChannelId to, Message message, CancellationToken cancel);

    /// <summary>Answers in the thread of a message of the bot's in a channel.</summary>
    Task PostInThreadAsync(ChannelId to, MessageId thread, Message message, CancellationToken cancel);

    Task UpdateAsync(PersonId to, MessageId sent, Message message, CancellationToken cancel);

    Task UpdateAsync(ChannelId to, MessageId sent, Message message, CancellationToken cancel);

    /// <summary>The people in a channel, without bots.</summary>
    Task<IReadOnlyList<Person>> MembersAsync(ChannelId channel, CancellationToken cancel);
}
