using ChatDashboard.Core.Cycles;
using ChatDashboard.Tests.Support;
using static ChatDashboard.Tests.Support.SlackTeam;

namespace ChatDashboard.Tests.Conversations.Slack;

/// <summary>A store that is down, a Slack that does not answer: a clear sentence, and nothing typed is lost.</summary>
public sealed class FaultTests
{
    private const string Sorry = "I could not finish this: something went wrong on my side. Whatever was saved before is still there; "
        + "please try again in a minute.";

    [Fact]
    public async Task With_the_store_down_everyone_is_told_wherever_they_asked()
    {
        await using var app = await SlackStory.WithOpenQuarterAsync();
        var prompt = app.Last(Ana);
        app.Bot.Store.Fail();

        var slash = Assert.Single(await app.SlashAsync(Fay, SiteX, "status"));
        var aloud = Assert.Single(await app.SayAsync(Fay, SiteX, "status"));
        await app.PressAsync(Ana, prompt, "Start");
        var window = app.Front(Ana).Text;
        var onMessage = Assert.Single(await app.PressAsync(Ana, prompt, "Remind me tomorrow"));
        var home = await app.OpenHomeAsync(Ana);

        Assert.Equal((Sorry, User(Fay)), (slash.Text, slash.To));
        Assert.Equal(Sorry, aloud.Text);
        Assert.Equal(Sorry, window);
        Assert.Equal((Sorry, User(Ana), false), (onMessage.Text, onMessage.To, onMessage.IsUpdate));
        Assert.Equal(Sorry, home.Text);
    }

    [Fact]
    public async Task With_the_store_down_a_page_stands_there_with_what_was_typed_and_is_saved_once_it_is_back()
    {
        await using var app = await SlackStory.WithOpenQuarterAsync();
        await app.SlashAsync(Ana, With(Ana), "rate");
        app.Bot.Store.Fail();

        await app.SubmitAsync(Ana, ("rating.outcomes", "Green"), ("note.outcomes", "Two schools joined."));
        var submitted = app.Front(Ana).Text;
        await app.PressAsync(Ana, "Save for later", ("trend.outcomes", "Up"));
        var (pressed, typed) = (app.Front(Ana).Text, app.Front(Ana).Inputs["note.outcomes"]);
        app.Bot.Store.Mend();
        await app.SubmitAsync(Ana);

        Assert.StartsWith($"⚠️ {Sorry}", submitted);
        Assert.StartsWith($"⚠️ {Sorry}", pressed);
        Assert.DoesNotContain($"⚠️ {Sorry}\n⚠️", pressed);
        Assert.Equal("Two schools joined.", typed);
        Assert.Equal(new(Rating.Green, Trend.Up, "Two schools joined."), (await FormTests.ResponseAsync(app)).On(new("outcomes")));
        Assert.Contains("Page 2 of 4", app.Front(Ana).Text);
    }

    [Fact]
    public async Task A_Slack_that_does_not_answer_is_put_in_words()
    {
        await using var app = await SlackStory.WithChannelAsync();
        app.Slack.Instead = call => call.Method is "conversations.members" ? new WebApiRefusal("internal_error", 500) : null;

        var answer = Assert.Single(await app.SlashAsync(Fay, SiteX, "setup site-x Site X"));

        Assert.StartsWith("I could not finish this: Slack has a problem of its own.", answer.Text);
        Assert.EndsWith("Nothing was changed; please try again in a minute.", answer.Text);
    }

    [Fact]
    public async Task A_prompt_that_was_deleted_and_a_Home_tab_that_is_off_keep_nobody_from_saving()
    {
        await using var app = await SlackStory.WithOpenQuarterAsync();
        var prompt = app.Last(Ana);
        await app.SlashAsync(Ana, With(Ana), "rate");
        app.Slack.Messages.Delete(prompt);
        app.Slack.Instead = call => call.Method is "views.publish" ? new WebApiRefusal("not_enabled") : null;

        var posts = await app.RatePageAsync(Ana, Rating.Green);

        Assert.Empty(posts);
        Assert.Contains("Page 2 of 4", app.Front(Ana).Text);
        Assert.NotEmpty((await FormTests.ResponseAsync(app)).Answers);
    }

    [Fact]
    public async Task A_window_that_cannot_be_drawn_is_answered_by_a_message()
    {
        await using var app = await SlackStory.WithOpenQuarterAsync();
        app.Slack.Instead = call => call.Method is "views.update" ? new WebApiRefusal("invalid_arguments") : null;

        var answer = Assert.Single(await app.SlashAsync(Ana, SiteX, "rate"));

        Assert.Equal(User(Ana), answer.To);
        Assert.Equal(["Open the form"], answer.Buttons);
    }
}
