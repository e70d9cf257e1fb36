using ChatDashboard.Core.Chat;

namespace ChatDashboard.Bot.Teams;

/// <summary>Remembers from each activity how people and channels are reached, and says hello to those it did not know.</summary>
internal sealed class Introductions(IAddressBook addresses)
{
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
            new PersonAddress(
                account.Person, account.Id, activity.Tenant ?? "", activity.ServiceUrl!, isAlone ? activity.Conversation!.Id : null),
            cancel);
    }
}
