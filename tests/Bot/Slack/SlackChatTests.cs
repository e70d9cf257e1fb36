using ChatDashboard.Bot.Slack;
using ChatDashboard.Core.Chat;
using ChatDashboard.Core.Chat.Messages;
using ChatDashboard.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace ChatDashboard.Tests.Bot.Slack;

/// <summary>The bot's messages of its own accord, through the real app and its store.</summary>
public sealed class SlackChatTests
{
    private static readonly CancellationToken Cancel = CancellationToken.None;
    private static readonly ChannelId SiteX = SlackIds.Channel(SlackTeam.Id, SlackTeam.SiteX);

    [Fact]
    public async Task A_person_gets_a_message_in_their_chat_with_the_bot_and_it_can_be_drawn_again_there()
    {
        await using var app = await SlackApp.StartAsync();

        var sent = await Chat(app).SendAsync(SlackTeam.Ana.Id, new Notice("Hello"), Cancel);
        app.Bot.Time.Advance(TimeSpan.FromSeconds(1));
        await Chat(app).UpdateAsync(SlackTeam.Ana.Id, sent, new Notice("Hello again"), Cancel);

        Assert.Equal(SlackTeam.With(SlackTeam.Ana), sent.Conversation);
        Assert.Equal(("Hello again", true), (app.Last(SlackTeam.Ana).Text, app.Last(SlackTeam.Ana).IsUpdate));
    }

    [Fact]
    public async Task A_channel_gets_a_message_and_its_thread_another()
    {
        await using var app = await SlackApp.StartAsync();
        app.Slack.Channels.Put(SlackTeam.SiteX, SlackTeam.Ana);

        var sent = await Chat(app).PostAsync(SiteX, new Notice("Summary"), Cancel);
        app.Bot.Time.Advance(TimeSpan.FromSeconds(1));
        await Chat(app).PostInThreadAsync(SiteX, sent, new Notice("Notes"), Cancel);

        Assert.Equal(
            [(SlackTeam.SiteX, null), (SlackTeam.SiteX, sent.Message)], app.Slack.Posts.Select(post => (post.Channel, post.Thread)));
    }

    [Fact]
    public async Task A_deactivated_person_is_not_written_to_though_slack_would_take_it()
    {
        await using var app = await SlackApp.StartAsync();
        app.Slack.Channels.Add(SlackTeam.Ben, null, ("deleted", true));

        var fault = await Assert.ThrowsAsync<ChatUnreachableException>(
            () => Chat(app).SendAsync(SlackTeam.Ben.Id, new Notice("Hello"), Cancel));

        Assert.Equal("Their Slack account is deactivated.", fault.Message);
        Assert.Empty(app.Slack.Posts);
    }

    [Fact]
    public async Task A_roster_has_the_people_and_guests_of_the_channel_and_how_they_are_reached()
    {
        await using var app = await SlackApp.StartAsync();
        var (guest, gone, other) = (SlackTeam.Person("guest"), SlackTeam.Person("gone"), SlackTeam.Person("other"));
        app.Slack.Channels.Add(SlackTeam.Ana, "America/Chicago");
        app.Slack.Channels.Add(guest, null, ("is_restricted", true));
        app.Slack.Channels.Add(gone, null, ("deleted", true));
        app.Slack.Channels.Add(other, null, ("is_bot", true));
        app.Slack.Channels.Put(SlackTeam.SiteX, SlackTeam.Ana, guest, gone, other);

        var members = await Chat(app).MembersAsync(SiteX, Cancel);

        Assert.Equal([SlackTeam.Ana, guest], members);
        Assert.Equal(
            new PersonAddress(SlackTeam.Ana.Id, "UANA", SlackTeam.Id, "slack", null, "America/Chicago"),
            await app.Get<IAddressBook>().FindAsync(SlackTeam.Ana.Id, Cancel));
    }

    [Fact]
    public async Task A_channel_of_three_hundred_people_is_read_within_what_slack_takes()
    {
        await using var app = await SlackApp.StartAsync();
        app.Slack.Channels.Put(SlackTeam.SiteX, Enumerable.Range(0, 300).Select(i => SlackTeam.Person($"p{i}")));

        var members = await Chat(app).MembersAsync(SiteX, Cancel);

        Assert.Equal(300, members.Count);
        Assert.InRange(app.Slack.Calls.Count, 1, 10);
    }

    [Fact]
    public async Task A_channel_that_the_bot_is_not_in_has_no_roster_for_it()
    {
        await using var app = await SlackApp.StartAsync();
        app.Slack.Channels.Put(SlackTeam.SiteX, SlackTeam.Ana);
        app.Slack.Channels.RemoveBot(SlackTeam.SiteX);

        var fault = await Assert.ThrowsAsync<ChatUnreachableException>(() => Chat(app).MembersAsync(SiteX, Cancel));

        Assert.Equal("I am not in that channel. Invite me there: /invite @ChatDashboard", fault.Message);
    }

    [Fact]
    public async Task Nothing_is_sent_to_a_workspace_that_took_the_bot_out_until_it_is_open_again()
    {
        await using var app = await SlackApp.StartAsync();
        app.Slack.Channels.Put(SlackTeam.SiteX, SlackTeam.Ana);
        await app.Get<IWorkspaces>().CloseAsync("slack", SlackTeam.Id, Cancel);
        var sent = new MessageId(SlackTeam.SiteX, "1");
        Func<Task>[] all =
        [
            () => Chat(app).SendAsync(SlackTeam.Ana.Id, new Notice("Hello"), Cancel),
            () => Chat(app).PostAsync(SiteX, new Notice("Hello"), Cancel),
            () => Chat(app).PostInThreadAsync(SiteX, sent, new Notice("Hello"), Cancel),
            () => Chat(app).UpdateAsync(SlackTeam.Ana.Id, sent, new Notice("Hello"), Cancel),
            () => Chat(app).UpdateAsync(SiteX, sent, new Notice("Hello"), Cancel),
            () => Chat(app).MembersAsync(SiteX, Cancel),
        ];

        foreach (var one in all)
        {
            var fault = await Assert.ThrowsAsync<ChatUnreachableException>(one);
            Assert.Equal("ChatDashboard was removed from this Slack workspace.", fault.Message);
        }

        Assert.Empty(app.Slack.Calls);
        await app.Get<IWorkspaces>().OpenAsync("slack", SlackTeam.Id, Cancel);
        await Chat(app).SendAsync(SlackTeam.Ana.Id, new Notice("Hello"), Cancel);
        Assert.Single(app.Slack.Posts);
    }

    private static IChat Chat(SlackApp app) => app.Bot.Services.GetRequiredKeyedService<IChat>("slack");
}
