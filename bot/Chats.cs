using ChatDashboard.Core.Chat;
using ChatDashboard.Core.People;

namespace ChatDashboard.Bot;

/// <summary>Sends each message on the platform that its person or channel is on: a site's raters may be on several.</summary>
internal sealed class Chats(IServiceProvider services) : IChat
{
    public Task<MessageId> SendAsync(PersonId to, Message message, CancellationToken cancel) =>
        On(to.Platform).SendAsync(to, message, cancel);

    public Task<MessageId> PostAsync(ChannelId to, Message message, CancellationToken cancel) =>
        On(to.Platform).PostAsync(to, message, cancel);

    public Task PostInThreadAsync(ChannelId to, MessageId thread, Message message, CancellationToken cancel) =>
        On(to.Platform).PostInThreadAsync(to, thread, message, cancel);

    public Task UpdateAsync(PersonId to, MessageId sent, Message message, CancellationToken cancel) =>
        On(to.Platform).UpdateAsync(to, sent, message, cancel);

    public Task UpdateAsync(ChannelId to, MessageId sent, Message message, CancellationToken cancel) =>
        On(to.Platform).UpdateAsync(to, sent, message, cancel);

    public Task<IReadOnlyList<Person>> MembersAsync(ChannelId channel, CancellationToken cancel) =>
        On(channel.Platform).MembersAsync(channel, cancel);

    private IChat On(string platform) => services.GetKeyedService<IChat>(platform)
        ?? throw new ChatUnreachableException($"The bot is not connected to {platform}.");
}
