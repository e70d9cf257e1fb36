using ChatDashboard.Core.Cycles;
using ChatDashboard.Tests.Support;

namespace ChatDashboard.Tests.Conversations;

/// <summary>A rater and the form: every press saves, and nothing typed is lost.</summary>
public sealed class FormTests
{
    private static readonly TeamsRoom Alone = TeamsRoom.With(A.Ana);

    [Fact]
    public async Task The_form_leads_from_the_prompt_over_every_page_to_the_thanks()
    {
        await using var bot = await Story.WithOpenQuarterAsync();
        var prompt = bot.Last(A.Ana);

        var first = Assert.Single(await bot.PressAsync(A.Ana, prompt, "Start"));
        while (!bot.Last(A.Ana).Buttons.Contains("Hand in"))
        {
            await bot.RatePageAsync(A.Ana, Rating.Yellow);
        }

        var done = Assert.Single(
            await bot.PressAsync(A.Ana, bot.Last(A.Ana), "Hand in", ("working", "The table meets."), ("why", "They trust each other.")));

        Assert.Equal(prompt.Id, done.Id);
        Assert.True(first.IsUpdate && done.IsUpdate);
        Assert.Contains("Thank you, your answers are in.", done.Text);
        Assert.Contains("Working: The table meets.", done.Text);
        Assert.Contains("Ana on shared-result", done.Text);
        Assert.Equal(["Change"], done.Buttons);
        var response = await ResponseAsync(bot);
        Assert.Equal(20, response.Answers.Count(answer => answer.Value.Now is { Rating: Rating.Yellow, Trend: Trend.Up }));
    }

    [Fact]
    public async Task A_form_left_half_way_is_taken_up_days_later_where_it_was_left()
    {
        await using var bot = await Story.WithOpenQuarterAsync();
        await bot.SayAsync(A.Ana, Alone, "rate");
        await bot.RatePageAsync(A.Ana, Rating.Green);
        var left = bot.Last(A.Ana);
        bot.Time.Advance(TimeSpan.FromDays(3));

        var later = Assert.Single(await bot.SayAsync(A.Ana, Alone, "rate"));

        Assert.Equal(left.Text, later.Text);
        Assert.Contains("rated", later.Text);
    }

    [Fact]
    public async Task Going_back_shows_what_was_typed_and_keeps_what_stands_on_the_page_left()
    {
        await using var bot = await Story.WithOpenQuarterAsync();
        await bot.SayAsync(A.Ana, Alone, "rate");
        await bot.RatePageAsync(A.Ana, Rating.Green);
        var second = bot.Last(A.Ana);
        var note = CardText.Inputs(second.Card).Select(input => input["id"]!.ToString())
            .First(id => id.StartsWith("note.", StringComparison.Ordinal));

        var back = Assert.Single(await bot.PressAsync(A.Ana, second, "Save and go back", (note, "half a thought")));
        var forth = Assert.Single(await bot.PressAsync(A.Ana, back, "Save and continue"));

        Assert.Equal("Green", back.Inputs["rating.shared-result"]);
        Assert.Equal("Ana on shared-result", back.Inputs["note.shared-result"]);
        Assert.Equal("half a thought", forth.Inputs[note]);
    }

    [Fact]
    public async Task Saved_for_later_the_cover_says_how_far_one_is()
    {
        await using var bot = await Story.WithOpenQuarterAsync();
        var page = Assert.Single(await bot.SayAsync(A.Ana, Alone, "rate"));

        var cover = Assert.Single(await bot.PressAsync(A.Ana, page, "Save for later", ("rating.outcomes", "Red")));
        var again = Assert.Single(await bot.PressAsync(A.Ana, cover, "Go on"));

        Assert.Contains("Saved as a draft. Go on whenever you like.", cover.Text);
        Assert.Contains("You have rated 1 of 20 components. Go on where you left.", cover.Text);
        Assert.Contains("Save and continue", again.Buttons);
        Assert.Equal("Red", (await ResponseAsync(bot)).On(new("outcomes")).Rating.ToString());
    }

    [Fact]
    public async Task Gray_without_a_question_is_saved_and_asked_for_once_and_before_handing_in()
    {
        await using var bot = await Story.WithOpenQuarterAsync();
        var page = Assert.Single(await bot.SayAsync(A.Ana, Alone, "rate"));

        var asked = Assert.Single(await bot.PressAsync(A.Ana, page, "Save and continue", ("rating.outcomes", "Gray")));
        var next = Assert.Single(await bot.PressAsync(A.Ana, asked, "Save and continue"));
        while (!bot.Last(A.Ana).Buttons.Contains("Hand in"))
        {
            await bot.PressAsync(A.Ana, bot.Last(A.Ana), "Save and continue");
        }

        var refused = Assert.Single(await bot.PressAsync(A.Ana, bot.Last(A.Ana), "Hand in"));

        Assert.Contains("Saved. Still missing: what do you need to know about Outcomes?", asked.Text);
        Assert.Contains("You chose Gray. What does the team need to find out?", asked.Text);
        Assert.DoesNotContain("Still missing", next.Text);
        Assert.Contains("Your answers are saved, not handed in yet: 1 gray component needs its question (Outcomes).", refused.Text);
        Assert.False((await ResponseAsync(bot)).IsSubmitted);
    }

    [Fact]
    public async Task A_button_pressed_twice_does_the_same_once()
    {
        await using var bot = await Story.WithOpenQuarterAsync();
        var page = Assert.Single(await bot.SayAsync(A.Ana, Alone, "rate"));

        var once = Assert.Single(await bot.PressAsync(A.Ana, page, "Save and continue", ("note.outcomes", "once")));
        var revision = (await ResponseAsync(bot)).Revision;
        var twice = Assert.Single(await bot.PressAsync(A.Ana, page, "Save and continue", ("note.outcomes", "once")));

        Assert.Equal(once.Text, twice.Text);
        Assert.Equal(revision, (await ResponseAsync(bot)).Revision);
    }

    [Fact]
    public async Task Of_two_windows_each_changes_only_what_was_changed_in_it()
    {
        await using var bot = await Story.WithOpenQuarterAsync();
        var phone = Assert.Single(await bot.SayAsync(A.Ana, Alone, "rate"));
        var desk = Assert.Single(await bot.SayAsync(A.Ana, Alone, "rate"));

        await bot.PressAsync(A.Ana, phone, "Save and continue", ("rating.outcomes", "Green"), ("note.outcomes", "by phone"));
        await bot.PressAsync(A.Ana, desk, "Save and continue", ("rating.shared-result", "Red"), ("note.outcomes", "at the desk"));

        var response = await ResponseAsync(bot);
        Assert.Equal(Rating.Green, response.On(new("outcomes")).Rating);
        Assert.Equal(Rating.Red, response.On(new("shared-result")).Rating);
        Assert.Equal("by phone\nat the desk", response.On(new("outcomes")).Note);
    }

    [Fact]
    public async Task Answers_handed_in_are_changed_at_once_until_the_quarter_is_published()
    {
        await using var bot = await Story.WithOpenQuarterAsync();
        await bot.AnswerAsync(A.Ana, Rating.Green);
        var summary = bot.Last(A.Ana);

        var page = Assert.Single(await bot.PressAsync(A.Ana, summary, "Change"));
        var cover = Assert.Single(await bot.PressAsync(A.Ana, page, "Save for later", ("rating.outcomes", "Red")));
        await bot.SayAsync(A.Fay, TeamsRoom.With(A.Fay), "review");
        await bot.SayAsync(A.Fay, TeamsRoom.With(A.Fay), "publish");
        var old = Assert.Single(await bot.PressAsync(A.Ana, page, "Save and continue", ("rating.outcomes", "Yellow")));

        Assert.Contains("handed in, changes count at once", page.Text);
        Assert.Contains("Your answers are handed in; you can change them until the quarter is published.", cover.Text);
        Assert.Contains(
            "2026-Q3 of Site X is published; answers cannot be changed any more. If something is wrong, ask Fay to reopen it.", old.Text);
        Assert.Empty(old.Buttons);
        Assert.Equal(Rating.Red, (await ResponseAsync(bot)).On(new("outcomes")).Rating);
    }

    [Fact]
    public async Task The_form_asked_for_in_a_channel_comes_personally()
    {
        await using var bot = await Story.WithOpenQuarterAsync();

        var answers = await bot.SayAsync(A.Ana, TeamsRoom.Team, "rate");

        Assert.Equal(Alone.Id, answers[0].Conversation);
        Assert.Contains("Save and continue", answers[0].Buttons);
        Assert.Equal("I have sent you the form for Site X in our personal chat.", answers[1].Text);
    }

    [Fact]
    public async Task A_form_s_card_passed_on_to_a_channel_shows_nobody_s_answers_there()
    {
        await using var bot = await Story.WithOpenQuarterAsync();
        var page = Assert.Single(await bot.SayAsync(A.Ana, Alone, "rate"));
        var passedOn = page with { Conversation = TeamsRoom.Team.Id + ";messageid=7", Id = "7" };

        var answers = await bot.PressAsync(A.Ana, passedOn, "Save for later", ("note.outcomes", "a secret"));
        var again = await bot.SubmitAsync(A.Ana, passedOn, new() { ["do"] = "Change", ["site"] = "site-x", ["quarter"] = "2026-Q3" });

        Assert.DoesNotContain(bot.InChannel(), message => message.Text.Contains("a secret") || message.Inputs.Values.Contains("a secret"));
        Assert.Equal(2, answers.Count);
        Assert.Contains(
            again, message => message.Conversation == Alone.Id && message.Inputs.GetValueOrDefault("note.outcomes") == "a secret");
    }

    internal static async Task<Response> ResponseAsync(BotApp bot) =>
        (await bot.Get<ICycleStore>().FindResponseAsync(BotApp.SiteX, A.Q3, A.Ana.Id, default))?.Value ?? new(BotApp.SiteX, A.Q3, A.Ana.Id);
}
