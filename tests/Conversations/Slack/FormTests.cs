using ChatDashboard.Core.Cycles;
using ChatDashboard.Tests.Support;
using static ChatDashboard.Tests.Support.SlackTeam;

namespace ChatDashboard.Tests.Conversations.Slack;

/// <summary>A rater and the form in Slack: a window that is saved page by page.</summary>
public sealed class FormTests
{
    [Fact]
    public async Task The_form_leads_from_the_prompt_over_every_page_to_the_thanks()
    {
        await using var app = await SlackStory.WithOpenQuarterAsync();
        var prompt = app.Last(Ana);

        await app.PressAsync(Ana, prompt, "Start");
        await app.FillInAsync(Ana, Rating.Yellow);
        await app.SubmitAsync(Ana, ("working", "The table meets."), ("why", "They trust each other."));

        var done = app.Front(Ana);
        Assert.Null(done.SubmitButton);
        Assert.Contains("Thank you, your answers are in.", done.Text);
        Assert.Contains("The table meets.", done.Text);
        Assert.Contains("Ana on shared-result", done.Text);
        Assert.Equal(["Change"], done.Buttons);
        var response = await ResponseAsync(app);
        Assert.Equal(20, response.Answers.Count(answer => answer.Value.Now is { Rating: Rating.Yellow, Trend: Trend.Up }));
        Assert.True(response.IsSubmitted);
    }

    [Fact]
    public async Task A_window_opens_before_anything_is_looked_up()
    {
        await using var app = await SlackStory.WithOpenQuarterAsync();
        var before = app.Slack.Calls.Count;

        await app.PressAsync(Ana, app.Last(Ana), "Start");

        Assert.Equal(["views.open", "views.update"], app.Slack.Calls.Skip(before).Select(call => call.Method));
        Assert.Contains("One moment", app.Slack.Calls.Skip(before).First().Arguments.ToJsonString());
        Assert.Equal("Save and continue", app.Front(Ana).SubmitButton);
    }

    [Fact]
    public async Task The_prompt_says_how_far_one_is_and_is_drawn_again_rather_than_sent_again()
    {
        await using var app = await SlackStory.WithOpenQuarterAsync();
        var prompt = app.Last(Ana);

        await app.PressAsync(Ana, prompt, "Start");
        await app.RatePageAsync(Ana, Rating.Green);
        var halfWay = app.Last(Ana);
        await app.FillInAsync(Ana, Rating.Green);
        await app.SubmitAsync(Ana);
        var done = app.Last(Ana);

        Assert.Equal((prompt.Id, true), (halfWay.Id, halfWay.IsUpdate));
        Assert.Matches("You have rated [1-9] of 20 components. Go on where you left.", halfWay.Text);
        Assert.Contains("Go on", halfWay.Buttons);
        Assert.Equal((prompt.Id, true), (done.Id, done.IsUpdate));
        Assert.Equal(["Change"], done.Buttons);
        Assert.Single(app.Slack.Posts, post => post.Channel == With(Ana) && !post.IsUpdate);
    }

    [Fact]
    public async Task A_form_closed_half_way_is_taken_up_days_later_and_only_the_page_in_front_is_lost()
    {
        await using var app = await SlackStory.WithOpenQuarterAsync();
        await app.SlashAsync(Ana, With(Ana), "rate");
        await app.RatePageAsync(Ana, Rating.Green);
        var left = app.Front(Ana).Text;
        app.Close(Ana);
        app.Bot.Time.Advance(TimeSpan.FromDays(3));

        await app.PressAsync(Ana, app.Last(Ana), "Go on");

        Assert.Equal(left, app.Front(Ana).Text);
        Assert.All((await ResponseAsync(app)).Answers.Values, answer => Assert.Equal(Rating.Green, answer.Now.Rating));
    }

    [Fact]
    public async Task Going_back_shows_what_was_typed_and_keeps_what_stands_on_the_page_left()
    {
        await using var app = await SlackStory.WithOpenQuarterAsync();
        await app.SlashAsync(Ana, With(Ana), "rate");
        await app.RatePageAsync(Ana, Rating.Green);
        var note = FirstNote(app);

        await app.PressAsync(Ana, "Back", (note, "half a thought"));
        var first = app.Front(Ana).Inputs;
        await app.SubmitAsync(Ana);

        Assert.Equal("Green", first["rating.shared-result"]);
        Assert.Equal("Ana on shared-result", first["note.shared-result"]);
        Assert.Equal("half a thought", app.Front(Ana).Inputs[note]);
    }

    [Fact]
    public async Task Saved_for_later_the_window_says_how_far_one_is()
    {
        await using var app = await SlackStory.WithOpenQuarterAsync();
        await app.SlashAsync(Ana, With(Ana), "rate");

        await app.PressAsync(Ana, "Save for later", ("rating.outcomes", "Red"));
        var cover = app.Front(Ana);
        var (text, submit) = (cover.Text, cover.SubmitButton);
        await app.PressAsync(Ana, "Go on");

        Assert.Contains("Saved as a draft. Go on whenever you like.", text);
        Assert.Contains("You have rated 1 of 20 components. Go on where you left.", text);
        Assert.Null(submit);
        Assert.Equal("Save and continue", app.Front(Ana).SubmitButton);
        Assert.Equal(Rating.Red, (await ResponseAsync(app)).On(new("outcomes")).Rating);
    }

    [Fact]
    public async Task Gray_without_its_question_is_asked_for_beside_the_note_before_the_page_is_saved()
    {
        await using var app = await SlackStory.WithOpenQuarterAsync();
        await app.SlashAsync(Ana, With(Ana), "rate");

        await app.SubmitAsync(Ana, ("rating.outcomes", "Gray"), ("note.shared-result", "kept on the screen"));
        var (errors, typed) = (app.Front(Ana).Errors, app.Front(Ana).Inputs);
        var before = await ResponseAsync(app);
        await app.SubmitAsync(Ana, ("note.outcomes", "What do the schools say?"));

        Assert.Equal(["note.outcomes"], errors.Keys);
        Assert.StartsWith("You chose Gray. What does the team need to find out?", errors["note.outcomes"]);
        Assert.Equal("kept on the screen", typed["note.shared-result"]);
        Assert.Empty(before.Answers);
        Assert.Equal(new(Rating.Gray, null, "What do the schools say?"), (await ResponseAsync(app)).On(new("outcomes")));
        Assert.DoesNotContain("note.outcomes", app.Front(Ana).Inputs.Keys);
    }

    [Fact]
    public async Task Gray_taken_back_lets_one_go_on()
    {
        await using var app = await SlackStory.WithOpenQuarterAsync();
        await app.SlashAsync(Ana, With(Ana), "rate");

        await app.SubmitAsync(Ana, ("rating.outcomes", "Gray"));
        await app.SubmitAsync(Ana, ("rating.outcomes", "None"), ("rating.shared-result", "Green"));

        Assert.Null((await ResponseAsync(app)).On(new("outcomes")).Rating);
        Assert.Empty(app.Front(Ana).Errors);
        Assert.Contains("· Page 2 of 4 ·", app.Front(Ana).Text);
        Assert.Equal("Green", (await ResponseAsync(app)).On(new("shared-result")).Rating.ToString());
    }

    [Fact]
    public async Task Gray_saved_for_later_without_its_question_is_asked_for_before_handing_in()
    {
        await using var app = await SlackStory.WithOpenQuarterAsync();
        await app.SlashAsync(Ana, With(Ana), "rate");
        await app.PressAsync(Ana, "Save for later", ("rating.shared-result", "Green"), ("rating.outcomes", "Gray"));
        await app.PressAsync(Ana, "Go on");
        await app.GoOnAsync(Ana, "Hand in", () => app.SubmitAsync(Ana));

        await app.SubmitAsync(Ana, ("working", "The table meets."));

        Assert.Contains("Your answers are saved, not handed in yet: 1 gray component needs its question (Outcomes).", app.Front(Ana).Text);
        Assert.Contains("You chose Gray. What does the team need to find out?", app.Front(Ana).Text);
        Assert.False((await ResponseAsync(app)).IsSubmitted);
        Assert.Equal("The table meets.", (await ResponseAsync(app)).Reflection.Working);
    }

    [Fact]
    public async Task What_to_look_for_lies_over_the_page_and_what_was_typed_below_it_stays()
    {
        await using var app = await SlackStory.WithOpenQuarterAsync();
        await app.SlashAsync(Ana, With(Ana), "rate");
        var evidence = BlockText.Buttons(app.Front(Ana).Blocks).Count(button => button.Text == "What to look for");
        Assert.True(evidence > 0);

        await app.PressFirstAsync(Ana, "What to look for", ("note.shared-result", "typed, not saved"));
        var reading = app.Front(Ana);
        app.Close(Ana);

        Assert.Contains("Guidance", reading.Text);
        Assert.Equal("typed, not saved", app.Front(Ana).Inputs["note.shared-result"]);
        Assert.Empty((await ResponseAsync(app)).Answers);
    }

    [Fact]
    public async Task Answers_handed_in_are_changed_at_once_until_the_quarter_is_published()
    {
        await using var app = await SlackStory.WithOpenQuarterAsync();
        await app.AnswerAsync(Ana, Rating.Green);

        await app.PressAsync(Ana, app.Last(Ana), "Change");
        var page = app.Front(Ana).Text;
        await app.SubmitAsync(Ana, ("rating.outcomes", "Red"));
        await app.SlashAsync(Fay, SiteX, "review");
        await app.SlashAsync(Fay, SiteX, "publish");
        await app.SubmitAsync(Ana, (FirstNote(app), "too late"));

        Assert.Contains("handed in, changes count at once", page);
        Assert.Contains(
            "2026-Q3 of Site X is published; answers cannot be changed any more. If something is wrong, ask Fay to reopen it.",
            app.Front(Ana).Text);
        Assert.Empty(app.Front(Ana).Buttons);
        Assert.Equal(Rating.Red, (await ResponseAsync(app)).On(new("outcomes")).Rating);
    }

    [Fact]
    public async Task The_form_asked_for_aloud_in_a_channel_comes_personally()
    {
        await using var app = await SlackStory.WithOpenQuarterAsync();

        var posts = await app.SayAsync(Ana, SiteX, "rate");

        Assert.Equal([With(Ana), SiteX], posts.Select(post => post.Channel));
        Assert.Equal(["Open the form"], posts[0].Buttons);
        Assert.Equal("I have sent you the form for Site X in our personal chat.", posts[1].Text);
    }

    [Fact]
    public async Task Where_the_form_cannot_be_sent_the_channel_does_not_say_that_it_was()
    {
        await using var app = await SlackStory.WithOpenQuarterAsync();
        app.Slack.Instead = call => call["channel"] == User(Ana) ? new WebApiRefusal("messages_tab_disabled") : null;

        var said = Assert.Single(await app.SayAsync(Ana, SiteX, "rate"));

        Assert.Equal(
            "I could not write to you personally: The Messages tab of ChatDashboard is off. Whoever manages the app can switch it on, "
                + "under App Home. "
            + "Open a chat with me alone, and ask there.",
            said.Text);
    }

    [Fact]
    public async Task Remind_me_tomorrow_is_drawn_over_the_prompt_and_comes_tomorrow()
    {
        await using var app = await SlackStory.WithOpenQuarterAsync();
        var prompt = app.Last(Ana);

        var drawn = Assert.Single(await app.PressAsync(Ana, prompt, "Remind me tomorrow"));
        app.Bot.Time.Advance(TimeSpan.FromDays(1));
        var reminder = Assert.Single(await app.DeliverAsync());

        Assert.Equal((prompt.Id, true), (drawn.Id, drawn.IsUpdate));
        Assert.Contains("I will remind you on Friday 2 October 2026.", drawn.Text);
        Assert.Equal(["Start"], drawn.Buttons);
        Assert.Equal((With(Ana), false), (reminder.Channel, reminder.IsUpdate));
        Assert.StartsWith("Still missing: your view of Site X, 2026-Q3", reminder.Text);
    }

    internal static async Task<Response> ResponseAsync(SlackApp app) =>
        (await app.Get<ICycleStore>().FindResponseAsync(BotApp.SiteX, A.Q3, Ana.Id, default))?.Value ?? new(BotApp.SiteX, A.Q3, Ana.Id);

    internal static string FirstNote(SlackApp app) => BlockText.Inputs(app.Front(Ana).Blocks)
        .Select(input => input.Block["block_id"]!.ToString()).First(name => name.StartsWith("note.", StringComparison.Ordinal));
}
