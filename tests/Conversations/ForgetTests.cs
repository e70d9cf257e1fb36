using ChatDashboard.Bot.Storage;
using ChatDashboard.Core.Chat;
using ChatDashboard.Core.Cycles;
using ChatDashboard.Core.Dashboards;
using ChatDashboard.Core.People;
using ChatDashboard.Core.Sites;
using ChatDashboard.Tests.Bot.Storage;
using ChatDashboard.Tests.Support;

namespace ChatDashboard.Tests.Conversations;

/// <summary>Someone wishes to be forgotten: their answers stay as counts, their name and words go.</summary>
public sealed class ForgetTests
{
    private static readonly Person Administrator = A.Person("ada");

    [Fact]
    public async Task The_bot_asks_first_and_changes_nothing_until_the_button_is_pressed()
    {
        await using var bot = await Story.WithPublishedQuarterAsync();
        var before = await FilledStore.AllAsync(bot.Get<IDocuments>());

        var question = Assert.Single(await bot.SayAsync(A.Ana, TeamsRoom.With(A.Ana), "forget me"));

        Assert.StartsWith("Shall I forget you?", question.Text);
        Assert.Contains("It cannot be undone.", question.Text);
        Assert.Equal(["Forget me"], question.Buttons);
        Assert.Equal(before, await FilledStore.AllAsync(bot.Get<IDocuments>()));
    }

    [Fact]
    public async Task Afterwards_neither_their_name_nor_their_id_nor_a_word_of_theirs_is_kept_anywhere()
    {
        await using var bot = await WithAnaEverywhereAsync();

        var done = await ForgetAsync(bot, A.Ana);

        Assert.Equal("Done. I keep nothing about you any more at 1 site; answers of 1 quarter stay as counts.", done.Text.Split('\n')[0]);
        Assert.All(await FilledStore.AllAsync(bot.Get<IDocuments>()), document =>
        {
            Assert.DoesNotContain("ana", document.Id.Split(':')[^1]);
            Assert.DoesNotContain("\"Ana", document.Json);
            Assert.DoesNotContain("Ana ", document.Json);
            Assert.DoesNotContain("teams:ana", document.Json);
            Assert.DoesNotContain("29:ana", document.Json);
        });
    }

    [Fact]
    public async Task The_published_dashboard_shows_the_same_figures_and_so_does_one_that_is_drawn_again()
    {
        await using var bot = await WithAnaEverywhereAsync();
        var before = await DashboardAsync(bot);

        await ForgetAsync(bot, A.Ana);

        AssertSameFigures(before, await DashboardAsync(bot));
        await bot.SayAsync(A.Fay, TeamsRoom.With(A.Fay), "reopen to see whether the figures stay");
        await bot.SayAsync(A.Fay, TeamsRoom.With(A.Fay), "publish");
        var again = await DashboardAsync(bot);
        AssertSameFigures(before, again);
        Assert.Equal(before.Participation.Answered, again.Participation.Answered);
        Assert.DoesNotContain(again.Reflections, reflection => reflection.Working.Contains("Ana", StringComparison.Ordinal));
        Assert.Equal(3, again.Reflections.Count);
    }

    [Fact]
    public async Task The_card_in_the_channel_is_drawn_again_without_the_name()
    {
        await using var bot = await WithAnaEverywhereAsync();
        var shown = bot.InChannel().Last();
        Assert.Contains("Ana", shown.Text);

        await ForgetAsync(bot, A.Ana);
        var drawn = Assert.Single(await bot.DeliverAsync());

        Assert.True(drawn.IsUpdate);
        Assert.DoesNotContain("Ana", drawn.Text);
        Assert.Contains("someone no longer named", drawn.Text);
    }

    [Fact]
    public async Task While_a_quarter_runs_what_was_handed_in_counts_a_draft_is_deleted_and_nobody_asks_again()
    {
        await using var bot = await Story.WithOpenQuarterAsync();
        await bot.AnswerAsync(A.Ana, Rating.Green);
        await bot.SayAsync(A.Ben, TeamsRoom.With(A.Ben), "rate");
        await bot.RatePageAsync(A.Ben, Rating.Red);

        await ForgetAsync(bot, A.Ana);
        await ForgetAsync(bot, A.Ben);
        bot.Time.SetUtcNow(A.Opening.AddDays(6));
        var reminded = await bot.DeliverAsync();

        Assert.Equal([TeamsRoom.With(A.Cleo).Id, TeamsRoom.With(A.Fay).Id], reminded.Select(message => message.Conversation).Order());
        var kept = Assert.Single(
            await bot.Get<ICycleStore>().ListResponsesAsync(BotApp.SiteX, A.Q3, default), response => response.IsSubmitted);
        Assert.True(kept.Rater.IsNobodys);
        Assert.All(kept.Answers.Values, answer => Assert.Equal((Rating.Green, ""), (answer.Now.Rating, answer.Now.Note)));
        var status = Assert.Single(await bot.SayAsync(A.Fay, TeamsRoom.With(A.Fay), "status"));
        Assert.DoesNotContain("Ana", status.Text);
    }

    [Fact]
    public async Task Two_who_are_forgotten_count_as_two()
    {
        await using var bot = await Story.WithReviewAsync((A.Ana, Rating.Green), (A.Ben, Rating.Red), (A.Cleo, Rating.Red));

        await ForgetAsync(bot, A.Ana);
        await ForgetAsync(bot, A.Ben);
        await bot.SayAsync(A.Fay, TeamsRoom.With(A.Fay), "publish");

        var dashboard = await DashboardAsync(bot);
        Assert.Equal(3, dashboard.Participation.Answered);
        Assert.All(dashboard.Components, component => Assert.Equal(new Spread(2, 0, 1, 0), component.Spread));
    }

    [Fact]
    public async Task A_question_that_someone_else_asked_to_the_letter_stays_on_the_dashboard()
    {
        await using var bot = await Story.WithOpenQuarterAsync();
        await AskAsync(bot, A.Ana, "What does it cost?", "Who pays?");
        await AskAsync(bot, A.Ben, "What does it cost?", "How long?");
        await bot.SayAsync(A.Fay, TeamsRoom.With(A.Fay), "review");
        await bot.SayAsync(A.Fay, TeamsRoom.With(A.Fay), "publish");
        Assert.Equal(["How long?", "What does it cost?", "Who pays?"], await QuestionsAsync(bot));

        await ForgetAsync(bot, A.Ana);

        Assert.Equal(["How long?", "What does it cost?"], await QuestionsAsync(bot));
    }

    [Fact]
    public async Task The_only_facilitator_is_told_who_takes_over_first()
    {
        await using var bot = await Story.WithPublishedQuarterAsync();

        var refused = await ForgetAsync(bot, A.Fay);
        Assert.Equal(
            "You are the only facilitator of Site X (site-x). I have changed nothing.\n"
            + "Who takes over? Type facilitators add @someone site-x, or ask an administrator to; then press again.",
            refused.Text);
        await bot.SayAsync(A.Fay, TeamsRoom.Team, "facilitators add Ana");
        var done = await ForgetAsync(bot, A.Fay);

        Assert.StartsWith("Done.", done.Text);
        Assert.Equal([A.Ana], (await SiteAsync(bot)).Facilitators);
    }

    [Fact]
    public async Task Whoever_comes_back_is_someone_new()
    {
        await using var bot = await Story.WithOpenQuarterAsync();
        await bot.AnswerAsync(A.Ana, Rating.Green);
        await ForgetAsync(bot, A.Ana);

        await bot.SayAsync(A.Fay, TeamsRoom.Team, "raters add Ana");
        var asked = await bot.DeliverAsync();
        await bot.AnswerAsync(A.Ana, Rating.Red);

        Assert.Contains(asked, message => message.Conversation == TeamsRoom.With(A.Ana).Id);
        var responses = (await bot.Get<ICycleStore>().ListResponsesAsync(BotApp.SiteX, A.Q3, default))
            .Where(response => response.IsSubmitted);
        Assert.Equal(
            [Rating.Green, Rating.Red], responses.Select(response => response.Answers.Values.First().Now.Rating!.Value).OrderDescending());
    }

    [Fact]
    public async Task In_a_channel_or_group_the_question_is_asked_in_the_personal_chat()
    {
        await using var bot = await Story.WithOpenQuarterAsync();
        await bot.SayAsync(A.Ana, TeamsRoom.With(A.Ana), "help");

        foreach (var room in new[] { TeamsRoom.Team, TeamsRoom.Group })
        {
            var said = await bot.SayAsync(A.Ana, room, "forget me");

            Assert.Equal("I have asked you in our personal chat, to be sure.", Assert.Single(said, room.Holds).Text);
            Assert.Contains("Forget me", Assert.Single(said, TeamsRoom.With(A.Ana).Holds).Buttons);
        }
    }

    [Fact]
    public async Task An_administrator_has_someone_forgotten_who_has_left()
    {
        await using var bot = await Story.WithOpenQuarterAsync(settings: ("Administrators:0", "ada"));
        await bot.AnswerAsync(A.Ana, Rating.Green);
        await bot.SayAsync(A.Fay, TeamsRoom.Team, "raters remove Ana");

        var nobody = Assert.Single(await bot.SayAsync(Administrator, TeamsRoom.With(Administrator), "forget Ana"));
        var question = Assert.Single(await bot.SayAsync(Administrator, TeamsRoom.With(Administrator), "forget teams:ana"));
        var done = Assert.Single(await bot.PressAsync(Administrator, question, "Forget them"));

        Assert.StartsWith("I find nobody called \"Ana\"", nobody.Text);
        Assert.StartsWith("Shall I forget them?", question.Text);
        Assert.StartsWith("Done. I keep nothing about teams:ana any more at 1 site; answers of 1 quarter stay as counts.", done.Text);
        Assert.Null(await bot.Get<IAddressBook>().FindAsync(A.Ana.Id, default));
        Assert.NotNull(await bot.Get<IAddressBook>().FindAsync(Administrator.Id, default));
        var audit = Assert.Single(await bot.SayAsync(A.Fay, TeamsRoom.With(A.Fay), "audit"));
        Assert.Contains("Ada had someone forgotten.", audit.Text);
        Assert.DoesNotContain("Ana", audit.Text);
    }

    [Theory]
    [InlineData("forget", "Whom? For yourself type: forget me")]
    [InlineData("forget Ben", "Only an administrator can forget someone else. For yourself type: forget me")]
    [InlineData("forget teams:ben", "Only an administrator can forget someone else. For yourself type: forget me")]
    [InlineData("forgte me", "I do not know \"forgte\". Did you mean forget?")]
    public async Task What_is_not_understood_or_not_allowed_changes_nothing(string typed, string answer)
    {
        await using var bot = await Story.WithSiteAsync();

        var said = Assert.Single(await bot.SayAsync(A.Ana, TeamsRoom.With(A.Ana), typed));

        Assert.StartsWith(answer, said.Text);
        Assert.Empty(said.Buttons);
    }

    [Theory]
    [InlineData("teams:ben", "Only an administrator can have someone else forgotten. Nothing was changed.")]
    [InlineData("nonsense", "This button is from a message that I do not understand any more.")]
    public async Task A_forged_button_forgets_nobody(string person, string answer)
    {
        await using var bot = await Story.WithSiteAsync();
        var card = Assert.Single(await bot.SayAsync(A.Ana, TeamsRoom.With(A.Ana), "help"));

        var said = Assert.Single(
            await bot.SubmitAsync(A.Ana, card, new() { ["do"] = "Forget", ["site"] = "everywhere", ["person"] = person }));

        Assert.StartsWith(answer, said.Text);
        Assert.Equal(4, (await SiteAsync(bot)).Raters.Count);
    }

    [Fact]
    public async Task A_message_under_way_while_its_reader_is_forgotten_leaves_nothing_of_them_behind()
    {
        await using var bot = await Story.WithSiteAsync();
        await bot.SayAsync(A.Fay, TeamsRoom.Team, "open");
        var planned = bot.Outbox.TakeAll().Single(message => message.To == A.Ana.Id);
        var site = await SiteAsync(bot);
        var cycle = (await bot.Get<ICycleStore>().FindAsync(BotApp.SiteX, A.Q3, default))!.Value;

        await ForgetAsync(bot, A.Ana);
        await bot.Get<DeliverToPerson>().RecordAsync(
            planned, cycle.ReminderRound, new("a:ana", "9"), new(DeliveryState.Sent, A.Opening), default);

        Assert.True(site.IsRater(A.Ana.Id));
        Assert.Null(await bot.Get<ICycleStore>().FindResponseAsync(BotApp.SiteX, A.Q3, A.Ana.Id, default));
    }

    [Fact]
    public async Task Pressing_twice_at_once_counts_the_answers_once()
    {
        await using var bot = await Story.WithReviewAsync((A.Ana, Rating.Green), (A.Ben, Rating.Red));
        var question = Assert.Single(await bot.SayAsync(A.Ana, TeamsRoom.With(A.Ana), "forget me"));

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => bot.PressAsync(A.Ana, question, "Forget me")));

        Assert.Equal(
            2, (await bot.Get<ICycleStore>().ListResponsesAsync(BotApp.SiteX, A.Q3, default)).Count(response => response.IsSubmitted));
    }

    /// <summary>
    /// Ana rates, reflects, facilitates, agrees, publishes, reopens, publishes again, and is away: everything that bears her name.
    /// </summary>
    internal static async Task<BotApp> WithAnaEverywhereAsync()
    {
        var bot = await Story.WithOpenQuarterAsync();
        await bot.SayAsync(A.Fay, TeamsRoom.Team, "facilitators add Ana");
        await bot.SayAsync(A.Fay, TeamsRoom.Team, "away Ana");
        foreach (var person in Story.Team)
        {
            await bot.AnswerAsync(person, person == A.Ben ? Rating.Red : Rating.Yellow);
        }

        await bot.SayAsync(A.Ana, TeamsRoom.With(A.Ana), "rate");
        await bot.PressAsync(A.Ana, bot.Last(A.Ana), "Change");
        await AskHereAsync(bot, A.Ana, "What does Ana ask?", "Why does Ana ask?");
        bot.Time.SetUtcNow(A.Opening.AddDays(14));
        await bot.DeliverAsync();
        await bot.SayAsync(A.Ana, TeamsRoom.With(A.Ana), "review");
        await bot.PressAsync(A.Ana, bot.Last(A.Ana), "Take all proposals");
        await bot.SayAsync(A.Ana, TeamsRoom.With(A.Ana), "publish");
        await bot.SayAsync(A.Ana, TeamsRoom.With(A.Ana), "reopen a figure was wrong");
        await bot.SayAsync(A.Ana, TeamsRoom.With(A.Ana), "raters remove Cleo");
        await bot.SayAsync(A.Ana, TeamsRoom.With(A.Ana), "publish");
        await bot.DeliverAsync();
        return bot;
    }

    internal static async Task<TeamsMessage> ForgetAsync(BotApp bot, Person person)
    {
        var question = Assert.Single(await bot.SayAsync(person, TeamsRoom.With(person), "forget me"));
        return Assert.Single(await bot.PressAsync(person, question, "Forget me"));
    }

    /// <summary>Answers the first page in gray, with a question on each of its first two components, and hands in.</summary>
    private static async Task AskAsync(BotApp bot, Person person, string first, string second)
    {
        await bot.SayAsync(person, TeamsRoom.With(person), "rate");
        await AskHereAsync(bot, person, first, second);
        while (!bot.Last(person).Buttons.Contains("Hand in"))
        {
            await bot.PressAsync(person, bot.Last(person), "Save and continue");
        }

        await bot.PressAsync(person, bot.Last(person), "Hand in");
    }

    private static async Task AskHereAsync(BotApp bot, Person person, string first, string second)
    {
        var page = bot.Last(person);
        var ids = CardText.Inputs(page.Card).Select(input => input["id"]!.ToString())
            .Where(id => id.StartsWith("rating.", StringComparison.Ordinal)).Select(id => id["rating.".Length..]).Take(2).ToList();
        await bot.PressAsync(
            person, page, "Save and continue",
            ($"rating.{ids[0]}", "Gray"), ($"note.{ids[0]}", first), ($"rating.{ids[1]}", "Gray"), ($"note.{ids[1]}", second));
    }

    private static void AssertSameFigures(Dashboard expected, Dashboard actual)
    {
        Assert.Equal(
            expected.Elements.Select(element => (element.Id, element.Average, element.Average.ToString())),
            actual.Elements.Select(element => (element.Id, element.Average, element.Average.ToString())));
        Assert.Equal(
            expected.Components.Select(
                component => (component.Id, component.Rating, component.Trend, component.Spread, component.IsAgreed)),
            actual.Components.Select(component => (component.Id, component.Rating, component.Trend, component.Spread, component.IsAgreed)));
    }

    private static async Task<IEnumerable<string>> QuestionsAsync(BotApp bot) =>
        (await DashboardAsync(bot)).Components.SelectMany(component => component.Questions).Order();

    private static async Task<Dashboard> DashboardAsync(BotApp bot) =>
        (await bot.Get<IDashboardStore>().FindAsync(BotApp.SiteX, A.Q3, default))!;

    private static async Task<Site> SiteAsync(BotApp bot) => (await bot.Get<ISiteStore>().FindAsync(BotApp.SiteX, default))!.Value;
}
