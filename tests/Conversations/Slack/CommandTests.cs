using ChatDashboard.Tests.Support;
using static ChatDashboard.Tests.Support.SlackTeam;

namespace ChatDashboard.Tests.Conversations.Slack;

/// <summary>What people type in Slack: after /dashboard, after the bot's name, and alone with it.</summary>
public sealed class CommandTests
{
    [Fact]
    public async Task A_slash_command_is_answered_to_whoever_typed_it_alone_wherever_they_did()
    {
        await using var app = await SlackStory.WithChannelAsync();

        foreach (var place in new[] { SiteX, With(Ana), "GROUP" })
        {
            var answer = Assert.Single(await app.SlashAsync(Ana, place, "help"));

            Assert.StartsWith("What I understand", answer.Text);
            Assert.Equal((place, User(Ana)), (answer.Channel, answer.To));
        }
    }

    [Fact]
    public async Task The_bot_answers_to_its_name_in_the_channel_and_in_the_thread_where_it_was_said()
    {
        await using var app = await SlackStory.WithSiteAsync();
        var post = Assert.Single(await app.SayAsync(Ana, SiteX, ""));

        var inThread = Assert.Single(await app.SayAsync(Ana, SiteX, "help", thread: post.Id));

        Assert.Equal((SiteX, null, null), (post.Channel, post.Thread, post.To));
        Assert.Equal((SiteX, post.Id, null), (inThread.Channel, inThread.Thread, inThread.To));
        Assert.StartsWith("What I understand", inThread.Text);
    }

    [Fact]
    public async Task Alone_with_the_bot_one_needs_neither_its_name_nor_a_slash()
    {
        await using var app = await SlackStory.WithOpenQuarterAsync();

        var form = Assert.Single(await app.SayAsync(Ana, With(Ana), "rate"));
        await app.PressAsync(Ana, form, "Open the form");

        Assert.Equal((With(Ana), null), (form.Channel, form.To));
        Assert.Equal("Save and continue", app.Front(Ana).SubmitButton);
    }

    [Fact]
    public async Task Help_says_everything_the_way_it_is_typed_in_Slack()
    {
        await using var app = await SlackStory.WithChannelAsync();

        var answer = Assert.Single(await app.SlashAsync(Ana, SiteX, "help"));

        foreach (var command in new[] { " site-x", "", " rate", " setup site-x Name", " raters add @Ana", " calendar" })
        {
            Assert.Contains($"/dashboard{command}", answer.Text);
        }

        Assert.DoesNotContain("@ChatDashboard", answer.Text);
    }

    [Fact]
    public async Task Every_command_has_an_answer_in_every_room_before_there_is_any_site()
    {
        await using var app = await SlackStory.WithChannelAsync();
        string[] commands =
        [
            "", "help", "site-x", "site-x 2026-Q3", "2026-Q3", "rate", "open", "remind", "status", "review", "publish",
            "reopen it was wrong",
            "raters", "raters add Ana", "facilitators", "away Ana", "back Ana", "calendar", "setup", "clock", "dashboard",
            "/dashboard help",
        ];

        foreach (var place in new[] { SiteX, With(Fay) })
        {
            foreach (var command in commands)
            {
                var answers = await app.SlashAsync(Fay, place, command);

                var text = answers is [var answer] ? answer.Text : app.Front(Fay).Text;
                Assert.True(text.Length > 20, $"'{command}' in {place}: {text}");
                Assert.DoesNotContain("Exception", text);
                Assert.DoesNotContain("went wrong", text);
            }
        }
    }

    [Theory]
    [InlineData("hepl", "Did you mean help?")]
    [InlineData("publsh", "Did you mean publish?")]
    [InlineData("sitex", "Did you mean site-x?")]
    [InlineData("status sit-x", "Did you mean site-x?")]
    public async Task A_near_miss_gets_the_word_that_was_meant(string typed, string guess)
    {
        await using var app = await SlackStory.WithSiteAsync();

        var answer = Assert.Single(await app.SlashAsync(Fay, With(Fay), typed));

        Assert.Contains(guess, answer.Text);
        Assert.Contains("Your sites: site-x. Type /dashboard help to see what else I understand.", answer.Text);
    }

    [Fact]
    public async Task The_list_of_sites_says_what_waits_and_leads_there_in_a_window()
    {
        await using var app = await SlackStory.WithOpenQuarterAsync();

        var list = Assert.Single(await app.SlashAsync(Ana, SiteX, ""));
        var aloud = Assert.Single(await app.SayAsync(Ana, SiteX, ""));
        await app.PressAsync(Ana, list, "Rate site-x");

        Assert.Contains("Your answers are missing.", list.Text);
        Assert.DoesNotContain("Your answers", aloud.Text);
        Assert.Equal("Save and continue", app.Front(Ana).SubmitButton);
    }

    [Fact]
    public async Task What_Slack_escapes_is_read_as_it_was_typed()
    {
        await using var app = await SlackStory.WithChannelAsync();

        await app.SlashAsync(Fay, SiteX, "setup site-x Health & <Housing>");
        var list = Assert.Single(await app.SlashAsync(Fay, SiteX, ""));

        Assert.Contains("Health & <Housing>", list.Text);
    }

    [Fact]
    public async Task A_command_that_shows_a_form_opens_a_window_and_says_why_not_in_it()
    {
        await using var app = await SlackStory.WithSiteAsync();
        await app.SlashAsync(Ana, SiteX, "rate");
        var nothingOpen = app.Front(Ana).Text;
        app.Close(Ana);

        await app.SlashAsync(Ana, SiteX, "review");
        var notTheirs = app.Front(Ana).Text;
        app.Close(Ana);
        await app.SlashAsync(Ana, SiteX, "raters plus Gus");

        Assert.Equal("Site X has no quarter yet. To open one now, type: /dashboard open site-x", nothingOpen);
        Assert.Equal("Only the facilitator of Site X (Fay) or an administrator can do this.", notTheirs);
        Assert.Equal("Only the facilitator of Site X (Fay) or an administrator can do this.", app.Front(Ana).Text);
    }

    [Fact]
    public async Task Where_the_window_cannot_be_opened_the_answer_comes_as_a_message_with_the_button_that_opens_it()
    {
        await using var app = await SlackStory.WithOpenQuarterAsync();
        app.Slack.RefuseNext(new WebApiRefusal("expired_trigger_id"));

        var answer = Assert.Single(await app.SlashAsync(Ana, SiteX, "rate"));
        var before = app.CurrentView(Ana);
        await app.PressAsync(Ana, answer, "Open the form");

        Assert.Null(before);
        Assert.Equal(User(Ana), answer.To);
        Assert.Equal("Save and continue", app.Front(Ana).SubmitButton);
    }
}
