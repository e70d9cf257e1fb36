using ChatDashboard.Core.People;
using ChatDashboard.Tests.Support;

namespace ChatDashboard.Tests.Conversations;

/// <summary>What people type, in every form that it may have.</summary>
public sealed class CommandTests
{
    private static readonly Person Fay = A.Fay;

    [Fact]
    public async Task A_command_is_understood_with_a_slash_with_dashboard_before_it_and_in_any_letter_case()
    {
        await using var bot = await BotApp.StartAsync();
        string[] forms =
        [
            "help",
            "/help",
            "HELP",
            "dashboard help",
            "/dashboard help",
            "/Dashboard  Help",
            "  help ",
            "\u00a0help\u00a0",
            "dashboard /help",
        ];

        foreach (var form in forms)
        {
            var answer = Assert.Single(await bot.SayAsync(Fay, TeamsRoom.With(Fay), form));

            Assert.StartsWith("What I understand", answer.Text);
        }
    }

    [Fact]
    public async Task A_command_is_understood_in_a_group_and_in_a_channel_after_the_mention()
    {
        await using var bot = await BotApp.StartAsync();

        foreach (var room in new[] { TeamsRoom.Group, TeamsRoom.Team })
        {
            var answer = Assert.Single(await bot.SayAsync(Fay, room, "/help"));

            Assert.StartsWith("What I understand", answer.Text);
            Assert.StartsWith(room.Id, answer.Conversation);
        }
    }

    [Fact]
    public async Task Every_command_has_an_answer_in_every_room_before_there_is_any_site()
    {
        await using var bot = await BotApp.StartAsync();
        bot.Teams.PutInto(TeamsRoom.Team.Id, TeamsRoom.Member(Fay));
        string[] commands =
        [
            "", "help", "site-x", "site-x 2026-Q3", "2026-Q3", "rate", "open", "remind", "status", "review", "publish",
            "reopen it was wrong",
            "raters", "raters add Ana", "facilitators", "away Ana", "back Ana", "calendar", "setup", "clock", "dashboard",
        ];

        foreach (var room in new[] { TeamsRoom.With(Fay), TeamsRoom.Group, TeamsRoom.Team })
        {
            foreach (var command in commands)
            {
                var answers = await bot.SayAsync(Fay, room, command);

                var answer = Assert.Single(answers);
                Assert.True(answer.Text.Length > 20, $"'{command}' in {room.Kind}: {answer.Text}");
                Assert.DoesNotContain("Exception", answer.Text);
            }
        }
    }

    [Theory]
    [InlineData("2026-Q5")]
    [InlineData("site-x 2026-q0")]
    [InlineData("open site-x 2026-Q12")]
    public async Task A_quarter_that_no_year_has_is_named_with_those_that_it_has(string typed)
    {
        await using var bot = await Story.WithSiteAsync();

        var answer = Assert.Single(await bot.SayAsync(A.Fay, TeamsRoom.With(A.Fay), typed));

        Assert.StartsWith(
            $"There is no {typed.Split(' ')[^1].ToUpperInvariant()}: a year has the quarters Q1 to Q4, as in 2026-Q4.", answer.Text);
    }

    [Theory]
    [InlineData("hepl", "Did you mean help?")]
    [InlineData("publsh", "Did you mean publish?")]
    [InlineData("Staus", "Did you mean status?")]
    [InlineData("rate!", "Did you mean rate?")]
    [InlineData("sitex", "Did you mean site-x?")]
    [InlineData("site-y", "Did you mean site-x?")]
    [InlineData("rate site-y", "Did you mean site-x?")]
    [InlineData("status sit-x", "Did you mean site-x?")]
    public async Task A_near_miss_gets_the_word_that_was_meant(string typed, string guess)
    {
        await using var bot = await Story.WithSiteAsync();

        var answer = Assert.Single(await bot.SayAsync(Fay, TeamsRoom.With(Fay), typed));

        Assert.Contains(guess, answer.Text);
        Assert.Contains("Your sites: site-x. Type help to see what else I understand.", answer.Text);
    }

    [Fact]
    public async Task An_unknown_word_is_named_and_help_is_offered()
    {
        await using var bot = await Story.WithSiteAsync();

        var answer = Assert.Single(await bot.SayAsync(Fay, TeamsRoom.With(Fay), "bonjour"));
        var clock = Assert.Single(await bot.SayAsync(Fay, TeamsRoom.With(Fay), "clock"));
        var behind = Assert.Single(await bot.SayAsync(Fay, TeamsRoom.With(Fay), "site-x bonjour"));

        Assert.Equal("I do not know \"bonjour\".\nYour sites: site-x. Type help to see what else I understand.", answer.Text);
        Assert.StartsWith("I do not know \"clock\".\n", clock.Text);
        Assert.Equal("I do not know \"bonjour\".\nType site-x without it, or help to see what else I understand.", behind.Text);
    }

    [Theory]
    [InlineData("calendar site-x timezone Mars", "I do not know \"timezone\".\nType calendar site-x without it, or help")]
    [InlineData("status site-x now", "I do not know \"now\".\nType status site-x without it, or help")]
    [InlineData("publish today", "I do not know \"today\".\nType publish site-x without it, or help")]
    [InlineData("SITE-X 2026-q3 in full", "I do not know \"in\".\nType site-x 2026-Q3 without it, or help")]
    public async Task A_word_too_many_is_named_with_the_command_that_is_understood_without_it(string typed, string answered)
    {
        await using var bot = await Story.WithSiteAsync();

        var answer = Assert.Single(await bot.SayAsync(Fay, TeamsRoom.With(Fay), typed));

        Assert.StartsWith(answered, answer.Text);
    }

    [Fact]
    public async Task A_site_named_wrongly_among_several_is_named_with_the_nearest()
    {
        await using var bot = await Story.WithSiteAsync();
        await bot.SetUpAsync("site-z", "Site Z", A.Fay);

        var wrong = Assert.Single(await bot.SayAsync(Fay, TeamsRoom.With(Fay), "status sitez"));
        var none = Assert.Single(await bot.SayAsync(Fay, TeamsRoom.With(Fay), "status"));

        Assert.StartsWith("I do not know \"sitez\". Did you mean site-z?", wrong.Text);
        Assert.Equal("Which site? Add its id, as in status site-x. Yours: site-x, site-z.", none.Text);
    }

    [Fact]
    public async Task A_text_of_a_hundred_thousand_characters_gets_a_short_answer()
    {
        await using var bot = await Story.WithSiteAsync();

        string[] texts =
        [
            new string('x', 100_000), string.Concat(Enumerable.Repeat("x ", 50_000)), $"setup site-z {new string('n', 90_000)}",
        ];
        foreach (var text in texts)
        {
            var answer = Assert.Single(await bot.SayAsync(Fay, TeamsRoom.With(Fay), text));

            Assert.True(answer.Length < 3_000);
        }
    }

    [Fact]
    public async Task Saying_nothing_lists_the_sites_and_what_waits_for_whoever_asks()
    {
        await using var bot = await Story.WithOpenQuarterAsync();

        var alone = Assert.Single(await bot.SayAsync(A.Ana, TeamsRoom.With(A.Ana), "dashboard"));
        var form = Assert.Single(await bot.PressAsync(A.Ana, alone, "Rate site-x"));

        Assert.Contains("Site X\nsite-x · 2026-Q3 collecting answers\nYour answers are missing.", alone.Text);
        Assert.True(form.IsUpdate);
        Assert.Contains("Save and continue", form.Buttons);
    }

    [Fact]
    public async Task In_company_the_list_does_not_tell_who_has_answered()
    {
        await using var bot = await Story.WithOpenQuarterAsync();

        var channel = Assert.Single(await bot.SayAsync(A.Ana, TeamsRoom.Team, ""));
        var group = Assert.Single(await bot.SayAsync(A.Ana, TeamsRoom.Group, ""));

        Assert.Contains("site-x · 2026-Q3 collecting answers", channel.Text);
        Assert.Contains("site-x · 2026-Q3 collecting answers", group.Text);
        Assert.DoesNotContain("Your answers", channel.Text + group.Text);
    }
}
