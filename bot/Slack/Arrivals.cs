using ChatDashboard.Core.Chat;
using ChatDashboard.Core.Chat.Answers;

namespace ChatDashboard.Bot.Slack;

/// <summary>
/// Says hello, once: to a channel that the bot was added to, and to whoever looks at its Home tab or at their chat with it for the first
/// time.
/// </summary>
internal sealed class Arrivals(SlackClient client, SlackPeople people, IAddressBook addresses, SlackReplies replies)
{
    public async Task GreetChannelAsync(SlackRequest.AddedToChannel added, CancellationToken cancel)
    {
        var channel = SlackIds.Channel(added.Team, added.Channel);
        if (await addresses.RememberAsync(new ChannelAddress(channel, added.Team, SlackIds.Platform), cancel))
        {
            await replies.PostAsync(added, added.Channel, null, WelcomeAnswer.For(RoomKind.Channel), cancel);
        }
    }

    public async Task GreetPersonAsync(SlackRequest opened, CancellationToken cancel)
    {
        var (person, _) = await people.FindAsync(opened.Team, opened.User, cancel);
        if (await addresses.FindAsync(person.Id, cancel) is { Conversation: not null })
        {
            return;
        }

        var chat = await client.OpenChatAsync(opened.Team, opened.User, Pace.PersonWaits, cancel);
        if (await addresses.RememberAsync(new PersonAddress(person.Id, opened.User, opened.Team, SlackIds.Platform, chat), cancel))
        {
            await replies.PostAsync(opened, chat, null, WelcomeAnswer.For(RoomKind.Personal), cancel);
        }
    }
}
