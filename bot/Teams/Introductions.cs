using ChatDashboard.Core.Chat;
using ChatDashboard.Core.Chat.Messages;

namespace ChatDashboard.Bot.Teams;

/// <summary>Remembers from each activity how people and channels are reached, and says hello to those it did not know.</summary>
internal sealed class Introductions(IAddressBook addresses)
{
    public static Notice Welcome(Room room) => room.Kind switch
    {
        RoomKind.Personal => new($"I ask you every quarter how your sites are doing, keep what you type, and remind you only if you have not answered. Type {Typed.Of("help")} to see what I understand.")
        {
            Title = "Hello, I am ChatDashboard",
        },
        RoomKind.Group => new($"Mention me and type {Typed.Of("rate")}, or a site's id to see its dashboard. A site itself lives in a channel. Type {Typed.OfChannel("help")} to see what I understand.")
        {
            Title = "Hello, I am ChatDashboard",
        },
        _ => new($"I collect your team's ratings every quarter and post the dashboard. To make this channel a site's home, type: {Typed.OfChannel("setup site-x Name of the site")}")
        {
            Title = "Hello, I am ChatDashboard",
        },
    };

    /// <summary>Whether the person (alone with the bot) or the channel is new.</summary>
    public async Task<bool> RememberAsync(Activity activity, CancellationToken cancel)
    {
        var isNew = activity.Room switch
        {
            { Kind: RoomKind.Channel, Channel: { } channel } => await RememberAsync(channel, activity, cancel),
            { IsPrivate: true } => (await addresses.FindAsync(activity.Speaker.Id, cancel))?.Conversation is null,
            // Nobody writes to a group of their own accord, so nothing is kept of it; it is greeted whenever the bot is added.
            { Kind: RoomKind.Group } => activity.Type is ActivityTypes.InstallationUpdate,
            _ => false,
        };
        await RememberAsync(activity.From!, activity, cancel);
        return isNew;
    }

    public Task RememberAsync(Account account, Activity activity, CancellationToken cancel)
    {
        var isAlone = activity.Room.IsPrivate && account.Person == activity.Speaker.Id;
        return account.Id is null ? Task.CompletedTask : addresses.RememberAsync(
            new PersonAddress(account.Person, account.Id, activity.Tenant ?? "", activity.ServiceUrl!, isAlone ? activity.Conversation!.Id : null), cancel);
    }

    private async Task<bool> RememberAsync(ChannelId channel, Activity activity, CancellationToken cancel)
    {
        var known = await addresses.FindAsync(channel, cancel);
        await addresses.RememberAsync(new ChannelAddress(channel, activity.Tenant ?? "", activity.ServiceUrl!), cancel);
        return known is null;
    }
}
