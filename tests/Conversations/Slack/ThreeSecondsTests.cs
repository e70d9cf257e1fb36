using System.Text.Json.Nodes;
using ChatDashboard.Bot.Slack;
using ChatDashboard.Core.Chat;
using ChatDashboard.Core.Cycles;
using ChatDashboard.Tests.Support;
using static ChatDashboard.Tests.Support.SlackTeam;

namespace ChatDashboard.Tests.Conversations.Slack;

/// <summary>
/// Slack waits three seconds for an answer, by the clock of the tests too: whatever is sent is answered within them though the store hangs
/// for minutes, and what was wanted is done once it works again.
/// </summary>
public sealed class ThreeSecondsTests
{
    private const string Restarting =
        "I am being restarted, and could not finish this in time. Whatever was saved before is still there; please try again in a minute.";

    [Fact]
    public async Task A_slash_command_is_taken_note_of_and_answered_later()
    {
        await using var app = await SlackStory.WithOpenQuarterAsync();
        app.Bot.Store.Hang();

        var atOnce = await app.SendAsync("/slack/commands", Command(app, "status"));
        var later = await MendAsync(app, TimeSpan.FromSeconds(5));

        Assert.Null(atOnce);
        Assert.Contains("Site X, 2026-Q3: collecting answers.", Assert.Single(later).Text);
    }

    [Fact]
    public async Task A_command_that_shows_a_form_has_its_window_at_once()
    {
        await using var app = await SlackStory.WithOpenQuarterAsync();
        app.Bot.Store.Hang();

        await app.SendAsync("/slack/commands", Command(app, "rate"));
        var waiting = await WindowAsync(app, modal => modal.Text.StartsWith("One moment", StringComparison.Ordinal));
        await MendAsync(app, TimeSpan.FromSeconds(5));

        Assert.Equal("One moment…", waiting);
        Assert.Equal("Save and continue", app.Front(Ana).SubmitButton);
    }

    [Fact]
    public async Task A_button_of_a_message_has_its_window_at_once()
    {
        await using var app = await SlackStory.WithOpenQuarterAsync();
        var prompt = app.Last(Ana);
        app.Bot.Store.Hang();

        await app.SendAsync("/slack/interactions", PressOn(app, prompt, "Start"));
        var waiting = await WindowAsync(app, modal => modal.Text.StartsWith("One moment", StringComparison.Ordinal));
        await MendAsync(app, TimeSpan.FromSeconds(5));

        Assert.Equal("One moment…", waiting);
        Assert.Equal("Save and continue", app.Front(Ana).SubmitButton);
    }

    [Fact]
    public async Task A_button_that_changes_a_message_does_so_later()
    {
        await using var app = await SlackStory.WithOpenQuarterAsync();
        var prompt = app.Last(Ana);
        app.Bot.Store.Hang();

        await app.SendAsync("/slack/interactions", PressOn(app, prompt, "Remind me tomorrow"));
        var later = await MendAsync(app, TimeSpan.FromSeconds(5));

        Assert.Contains("I will remind you on Friday 2 October 2026.", Assert.Single(later).Text);
    }

    [Fact]
    public async Task A_page_that_takes_long_to_save_says_so_and_then_the_next_one_stands_there()
    {
        await using var app = await SlackStory.WithOpenQuarterAsync();
        await app.SlashAsync(Ana, With(Ana), "rate");
        app.Front(Ana).Type("rating.outcomes", "Green");
        app.Bot.Store.Hang();

        await app.SendSubmissionAsync(Ana);
        var (saving, text) = (app.Front(Ana).Title, app.Front(Ana).Text);
        await MendAsync(app, TimeSpan.FromSeconds(5));

        Assert.Equal(("Saving…", "One moment…"), (saving, text));
        Assert.Contains("Page 2 of 4", app.Front(Ana).Text);
        Assert.Equal(Rating.Green, (await FormTests.ResponseAsync(app)).On(new("outcomes")).Rating);
    }

    [Fact]
    public async Task A_page_that_cannot_be_saved_stands_there_again_with_all_that_was_typed()
    {
        await using var app = await SlackStory.WithOpenQuarterAsync();
        await app.SlashAsync(Ana, With(Ana), "rate");
        app.Front(Ana).Type("rating.outcomes", "Green");
        app.Front(Ana).Type("note.outcomes", "Two schools joined.");
        app.Bot.Store.Hang();

        await app.SendSubmissionAsync(Ana);
        await MendAsync(app, TimeSpan.FromSeconds(5), thenItWorks: false);
        var front = app.Front(Ana);
        var (text, typed) = (front.Text, front.Inputs);
        app.Bot.Store.Mend();
        await app.SubmitAsync(Ana);

        Assert.StartsWith("⚠️ I could not finish this: something went wrong on my side.", text);
        Assert.Equal(("Green", "Two schools joined."), (typed["rating.outcomes"], typed["note.outcomes"]));
        Assert.Equal(new(Rating.Green, null, "Two schools joined."), (await FormTests.ResponseAsync(app)).On(new("outcomes")));
        Assert.Contains("Page 2 of 4", app.Front(Ana).Text);
    }

    [Fact]
    public async Task A_button_in_a_window_saves_later_what_was_typed()
    {
        await using var app = await SlackStory.WithOpenQuarterAsync();
        await app.SlashAsync(Ana, With(Ana), "rate");
        app.Front(Ana).Type("rating.outcomes", "Green");
        var button = BlockText.Buttons(app.Front(Ana).Blocks).Single(one => one.Text == "Save for later");
        app.Bot.Store.Hang();

        await app.SendAsync("/slack/interactions", FromSlack.PressIn(app.PayloadOf(Ana, app.Front(Ana)), Ana, button, app.TriggerOf(Ana)));
        await MendAsync(app, TimeSpan.FromSeconds(5));

        Assert.Contains("Saved as a draft.", app.Front(Ana).Text);
        Assert.Equal(Rating.Green, (await FormTests.ResponseAsync(app)).On(new("outcomes")).Rating);
    }

    [Fact]
    public async Task What_is_said_and_that_the_Home_tab_was_opened_is_taken_note_of()
    {
        await using var app = await SlackStory.WithOpenQuarterAsync();
        app.Bot.Store.Hang();

        await app.HearAsync(FromSlack.Said(Ana, SiteX, "help", null));
        await app.HearAsync(FromSlack.HomeOpened(Ana));
        await app.HearAsync(FromSlack.BotAdded(Fay, SiteX));
        var later = await MendAsync(app, TimeSpan.FromSeconds(5));

        Assert.Contains(later, post => post.Text.StartsWith("What I understand", StringComparison.Ordinal));
        Assert.Contains("Your answers are missing.", app.HomeOf(Ana).Text);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task That_the_bot_was_taken_out_of_the_workspace_is_taken_note_of_and_kept_once_the_store_works(bool isUninstalled)
    {
        await using var app = await SlackStory.WithOpenQuarterAsync();
        app.Bot.Store.Hang();

        await app.HearAsync(isUninstalled ? FromSlack.Uninstalled() : FromSlack.TokensRevoked());
        await MendAsync(app, TimeSpan.FromSeconds(5));

        Assert.True(await app.Get<IWorkspaces>().IsClosedAsync(SlackIds.Platform, SlackTeam.Id, default));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task That_it_was_taken_out_needs_no_answer_of_a_Slack_that_hangs(bool isUninstalled)
    {
        await using var app = await SlackStory.WithOpenQuarterAsync();
        var hanging = new TaskCompletionSource();
        app.Slack.Before = _ => hanging.Task;

        await app.TellAsync(isUninstalled ? FromSlack.Uninstalled() : FromSlack.TokensRevoked());
        hanging.SetResult();

        Assert.True(await app.Get<IWorkspaces>().IsClosedAsync(SlackIds.Platform, SlackTeam.Id, default));
    }

    [Fact]
    public async Task Whoever_waits_is_told_that_it_takes_long_and_in_the_end_that_it_did_not_work()
    {
        await using var app = await SlackStory.WithOpenQuarterAsync();
        app.Bot.Store.Hang();
        await app.SendAsync("/slack/commands", Command(app, "status"));
        var before = app.Slack.Posts.Count;

        await app.UntilTimePassesAsync(() => app.Slack.Posts.Count > before);
        var told = app.Slack.Posts[^1];
        await app.UntilTimePassesAsync(() => app.Slack.Posts.Count > before + 1);
        var gaveUp = app.Slack.Posts[^1];
        app.Bot.Store.Mend();

        Assert.Equal(
            ("This takes longer than it should. I am still at it, and tell you here as soon as it is done.", User(Fay)),
            (told.Text, told.To));
        Assert.StartsWith("I could not finish this: something went wrong on my side.", gaveUp.Text);
    }

    [Fact]
    public async Task In_a_window_too_and_it_is_drawn_once_it_works()
    {
        await using var app = await SlackStory.WithOpenQuarterAsync();
        app.Bot.Store.Hang();
        await app.SendAsync("/slack/commands", Command(app, "rate"));
        await WindowAsync(app, modal => modal.Text.StartsWith("One moment", StringComparison.Ordinal));

        await app.UntilTimePassesAsync(() => app.Front(Ana).Text.StartsWith("This takes longer", StringComparison.Ordinal));
        var told = app.Front(Ana).Text;
        await MendAsync(app, TimeSpan.FromMinutes(3));

        Assert.StartsWith("This takes longer than it should.", told);
        Assert.Equal("Save and continue", app.Front(Ana).SubmitButton);
    }

    [Fact]
    public async Task A_window_whose_answer_is_cut_off_because_the_bot_ends_says_so()
    {
        await using var app = await SlackStory.WithOpenQuarterAsync();
        app.Bot.Store.Hang();
        await app.SendAsync("/slack/commands", Command(app, "rate"));
        await WindowAsync(app, modal => modal.Text.StartsWith("One moment", StringComparison.Ordinal));

        await EndAsync(app);

        Assert.Equal(Restarting, app.Front(Ana).Text);
    }

    [Fact]
    public async Task And_a_page_that_could_not_be_saved_before_it_ends_keeps_what_was_typed()
    {
        await using var app = await SlackStory.WithOpenQuarterAsync();
        await app.SlashAsync(Ana, With(Ana), "rate");
        app.Front(Ana).Type("note.outcomes", "Two schools joined.");
        app.Bot.Store.Hang();
        await app.SendSubmissionAsync(Ana);

        await EndAsync(app);

        Assert.StartsWith($"⚠️ {Restarting}", app.Front(Ana).Text);
        Assert.Equal("Two schools joined.", app.Front(Ana).Inputs["note.outcomes"]);
    }

    [Fact]
    public async Task Where_too_much_is_under_way_whoever_comes_next_is_told_to_come_back_and_keeps_what_they_typed()
    {
        await using var app = await SlackStory.WithOpenQuarterAsync();
        await app.SlashAsync(Ana, With(Ana), "rate");
        app.Front(Ana).Type("note.outcomes", "Two schools joined.");
        var work = new TaskCompletionSource();
        while (app.Get<AfterAnswer>().TryBegin(_ => work.Task))
        {
        }

        var slash = await app.SendAsync("/slack/commands", Command(app, "status"));
        await app.SendSubmissionAsync(Ana);
        work.SetResult();

        Assert.Equal(
            "I have too much to do right now, and have changed nothing. Please try again in a minute.", slash!["text"]!.ToString());
        Assert.Equal("ephemeral", slash["response_type"]!.ToString());
        Assert.StartsWith("⚠️ I have too much to do right now", app.Front(Ana).Text);
        Assert.Equal("Two schools joined.", app.Front(Ana).Inputs["note.outcomes"]);
    }

    /// <summary>The process ends while the store hangs.</summary>
    private static async Task EndAsync(SlackApp app)
    {
        var end = app.Get<AfterAnswer>().StopAsync(CancellationToken.None);
        await SlackApp.UntilAsync(() =>
        {
            // Slowly, for within the last three of these seconds the bot speaks to Slack.
            app.Bot.Time.Advance(TimeSpan.FromMilliseconds(50));
            return end.IsCompleted || app.Front(Ana).Text.Contains("restarted", StringComparison.Ordinal);
        });
        app.Bot.Store.Mend();
        await end;
    }

    /// <summary>So long the store hangs; then it works, and all that was wanted is done.</summary>
    private static async Task<IReadOnlyList<SlackPost>> MendAsync(SlackApp app, TimeSpan after, bool thenItWorks = true)
    {
        var before = app.Slack.Posts.Count;
        app.Bot.Time.Advance(after);
        app.Bot.Store.GoOn(thenItWorks);
        await app.WhenDoneAsync();
        return [.. app.Slack.Posts.Skip(before)];
    }

    /// <summary>What the window in front of Ana says once it says that.</summary>
    private static async Task<string> WindowAsync(SlackApp app, Func<OpenModal, bool> says)
    {
        await SlackApp.UntilAsync(() => app.CurrentView(Ana) is { } modal && says(modal));
        return app.Front(Ana).Text;
    }

    private static JsonObject Command(SlackApp app, string text) => FromSlack.Command(
        text is "status" ? Fay : Ana, SiteX, text, app.TriggerOf(Ana), app.Slack.ResponseUrl(SiteX, User(text is "status" ? Fay : Ana)));

    private static JsonObject PressOn(SlackApp app, SlackPost post, string button) => FromSlack.PressOn(
        post, Ana, BlockText.Buttons(post.Blocks)
            .Single(one => one.Text == button), app.TriggerOf(Ana), app.Slack.ResponseUrl(post.Channel, User(Ana), post));
}
