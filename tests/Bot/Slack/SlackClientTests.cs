using System.Text.Json.Nodes;
using ChatDashboard.Bot;
using ChatDashboard.Bot.Slack;
using ChatDashboard.Core.Chat;
using ChatDashboard.Tests.Support;

namespace ChatDashboard.Tests.Bot.Slack;

public sealed class SlackClientTests
{
    private static readonly CancellationToken Cancel = CancellationToken.None;
    private static readonly string Ana = SlackTeam.User(SlackTeam.Ana);

    [Fact]
    public async Task A_message_goes_to_the_channel_and_can_be_drawn_again_where_it_stands()
    {
        await using var app = await SlackCaller.StartAsync();
        app.Slack.Channels.Put(SlackTeam.SiteX, SlackTeam.Ana);

        var posted = await app.Client.PostAsync(SlackTeam.Id, SlackTeam.SiteX, Saying("Hello"), null, Pace.PersonWaits, Cancel);
        await app.WhileTimePassesAsync(Done(app.Client.UpdateAsync(SlackTeam.Id, posted, Saying("Hello again"), Pace.PersonWaits, Cancel)));

        Assert.Equal(
            [(SlackTeam.SiteX, posted.Message, "Hello", false), (SlackTeam.SiteX, posted.Message, "Hello again", true)],
            app.Slack.Posts.Select(post => (post.Channel, post.Id, post.Text, post.IsUpdate)));
    }

    [Fact]
    public async Task A_message_to_a_person_stands_in_their_chat_with_the_bot()
    {
        await using var app = await SlackCaller.StartAsync();

        var posted = await app.Client.PostAsync(SlackTeam.Id, Ana, Saying("Hello"), null, Pace.Proactive, Cancel);
        var chat = await app.Client.OpenChatAsync(SlackTeam.Id, Ana, Pace.Proactive, Cancel);

        Assert.Equal((SlackTeam.With(SlackTeam.Ana), chat), (posted.Conversation, posted.Conversation));
    }

    [Fact]
    public async Task An_answer_in_a_thread_stands_under_its_message()
    {
        await using var app = await SlackCaller.StartAsync();
        app.Slack.Channels.Put(SlackTeam.SiteX, SlackTeam.Ana);
        var first = await app.Client.PostAsync(SlackTeam.Id, SlackTeam.SiteX, Saying("Summary"), null, Pace.PersonWaits, Cancel);

        await app.WhileTimePassesAsync(
            app.Client.PostAsync(SlackTeam.Id, SlackTeam.SiteX, Saying("Notes"), first.Message, Pace.PersonWaits, Cancel));

        Assert.Equal([null, first.Message], app.Slack.Posts.Select(post => post.Thread));
    }

    [Fact]
    public async Task Text_goes_out_as_utf_8_without_escapes_and_links_draw_no_previews()
    {
        await using var app = await SlackCaller.StartAsync();

        await app.Client.PostAsync(SlackTeam.Id, Ana, new("Zoë's «Büro» → 東京 🟢", []), null, Pace.PersonWaits, Cancel);

        var call = Assert.Single(app.Slack.Calls);
        Assert.Equal(
            $$"""{"channel":"{{Ana}}","text":"Zoë's «Büro» → 東京 🟢","blocks":[],"unfurl_links":false,"unfurl_media":false}""", call.RawBody);
        Assert.Equal(("POST", "application/json; charset=utf-8", SlackTeam.BotToken), (call.Verb, call.ContentType, call.Token));
    }

    [Fact]
    public async Task Each_workspace_is_spoken_to_by_its_own_token()
    {
        await using var app = await SlackCaller.StartAsync(
            null, ("Slack:Workspaces:1:Id", "TOTHER"), ("Slack:Workspaces:1:BotToken", "xoxb-other"));
        app.Slack.Tokens["xoxb-other"] = null;

        await app.Client.PostAsync(SlackTeam.Id, Ana, Saying("Hello"), null, Pace.PersonWaits, Cancel);
        await app.Client.PostAsync("TOTHER", Ana, Saying("Hello"), null, Pace.PersonWaits, Cancel);

        Assert.Equal([SlackTeam.BotToken, "xoxb-other"], app.Slack.Calls.Select(call => call.Token));
    }

    [Fact]
    public async Task A_workspace_that_is_not_in_the_settings_is_not_spoken_to()
    {
        await using var app = await SlackCaller.StartAsync();

        var fault = await Assert.ThrowsAsync<ChatUnreachableException>(
            () => app.Client.PostAsync("TOTHER", Ana, Saying("Hello"), null, Pace.PersonWaits, Cancel));

        Assert.Contains("TOTHER: it is not in Slack:Workspaces", fault.Message);
        Assert.Empty(app.Slack.Calls);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(200, 2)]
    [InlineData(450, 3)]
    public async Task A_channel_is_read_to_its_last_page(int people, int pages)
    {
        await using var app = await SlackCaller.StartAsync();
        app.Slack.Channels.Put(SlackTeam.SiteX, Enumerable.Range(0, people).Select(i => SlackTeam.Person($"p{i}")));

        var members = await app.Client.MembersAsync(SlackTeam.Id, SlackTeam.SiteX, Cancel);

        Assert.Equal([.. Enumerable.Range(0, people).Select(i => $"UP{i}"), SlackTeam.BotUser], members);
        Assert.Equal(pages, app.Slack.Calls.Count);
    }

    [Theory]
    [InlineData("Ana", "ana.real", "ana", "Ana")]
    [InlineData("", "Ana García", "ana", "Ana García")]
    [InlineData(null, null, "ana", "ana")]
    public async Task A_person_has_the_name_that_the_chat_shows(string? shown, string? real, string handle, string expected)
    {
        await using var app = await SlackCaller.StartAsync();
        app.Slack.Channels.Add(
            SlackTeam.Ana, "America/Chicago", ("name", handle), ("real_name", real!),
            ("profile", new JsonObject { ["display_name"] = shown, ["real_name"] = real }));

        var user = await app.Client.UserAsync(SlackTeam.Id, Ana, Cancel);

        Assert.Equal((expected, "America/Chicago", true), (user.ShownName, user.TimeZone, user.IsPerson));
    }

    [Fact]
    public async Task Bots_deactivated_people_and_slackbot_are_no_people_and_guests_are()
    {
        await using var app = await SlackCaller.StartAsync();
        app.Slack.Channels.Add("USLACKBOT", "Slackbot");
        app.Slack.Channels.Add("UGONE", "Gone", ("deleted", true));
        app.Slack.Channels.Add("UGUEST", "Guest", ("is_restricted", true), ("is_ultra_restricted", true));
        var ids = new[] { "USLACKBOT", "UGONE", SlackTeam.BotUser, "UGUEST", Ana };

        var users = await Task.WhenAll(ids.Select(id => app.Client.UserAsync(SlackTeam.Id, id, Cancel)));

        Assert.Equal(["UGUEST", Ana], users.Where(user => user.IsPerson).Select(user => user.Id));
    }

    [Fact]
    public async Task A_caller_who_gives_up_is_no_fault_of_slack()
    {
        await using var app = await SlackCaller.StartAsync();
        using var soon = new CancellationTokenSource();
        app.Slack.Before = _ => soon.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => app.Client.UserAsync(SlackTeam.Id, Ana, soon.Token));
    }

    [Fact]
    public async Task The_home_tab_is_drawn_for_one_person()
    {
        await using var app = await SlackCaller.StartAsync();

        await app.Client.PublishHomeAsync(
            SlackTeam.Id, Ana, new JsonObject { ["type"] = "home", ["blocks"] = Section("Your sites") }, Cancel);

        Assert.Equal("Your sites", app.Slack.Screens.Home(Ana)?.Text);
        Assert.Null(app.Slack.Screens.Home("UBEN"));
    }

    internal static SlackMessage Saying(string text) => new(text, Section(text));

    internal static JsonArray Section(string text) =>
        [new JsonObject { ["type"] = "section", ["text"] = new JsonObject { ["type"] = "plain_text", ["text"] = text } }];

    private static async Task<bool> Done(Task work)
    {
        await work;
        return true;
    }
}
