using System.Text.Json.Nodes;
using ChatDashboard.Core.Cycles;
using ChatDashboard.Tests.Support;
using static ChatDashboard.Tests.Support.SlackTeam;

namespace ChatDashboard.Tests.Conversations.Slack;

/// <summary>Windows and buttons from before: the right answer, nothing lost, nothing twice.</summary>
public sealed class OldWindowTests
{
    [Fact]
    public async Task Whoever_is_no_rater_any_more_is_told_so_and_keeps_what_they_typed()
    {
        await using var app = await SlackStory.WithOpenQuarterAsync();
        await app.SlashAsync(Ana, With(Ana), "rate");
        await app.SlashAsync(Fay, SiteX, "raters remove @Ana", Ana);

        await app.SubmitAsync(Ana, ("note.outcomes", "Two schools joined."));

        Assert.StartsWith("⚠️ You are not a rater of Site X. Its facilitator (Fay) can add you", app.Front(Ana).Text);
        Assert.Equal("Two schools joined.", app.Front(Ana).Inputs["note.outcomes"]);
        Assert.Empty((await FormTests.ResponseAsync(app)).Answers);
    }

    [Theory]
    [InlineData("components=shared-result", "components=no-such-component", "This page belongs to an older version of the form.")]
    [InlineData("element=collective-impact", "element=backbone", "This page belongs to an older version of the form.")]
    [InlineData("site=site-x", "site=site-q", "There is no site site-q any more.")]
    [InlineData("quarter=2026-Q3", "quarter=2020-Q1", "Site X has no such quarter.")]
    [InlineData("do=SaveAndContinue", "do=Explode", "This button is from a message that I do not understand any more.")]
    public async Task A_window_of_an_older_version_saves_nothing_and_says_why(string now, string then, string why)
    {
        await using var app = await SlackStory.WithOpenQuarterAsync();
        await app.SlashAsync(Ana, With(Ana), "rate");
        app.Front(Ana).Type("note.outcomes", "Two schools joined.");
        var view = app.Front(Ana).View;
        view["private_metadata"] = view["private_metadata"]!.ToString().Replace(now, then, StringComparison.Ordinal);

        await app.SubmitAsync(Ana);

        Assert.StartsWith($"⚠️ {why}", app.Front(Ana).Text);
        Assert.Equal("Two schools joined.", app.Front(Ana).Inputs["note.outcomes"]);
        Assert.Empty((await FormTests.ResponseAsync(app)).Answers);
    }

    [Fact]
    public async Task Of_two_windows_each_changes_only_what_was_changed_in_it()
    {
        await using var app = await SlackStory.WithOpenQuarterAsync();
        await app.SlashAsync(Ana, With(Ana), "rate");
        var phone = app.Front(Ana);
        app.Close(Ana);
        await app.SlashAsync(Ana, With(Ana), "rate");
        phone.Type("rating.outcomes", "Green");
        phone.Type("note.outcomes", "by phone");

        await app.SendAsync("/slack/interactions", FromSlack.Submission(phone.ToPayload(phone.Id, null), Ana, app.TriggerOf(Ana)));
        await app.SubmitAsync(Ana, ("rating.shared-result", "Red"), ("note.outcomes", "at the desk"));

        var response = await FormTests.ResponseAsync(app);
        Assert.Equal(Rating.Green, response.On(new("outcomes")).Rating);
        Assert.Equal(Rating.Red, response.On(new("shared-result")).Rating);
        Assert.Equal("by phone\nat the desk", response.On(new("outcomes")).Note);
    }

    [Fact]
    public async Task A_page_sent_twice_is_saved_once_and_answered_the_same_twice()
    {
        await using var app = await SlackStory.WithOpenQuarterAsync();
        await app.SlashAsync(Ana, With(Ana), "rate");
        app.Front(Ana).Type("note.outcomes", "once");
        JsonObject Sent(string trigger) => FromSlack.Submission(app.PayloadOf(Ana, app.Front(Ana)), Ana, trigger);
        var trigger = app.TriggerOf(Ana);

        var once = await app.SendAsync("/slack/interactions", Sent(trigger));
        var revision = (await FormTests.ResponseAsync(app)).Revision;
        var again = await app.SendAsync("/slack/interactions", Sent(trigger));
        var pressedTwice = await app.SendAsync("/slack/interactions", Sent(app.TriggerOf(Ana)));

        Assert.True(JsonNode.DeepEquals(once, again) && JsonNode.DeepEquals(once, pressedTwice));
        Assert.Equal("update", once!["response_action"]!.ToString());
        Assert.Equal(revision, (await FormTests.ResponseAsync(app)).Revision);
    }

    [Fact]
    public async Task A_button_pressed_twice_in_a_window_draws_it_once()
    {
        await using var app = await SlackStory.WithOpenQuarterAsync();
        await app.SlashAsync(Ana, With(Ana), "rate");
        app.Front(Ana).Type("note.outcomes", "once");
        var button = BlockText.Buttons(app.Front(Ana).Blocks).Single(one => one.Text == "Save for later");
        var asItStands = app.PayloadOf(Ana, app.Front(Ana));

        await app.DoAsync("/slack/interactions", FromSlack.PressIn((JsonObject)asItStands.DeepClone(), Ana, button, app.TriggerOf(Ana)));
        var drawings = app.Slack.Screens.Drawings;
        var posts = await app.DoAsync("/slack/interactions", FromSlack.PressIn(asItStands, Ana, button, app.TriggerOf(Ana)));

        Assert.Contains("Saved as a draft.", app.Front(Ana).Text);
        Assert.Equal(1, (await FormTests.ResponseAsync(app)).Revision);
        Assert.DoesNotContain(posts, post => !post.IsUpdate);
        // Her Home tab is drawn again, the window not: it has changed since.
        Assert.Equal(drawings + 1, app.Slack.Screens.Drawings);
    }

    [Fact]
    public async Task A_window_closed_before_it_was_drawn_is_missed_by_nobody()
    {
        await using var app = await SlackStory.WithOpenQuarterAsync();
        await app.SlashAsync(Ana, With(Ana), "rate");
        app.Front(Ana).Type("note.outcomes", "saved all the same");
        var button = BlockText.Buttons(app.Front(Ana).Blocks).Single(one => one.Text == "Save for later");
        var asItStands = app.PayloadOf(Ana, app.Front(Ana));
        app.Close(Ana);

        var posts = await app.DoAsync("/slack/interactions", FromSlack.PressIn(asItStands, Ana, button, app.TriggerOf(Ana)));

        Assert.DoesNotContain(posts, post => !post.IsUpdate);
        Assert.Equal("saved all the same", (await FormTests.ResponseAsync(app)).On(new("outcomes")).Note);
    }

    [Fact]
    public async Task A_prompt_of_a_published_quarter_shows_what_was_said_and_changes_nothing()
    {
        await using var app = await SlackStory.WithPublishedQuarterAsync();
        var prompt = app.Last(Ana);

        await app.PressAsync(Ana, prompt, "Change");

        Assert.Contains("2026-Q3 of Site X is published; answers cannot be changed any more.", app.Front(Ana).Text);
        Assert.Null(app.Front(Ana).SubmitButton);
        Assert.Empty(app.Front(Ana).Buttons);
    }

    [Fact]
    public async Task A_button_that_says_nothing_the_bot_knows_is_explained_to_whoever_pressed_alone()
    {
        await using var app = await SlackStory.WithOpenQuarterAsync();
        var prompt = app.Last(Ana);
        var forged = new BlockButton("Start", "Rate", "b", "do=Explode");

        var answer = Assert.Single(await app.DoAsync(
            "/slack/interactions",
            FromSlack.PressOn(prompt, Ana, forged, app.TriggerOf(Ana), app.Slack.ResponseUrl(prompt.Channel, User(Ana), prompt))));

        Assert.Equal(
            "This button is from a message that I do not understand any more. Type /dashboard help to see what I do.", answer.Text);
        Assert.Equal(User(Ana), answer.To);
    }

    [Fact]
    public async Task A_review_of_a_quarter_published_since_says_so_above_the_page()
    {
        await using var app = await SlackStory.WithReviewAsync((Ana, Rating.Green));
        await app.SlashAsync(Fay, SiteX, "publish");

        await app.SubmitAsync(Fay, ("rating.shared-result", "Red"));

        Assert.StartsWith("⚠️ 2026-Q3 of Site X is published. I have changed nothing.", app.Front(Fay).Text);
        Assert.Empty((await ReviewTests.CycleAsync(app)).Consensus);
    }
}
