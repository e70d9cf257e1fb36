using ChatDashboard.Bot.Slack.Blocks;
using ChatDashboard.Core.Chat;
using ChatDashboard.Core.People;

namespace ChatDashboard.Bot.Slack;

/// <summary>Sends the bot's messages to people and channels in Slack, of its own accord and at the pace that Slack allows.</summary>
internal sealed class SlackChat(SlackClient client, SlackDirectory directory, SlackPeople people, IWorkspaces workspaces)
    : IChat
{
    public async Task<MessageId> SendAsync(PersonId to, Message message, CancellationToken cancel)
    {
        var (team, user) = await OpenAsync(to.UserId, cancel);
        await CheckAsync(team, user, cancel);
        return await client.PostAsync(team, user, MessageBlocks.Render(message), null, Pace.Proactive, cancel);
    }

    public Task<MessageId> PostAsync(ChannelId to, Message message, CancellationToken cancel) => PostAsync(to, null, message, cancel);

    public Task PostInThreadAsync(ChannelId to, MessageId thread, Message message, CancellationToken cancel) =>
        PostAsync(to, thread.Message, message, cancel);

    public Task UpdateAsync(PersonId to, MessageId sent, Message message, CancellationToken cancel) =>
        UpdateAsync(to.UserId, sent, message, cancel);

    public Task UpdateAsync(ChannelId to, MessageId sent, Message message, CancellationToken cancel) =>
        UpdateAsync(to.Id, sent, message, cancel);

    /// <summary>Reads the roster, and remembers everyone on it.</summary>
    public async Task<IReadOnlyList<Person>> MembersAsync(ChannelId channel, CancellationToken cancel)
    {
        var (team, id) = await OpenAsync(channel.Id, cancel);
        var members = await client.MembersAsync(team, id, cancel);
        // Slack tells who is in a public channel also where the bot is not, and then takes no message there.
        return members.Contains(await directory.BotAsync(team, cancel))
            ? await people.FindAllAsync(team, members, cancel)
            : throw SlackFault.NotInChannel();
    }

    private async Task<MessageId> PostAsync(ChannelId to, string? thread, Message message, CancellationToken cancel)
    {
        var (team, channel) = await OpenAsync(to.Id, cancel);
        return await client.PostAsync(team, channel, MessageBlocks.Render(message), thread, Pace.Proactive, cancel);
    }

    private async Task UpdateAsync(string id, MessageId sent, Message message, CancellationToken cancel)
    {
        var (team, _) = await OpenAsync(id, cancel);
        await client.UpdateAsync(team, sent, MessageBlocks.Render(message), Pace.Proactive, cancel);
    }

    /// <summary>The workspace and the id in it, if the bot is still there.</summary>
    private async Task<(string Team, string Id)> OpenAsync(string id, CancellationToken cancel)
    {
        var parts = SlackIds.Parse(id);
        return await workspaces.IsClosedAsync(SlackIds.Platform, parts.Team, cancel) ? throw SlackFault.Removed() : parts;
    }

    /// <summary>
    /// Slack <see href="https://github.com/slackapi/python-slack-sdk/issues/1156">takes messages to deactivated people</see> as if they
    /// would read them.
    /// </summary>
    private async Task CheckAsync(string team, string user, CancellationToken cancel)
    {
        if ((await directory.FindAsync(team, user, Pace.Proactive, cancel)).Deleted)
        {
            throw SlackFault.Deactivated();
        }
    }
}
