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

    /// <summary>Whether the person (alone with the bot) or the channel is new. Of two activities at once, one is told so.</summary>
    public async Task<bool> RememberAsync(Activity activity, CancellationToken cancel)
    {
        var isNewPerson = await RememberAsync(activity.From!, activity, cancel);
        return activity.Room switch
        {
            { Kind: RoomKind.Channel, Channel: { } channel } =>
                await addresses.RememberAsync(new ChannelAddress(channel, activity.Tenant ?? "", activity.ServiceUrl!), cancel),
            // Nobody writes to a group of their own accord, so nothing is kept of it; it is greeted whenever the bot is added.
            { Kind: RoomKind.Group } => activity.Type is ActivityTypes.InstallationUpdate,
            _ => isNewPerson,
        };
    }

    /// <summary>Whether this is the first time that they are alone with the bot.</summary>
    public async Task<bool> RememberAsync(Account account, Activity activity, CancellationToken cancel)
    {
        var isAlone = activity.Room.IsPrivate && account.Person == activity.Speaker.Id;
        return account.Id is not null && await addresses.RememberAsync(
            new PersonAddress(account.Person, account.Id, activity.Tenant ?? "", activity.ServiceUrl!, isAlone ? activity.Conversation!.Id : null), cancel);
    }
}
