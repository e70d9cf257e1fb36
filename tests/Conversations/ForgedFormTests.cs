using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using ChatDashboard.Core.Cycles;
using ChatDashboard.Tests.Support;

namespace ChatDashboard.Tests.Conversations;

/// <summary>What comes back from a card may be anything: it gets a sentence, and harms nothing.</summary>
public sealed class ForgedFormTests
{
    [Theory]
    [InlineData("components", "no-such-component", "This page belongs to an older version of the form.")]
    [InlineData("components", "", "This page belongs to an older version of the form.")]
    [InlineData("element", "no-such-element", "This page belongs to an older version of the form.")]
    [InlineData("element", "backbone", "This page belongs to an older version of the form.")]
    [InlineData("site", "site-q", "There is no site site-q any more.")]
    [InlineData("quarter", "2020-Q1", "Site X has no such quarter.")]
    [InlineData("quarter", "2020-Q9", "This button is from a message that I do not understand any more.")]
    [InlineData("do", "Explode", "This button is from a message that I do not understand any more.")]
    [InlineData("site", "../site-x", "This button is from a message that I do not understand any more.")]
    public async Task A_press_with_a_wrong_field_saves_nothing_and_gets_a_sentence(string field, string value, string sentence)
    {
        await using var bot = await Story.WithOpenQuarterAsync();
        var page = Assert.Single(await bot.SayAsync(A.Ana, TeamsRoom.With(A.Ana), "rate"));
        var data = page.Submit("Save and continue", new Dictionary<string, string> { ["rating.outcomes"] = "Green" });
        data[field] = value;

        var answer = Assert.Single(await bot.SubmitAsync(A.Ana, page, data));

        Assert.StartsWith(sentence, answer.Text);
        Assert.Empty((await FormTests.ResponseAsync(bot)).Answers);
    }

    [Fact]
    public async Task Fields_that_are_missing_doubled_or_of_another_kind_do_no_harm()
    {
        await using var bot = await Story.WithOpenQuarterAsync();
        var page = Assert.Single(await bot.SayAsync(A.Ana, TeamsRoom.With(A.Ana), "rate"));
        var data = page.Submit(
            "Save and continue", new Dictionary<string, string> { ["rating.outcomes"] = "Green", ["rating.shared-result"] = "Red" });
        (data["components"], data["revision"], data["trend.outcomes"]) = (
            "outcomes outcomes shared-result", 99999999999, new JsonObject { ["x"] = 1 });
        (data["rating.shared-result"], data["rating.strategies"], data["note.outcomes"]) = ("Purple", "3", 17);

        await bot.SubmitAsync(A.Ana, page, data);
        var nothing = Assert.Single(await bot.SubmitAsync(A.Ana, page, []));
        var only = Assert.Single(await bot.SubmitAsync(A.Ana, page, new() { ["do"] = "SaveAndContinue", ["site"] = "site-x" }));

        var response = await FormTests.ResponseAsync(bot);
        Assert.Equal(new(Rating.Green, null, "17"), response.On(new("outcomes")));
        Assert.Equal(Assessment.Empty, response.On(new("shared-result")));
        Assert.Equal(Assessment.Empty, response.On(new("strategies")));
        Assert.StartsWith("This button is from a message", nothing.Text);
        Assert.StartsWith("Site X has no such quarter. Type rate for the present one.", only.Text);
    }

    [Fact]
    public async Task A_note_of_3001_characters_is_refused_with_its_length_and_the_page_stays()
    {
        await using var bot = await Story.WithOpenQuarterAsync();
        var page = Assert.Single(await bot.SayAsync(A.Ana, TeamsRoom.With(A.Ana), "rate"));

        var answer = Assert.Single(
            await bot.PressAsync(A.Ana, page, "Save and continue", ("note.outcomes", new string('n', 3001)), ("rating.outcomes", "Red")));

        Assert.StartsWith("The note on Outcomes has 3001 characters; at most 3000 fit. I have saved nothing of this page.", answer.Text);
        Assert.False(answer.IsUpdate);
        Assert.Empty((await FormTests.ResponseAsync(bot)).Answers);
    }

    [Fact]
    public async Task A_reflection_of_3001_characters_is_refused_and_nothing_said_is_not_handed_in()
    {
        await using var bot = await Story.WithOpenQuarterAsync();
        var last = await bot.SayAsync(A.Ana, TeamsRoom.With(A.Ana), "rate");
        var page = last[0];
        var submit = new JsonObject { ["do"] = "Submit", ["site"] = "site-x", ["quarter"] = "2026-Q3" };

        var empty = Assert.Single(await bot.SubmitAsync(A.Ana, page, submit));
        submit["working"] = new string('w', 3001);
        var tooLong = Assert.Single(await bot.SubmitAsync(A.Ana, page, submit));

        Assert.Contains("There is nothing to hand in yet: rate a component or write a sentence here first.", empty.Text);
        Assert.StartsWith("At most 3000 characters fit into each answer. I have saved nothing of this page.", tooLong.Text);
        Assert.True((await FormTests.ResponseAsync(bot)).Reflection.IsEmpty);
    }

    [Fact]
    public async Task A_note_that_ends_in_half_an_emoji_is_kept_without_it()
    {
        await using var bot = await Story.WithOpenQuarterAsync();
        var page = Assert.Single(await bot.SayAsync(A.Ana, TeamsRoom.With(A.Ana), "rate"));
        var activity = TeamsRoom.With(A.Ana).Activity("message", A.Ana, bot.Teams.ServiceUrl, bot.NextId());
        activity["value"] = page.Submit("Save and continue", new Dictionary<string, string> { ["note.outcomes"] = "Cut here HALF" });
        activity["replyToId"] = page.Id;
        using var body = new StringContent(
            activity.ToJsonString().Replace("HALF", @"\ud83d", StringComparison.Ordinal), Encoding.UTF8, "application/json");

        using var answer = await bot.Http.PostAsync("/api/messages", body);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("Cut here", (await FormTests.ResponseAsync(bot)).On(new("outcomes")).Note.Trim());
    }

    [Fact]
    public async Task A_card_that_was_deleted_meanwhile_is_answered_by_a_new_message()
    {
        await using var bot = await Story.WithOpenQuarterAsync();
        var page = Assert.Single(await bot.SayAsync(A.Ana, TeamsRoom.With(A.Ana), "rate"));
        bot.Teams.Instead = call => call.Method == "PUT" ? TeamsAnswer.Error(404, "ActivityNotFoundInConversation") : null;

        var answer = Assert.Single(await bot.PressAsync(A.Ana, page, "Save for later", ("rating.outcomes", "Red")));

        Assert.False(answer.IsUpdate);
        Assert.Contains("Saved as a draft", answer.Text);
    }
}
