using ChatDashboard.Core.Chat;
using ChatDashboard.Core.People;

namespace ChatDashboard.Bot.Teams;

/// <summary>Sends the bot's messages to people and channels in Teams, of its own accord and at the pace that Teams allows.</summary>
internal sealed class TeamsChat(TeamsClient client, IAddressBook addresses) : IChat
{
    public async Task<MessageId> SendAsync(PersonId to, Message message, CancellationToken cancel)
    {
        var at = await PlaceOfAsync(to, cancel);
        return await client.SendAsync(at, OutgoingActivity.With(message), Pace.Proactive, cancel);
    }

    public async Task<MessageId> PostAsync(ChannelId to, Message message, CancellationToken cancel)
    {
        var address = await AddressOfAsync(to, cancel);
        return await client.StartThreadAsync(
            address.Service, address.Tenant, to.Id, OutgoingActivity.With(message), Pace.Proactive, cancel);
    }

    public async Task PostInThreadAsync(ChannelId to, MessageId thread, Message message, CancellationToken cancel)
    {
        var address = await AddressOfAsync(to, cancel);
        await client.SendAsync(new(address.Service, thread.Conversation), OutgoingActivity.With(message), Pace.Proactive, cancel);
    }

    public async Task UpdateAsync(PersonId to, MessageId sent, Message message, CancellationToken cancel)
    {
        var at = await PlaceOfAsync(to, cancel);
        await client.UpdateAsync(
            at with { Conversation = sent.Conversation }, sent.Message, OutgoingActivity.With(message), Pace.Proactive, cancel);
    }

    public async Task UpdateAsync(ChannelId to, MessageId sent, Message message, CancellationToken cancel)
    {
        var address = await AddressOfAsync(to, cancel);
        await client.UpdateAsync(
            new(address.Service, sent.Conversation), sent.Message, OutgoingActivity.With(message), Pace.Proactive, cancel);
    }

    /// <summary>Reads the roster, and remembers how to reach everyone on it.</summary>
    public async Task<IReadOnlyList<Person>> MembersAsync(ChannelId channel, CancellationToken cancel)
    {
        var address = await AddressOfAsync(channel, cancel);
        var accounts = await client.MembersAsync(new(address.Service, channel.Id), Pace.PersonWaits, cancel);
        var people = new List<Person>();
        foreach (var account in accounts.Where(account => account is { Id: not null, Name: not null }))
        {
            await addresses.RememberAsync(new PersonAddress(account.Person, account.Id!, address.Tenant, address.Service), cancel);
            people.Add(new(account.Person, account.Name!));
        }

        return people;
    }

    private async Task<ChannelAddress> AddressOfAsync(ChannelId channel, CancellationToken cancel) =>
        await addresses.FindAsync(channel, cancel) ?? throw new ChatUnreachableException("The bot is not installed in the channel's team.");

    /// <summary>The personal chat with someone, opened if there is none yet; opening it again gives the same one.</summary>
    private async Task<Place> PlaceOfAsync(PersonId person, CancellationToken cancel)
    {
        var address = await addresses.FindAsync(person, cancel)
            ?? throw new ChatUnreachableException("They have never been in a channel with the bot, and never written to it.");
        if (address.Conversation is { } known)
        {
            return new(address.Service, known);
        }

        var conversation = await client.StartChatAsync(address.Service, address.Tenant, address.User, Pace.Proactive, cancel);
        await addresses.RememberAsync(address with { Conversation = conversation }, cancel);
        return new(address.Service, conversation);
    }
}
