using ChatDashboard.Tests.Support;

namespace ChatDashboard.Tests.Conversations;

/// <summary>What people write comes out on every card to the letter, and no card grows beyond what Teams takes.</summary>
public sealed class TextSafetyTests
{
    private const int MostOnTheWire = 40_000;

    public static readonly TheoryData<string, string> Notes = new()
    {
        { "markdown", "**bold** _it_ [link](https://evil.example) # not a heading\n- no list\n1. none `code` \\*" },
        { "a mention", "<at>Everyone</at> @all <!channel> <@U123> &amp; &lt;b&gt;" },
        { "HTML", "<script>alert('x')</script><b>bold</b><img src=x onerror=alert(1)>" },
        { "a date function", "{{DATE(2026-10-01T00:00:00Z,SHORT)}} {{{TIME(2026-10-01T00:00:00Z)}}} {{{{date( ${name} {{{" },
        { "JSON", "\"quotes\" \\ back\\slash \\n \\u0041 {\"a\":[1]} 'single'" },
        { "right to left", "שלום \u202Eevil\u202C عالم" },
        { "emoji", "👩‍👩‍👧‍👦 🇨🇭 🟢 e\u0301 \U0001F468\u200D\U0001F469" },
        { "lines", "one\n\ntwo\n  three\n" + string.Join('\n', Enumerable.Range(1, 40)) + "\nend" },
        { "a formula", "=HYPERLINK(\"http://evil.example\")" },
    };

    [Theory]
    [MemberData(nameof(Notes))]
    public async Task A_note_comes_out_as_it_was_typed_wherever_it_is_shown(string kind, string note)
    {
        await using var bot = await Story.WithOpenQuarterAsync();
        var page = Assert.Single(await bot.SayAsync(A.Ana, TeamsRoom.With(A.Ana), "rate"));
        await bot.PressAsync(
            A.Ana, page, "Save for later", ("rating.outcomes", "Gray"), ("note.outcomes", note), ("rating.strategies", "Red"),
            ("note.strategies", note));

        var shown = Assert.Single(await bot.SayAsync(A.Ana, TeamsRoom.With(A.Ana), "rate"));
        var reflection = await ReflectAsync(bot, note);
        var summary = Assert.Single(await bot.PressAsync(A.Ana, reflection, "Hand in"));
        var review = Assert.Single(await bot.SayAsync(A.Fay, TeamsRoom.With(A.Fay), "review"));
        await bot.PressAsync(A.Fay, review, "Agree and continue", ("dissent.outcomes", Start(note, 400)));
        var kept = Assert.Single(await bot.SayAsync(A.Fay, TeamsRoom.With(A.Fay), "review"));
        await bot.SayAsync(A.Fay, TeamsRoom.With(A.Fay), "publish");
        var channel = await bot.DeliverAsync();
        await bot.SayAsync(A.Fay, TeamsRoom.With(A.Fay), "open");
        var next = Assert.Single(await bot.SayAsync(A.Ana, TeamsRoom.With(A.Ana), "rate"));

        Assert.Equal(note, shown.Inputs["note.outcomes"]);
        Assert.Equal(note, reflection.Inputs["why"]);
        Assert.Equal(Start(note, 400), kept.Inputs["dissent.outcomes"]);
        Assert.All([summary, review, next, channel[1]], card => Assert.Contains(note, card.Text));
        Assert.Contains(Start(note, 80), channel[0].Text);
        Assert.All(bot.Teams.Messages, message => IsSafe(message, kind));
    }

    [Theory]
    [InlineData("n")]
    [InlineData("🌻")]
    [InlineData("\"")]
    [InlineData("\\")]
    [InlineData("{")]
    [InlineData("{{DATE(")]
    [InlineData("a\n")]
    [InlineData("👩‍👩‍👧‍👦")]
    public async Task Three_thousand_characters_in_every_field_are_kept_and_fit_on_every_card(string unit)
    {
        await using var bot = await Story.WithOpenQuarterAsync();
        var note = new string('.', 3000 % unit.EnumerateRunes().Count())
            + string.Concat(Enumerable.Repeat(unit, 3000 / unit.EnumerateRunes().Count()));
        var typed = note.Trim();
        foreach (var person in Story.Team)
        {
            await FillInAsync(bot, person, note);
        }

        var review = Assert.Single(await bot.SayAsync(A.Fay, TeamsRoom.With(A.Fay), "review"));
        for (var page = review; page.Buttons.Contains("Agree and continue"); page = bot.Last(A.Fay))
        {
            var dissents = CardText.Inputs(page.Card).Select(input => input["id"]!.ToString())
                .Where(id => id.StartsWith("dissent.", StringComparison.Ordinal));
            await bot.PressAsync(A.Fay, page, "Agree and continue", [.. dissents.Select(id => (id, Start(note, 1000)))]);
        }

        await bot.SubmitAsync(
            A.Fay, review, new() { ["do"] = "ReadNotes", ["site"] = "site-x", ["quarter"] = "2026-Q3", ["from"] = "outcomes" });
        await bot.SubmitAsync(A.Fay, review, new() { ["do"] = "Preview", ["site"] = "site-x", ["quarter"] = "2026-Q3" });
        await bot.SayAsync(A.Fay, TeamsRoom.With(A.Fay), "publish");
        await bot.DeliverAsync();
        await bot.SayAsync(A.Fay, TeamsRoom.With(A.Fay), "open");
        await FillInAsync(bot, A.Ana, note);

        var response = await FormTests.ResponseAsync(bot);
        Assert.All(response.Answers, answer => Assert.Equal(typed, answer.Value.Now.Note));
        Assert.Equal(new(typed, typed, typed), response.Reflection);
        Assert.All(
            bot.Teams.Messages,
            message => Assert.True(message.Length <= MostOnTheWire, $"{message.Length}: {message.Text.Split('\n')[0]}"));
    }

    [Fact]
    public async Task A_site_s_name_and_a_reason_are_text_too()
    {
        await using var bot = await BotApp.StartAsync();
        const string name = "**Site** <at>X</at> {{DATE(2026-10-01T00:00:00Z)}} [y](z)";
        bot.Teams.PutInto(TeamsRoom.Team.Id, [.. Story.Team.Select(TeamsRoom.Member)]);

        var answer = Assert.Single(await bot.SayAsync(A.Fay, TeamsRoom.Team, $"setup site-x {name}"));
        var echo = Assert.Single(await bot.SayAsync(A.Fay, TeamsRoom.With(A.Fay), "**bold**&lt;b&gt;"));

        Assert.StartsWith($"{name} is set up", answer.Text);
        Assert.StartsWith("I do not know \"**bold**<b>\".", echo.Text);
        Assert.All(bot.Teams.Messages, message => IsSafe(message, "name"));
    }

    /// <summary>Goes through the form with this note in every field, each rating another, and hands it in.</summary>
    private static async Task FillInAsync(BotApp bot, ChatDashboard.Core.People.Person person, string note)
    {
        string[] ratings = ["Red", "Green", "Gray", "Yellow"];
        var shift = Array.IndexOf(Story.Team, person);
        await bot.SayAsync(person, TeamsRoom.With(person), "rate");
        while (!bot.Last(person).Buttons.Contains("Hand in"))
        {
            var page = bot.Last(person);
            var ids = CardText.Inputs(page.Card).Select(input => input["id"]!.ToString()).ToList();
            await bot.PressAsync(person, page, "Save and continue",
            [
                .. ids.Where(id => id.StartsWith("note.", StringComparison.Ordinal)).Select(id => (id, note)),
                .. ids.Where(id => id.StartsWith("rating.", StringComparison.Ordinal)).Select((id, at) => (id, ratings[(at + shift) % 4])),
            ]);
        }

        await bot.PressAsync(person, bot.Last(person), "Hand in", ("working", note), ("notWorking", note), ("why", note));
    }

    private static async Task<TeamsMessage> ReflectAsync(BotApp bot, string note)
    {
        while (!bot.Last(A.Ana).Buttons.Contains("Hand in"))
        {
            await bot.PressAsync(A.Ana, bot.Last(A.Ana), "Save and continue");
        }

        await bot.PressAsync(A.Ana, bot.Last(A.Ana), "Save for later", ("why", note));
        await bot.SubmitAsync(A.Ana, bot.Last(A.Ana), new() { ["do"] = "Change", ["site"] = "site-x", ["quarter"] = "2026-Q3" });
        while (!bot.Last(A.Ana).Buttons.Contains("Hand in"))
        {
            await bot.PressAsync(A.Ana, bot.Last(A.Ana), "Save and continue");
        }

        return bot.Last(A.Ana);
    }

    /// <summary>No text of a person stands where markdown or a date function is read, and the card is no longer than Teams takes.</summary>
    private static void IsSafe(TeamsMessage message, string kind)
    {
        var nodes = CardText.Nodes(message.Card).ToList();
        Assert.DoesNotContain(nodes, node => node["type"]?.ToString() is "TextBlock" or "FactSet");
        Assert.DoesNotContain(
            nodes.Where(node => node["type"]?.ToString() is "TextRun"),
            node => System.Text.RegularExpressions.Regex.IsMatch(node["text"]!.ToString(), @"\{\{(DATE|TIME)\("));
        Assert.True(message.Length <= MostOnTheWire, kind);
    }

    private static string Start(string text, int most) => string.Concat(text.EnumerateRunes().Take(most)).Trim();
}
