using ChatDashboard.Bot;
using ChatDashboard.Bot.Slack;
using ChatDashboard.Core.Chat;
using ChatDashboard.Tests.Support;

namespace ChatDashboard.Tests.Bot.Slack;

/// <summary>Whatever Slack says ends as one of three: cannot be reached, failed, may pass; with a reason to act on.</summary>
public sealed class SlackFaultTests
{
    private static readonly string Ana = SlackTeam.User(SlackTeam.Ana);

    [Theory]
    [InlineData("channel_not_found", "I am not in that channel. Invite me there: /invite @ChatDashboard")]
    [InlineData("not_in_channel", "I am not in that channel. Invite me there: /invite @ChatDashboard")]
    [InlineData("is_archived", "The channel is archived. Unarchive it, or set the site up in another channel.")]
    [InlineData("restricted_action", "Only some people may post there. Whoever manages the channel can allow ChatDashboard to.")]
    [InlineData(
        "restricted_action_read_only_channel", "Only some people may post there. Whoever manages the channel can allow ChatDashboard to.")]
    [InlineData(
        "team_access_not_granted", "ChatDashboard was not added to this workspace. An administrator of the organisation can add it.")]
    [InlineData("ekm_access_denied", "An administrator of Slack does not let ChatDashboard write.")]
    [InlineData("account_inactive", "ChatDashboard was removed from this Slack workspace.")]
    [InlineData("token_revoked", "ChatDashboard was removed from this Slack workspace.")]
    public async Task A_channel_that_cannot_be_reached_is_named_with_what_to_do(string error, string reason)
    {
        await using var app = await SlackCaller.StartAsync();
        app.Slack.RefuseNext(new WebApiRefusal(error));

        var fault = await Assert.ThrowsAsync<ChatUnreachableException>(() => PostAsync(app, SlackTeam.SiteX));

        Assert.Equal(reason, fault.Message);
        Assert.Single(app.Slack.Calls);
    }

    [Theory]
    [InlineData("channel_not_found", "Slack does not know them any more.")]
    [InlineData("user_not_found", "They are not in this Slack workspace, or the bot may not see them.")]
    [InlineData("user_disabled", "Their Slack account is deactivated.")]
    [InlineData("cannot_dm_bot", "They are a bot.")]
    [InlineData(
        "messages_tab_disabled", "The Messages tab of ChatDashboard is off. Whoever manages the app can switch it on, under App Home.")]
    public async Task A_person_who_cannot_be_reached_is_told_apart_from_a_channel(string error, string reason)
    {
        await using var app = await SlackCaller.StartAsync();
        app.Slack.RefuseNext(new WebApiRefusal(error));

        var fault = await Assert.ThrowsAsync<ChatUnreachableException>(() => PostAsync(app, Ana));

        Assert.Equal(reason, fault.Message);
    }

    [Theory]
    [InlineData("invalid_auth", "Slack does not accept the bot's token. Its administrator can put the right one into Slack:Workspaces.")]
    [InlineData("msg_too_long", "The message is too long for Slack.")]
    [InlineData("message_not_found", "The message is not there any more, or cannot be changed.")]
    [InlineData("expired_trigger_id", "Slack did not wait long enough for the form to open.")]
    [InlineData("push_limit_reached", "Three forms lie over each other already. Close one of them.")]
    [InlineData("invalid_blocks", "Slack did not take it (invalid_blocks).")]
    [InlineData("something_new", "Slack did not take it (something_new).")]
    public async Task What_fails_for_good_says_why(string error, string reason)
    {
        await using var app = await SlackCaller.StartAsync();
        app.Slack.RefuseNext(new WebApiRefusal(error));

        var fault = await Assert.ThrowsAsync<ChatFailedException>(() => PostAsync(app, Ana));

        Assert.Equal((reason, false), (fault.Message, fault.MayPass));
        Assert.Equal(error, Assert.IsType<SlackErrorException>(fault.InnerException).Error);
    }

    [Theory]
    [InlineData("ratelimited", "Slack asks the bot to slow down.")]
    [InlineData("rate_limited", "Slack asks the bot to slow down.")]
    [InlineData("internal_error", "Slack has a problem of its own.")]
    [InlineData("fatal_error", "Slack has a problem of its own.")]
    [InlineData("service_unavailable", "Slack has a problem of its own.")]
    [InlineData("team_added_to_org", "Slack is moving the workspace just now.")]
    public async Task What_may_pass_is_said_to(string error, string reason)
    {
        await using var app = await SlackCaller.StartAsync();
        app.Slack.RefuseNext(new WebApiRefusal(error));

        var fault = await Assert.ThrowsAsync<ChatFailedException>(() => PostAsync(app, Ana));

        Assert.Equal((reason, true), (fault.Message, fault.MayPass));
    }

    [Fact]
    public async Task A_permission_that_is_missing_is_named()
    {
        await using var app = await SlackCaller.StartAsync();
        app.Slack.RefuseNext(new WebApiRefusal("missing_scope") { Needed = "users:read" });

        var fault = await Assert.ThrowsAsync<ChatFailedException>(() => app.Client.UserAsync(SlackTeam.Id, Ana, CancellationToken.None));

        Assert.Equal(
            "ChatDashboard lacks the permission users:read in Slack. Its administrator can add it and install the app again.",
            fault.Message);
    }

    [Theory]
    [InlineData(429, 4, true)]
    [InlineData(503, 4, true)]
    [InlineData(500, 1, true)]
    [InlineData(404, 1, false)]
    public async Task An_answer_that_is_none_of_the_web_api_is_tried_again_where_that_may_help(int status, int tries, bool mayPass)
    {
        await using var app = await SlackCaller.StartAsync();
        app.Slack.RefuseNext([.. Enumerable.Repeat(new WebApiRefusal("", status), 9)]);

        var fault = await Assert.ThrowsAsync<ChatFailedException>(() => app.WhileTimePassesAsync(PostAsync(app, Ana)));

        Assert.Equal((tries, mayPass), (app.Slack.Calls.Count, fault.MayPass));
    }

    [Fact]
    public async Task A_wait_that_slack_asks_for_is_kept_and_the_message_sent_once()
    {
        await using var app = await SlackCaller.StartAsync();
        app.Slack.RefuseNext(WebApiRefusal.TooMany(seconds: 9));
        var start = app.Time.GetUtcNow();

        await app.WhileTimePassesAsync(PostAsync(app, Ana, Pace.Proactive));

        Assert.True(app.Time.GetUtcNow() - start >= TimeSpan.FromSeconds(9));
        Assert.Equal((2, 1), (app.Slack.Calls.Count, app.Slack.Posts.Count));
    }

    [Theory]
    [InlineData(nameof(Pace.PersonWaits), 3)]
    [InlineData(nameof(Pace.Proactive), 30)]
    public async Task Whoever_would_wait_too_long_is_told_at_once(string pace, int seconds)
    {
        await using var app = await SlackCaller.StartAsync();
        app.Slack.RefuseNext(WebApiRefusal.TooMany(seconds));

        var fault = await Assert.ThrowsAsync<ChatFailedException>(() => PostAsync(app, Ana, Enum.Parse<Pace>(pace)));

        Assert.Equal(("Slack asks the bot to slow down.", true), (fault.Message, fault.MayPass));
        Assert.Single(app.Slack.Calls);
    }

    [Fact]
    public async Task Slack_that_does_not_answer_is_tried_again_and_may_pass()
    {
        await using var app = await SlackCaller.StartAsync(hosts => hosts with { Api = new("http://127.0.0.1:1/api/") });

        var fault = await Assert.ThrowsAsync<ChatFailedException>(() => app.WhileTimePassesAsync(PostAsync(app, Ana)));

        Assert.Equal(("Slack could not be reached.", true), (fault.Message, fault.MayPass));
    }

    private static Task<MessageId> PostAsync(SlackCaller app, string channel, Pace pace = Pace.PersonWaits) =>
        app.Client.PostAsync(SlackTeam.Id, channel, SlackClientTests.Saying("Hello"), null, pace, CancellationToken.None);
}
