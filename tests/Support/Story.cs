using ChatDashboard.Core.Cycles;
using ChatDashboard.Core.People;

namespace ChatDashboard.Tests.Support;

/// <summary>What happens before a test begins: a site is set up, a quarter opened, answered, reviewed, published.</summary>
internal static class Story
{
    public static readonly Person[] Team = [A.Ana, A.Ben, A.Cleo, A.Fay];

    /// <summary>Ana, Ben, Cleo and Fay are in the channel; Fay makes it the home of Site X.</summary>
    public static async Task<BotApp> WithSiteAsync(DateTimeOffset? now = null, params (string Name, string Value)[] settings)
    {
        var bot = await BotApp.StartAsync(now, settings: settings);
        await bot.SetUpAsync("site-x", "Site X", Team);
        return bot;
    }

    public static async Task<BotApp> WithOpenQuarterAsync(DateTimeOffset? now = null, params (string Name, string Value)[] settings)
    {
        var bot = await WithSiteAsync(now, settings);
        await bot.SayAsync(A.Fay, TeamsRoom.Team, "open");
        await bot.DeliverAsync();
        return bot;
    }

    /// <summary>Everyone answered and Fay has begun the review.</summary>
    public static async Task<BotApp> WithReviewAsync(params (Person Person, Rating Rating)[] answers)
    {
        var bot = await WithOpenQuarterAsync();
        foreach (var (person, rating) in answers)
        {
            await bot.AnswerAsync(person, rating);
        }

        await bot.SayAsync(A.Fay, TeamsRoom.With(A.Fay), "review");
        await bot.DeliverAsync();
        return bot;
    }

    /// <summary>Everyone answered green, and Fay has published that.</summary>
    public static async Task<BotApp> WithPublishedQuarterAsync()
    {
        var bot = await WithReviewAsync([.. Team.Select(person => (person, Rating.Green))]);
        await bot.SayAsync(A.Fay, TeamsRoom.With(A.Fay), "publish");
        await bot.DeliverAsync();
        return bot;
    }

    public static Task<IReadOnlyList<TeamsMessage>> SetUpAsync(this BotApp bot, string id, string name, params Person[] people)
    {
        var channel = TeamsRoom.Channel(id);
        bot.Teams.PutInto(channel.Id, [.. people.Select(TeamsRoom.Member)]);
        return bot.SayAsync(A.Fay, channel, $"setup {id} {name}");
    }

    /// <summary>Goes through the whole form, gives every component this rating, and hands it in.</summary>
    public static async Task<TeamsMessage> AnswerAsync(this BotApp bot, Person person, Rating rating, Trend trend = Trend.Up)
    {
        await bot.FillInAsync(person, rating, trend);
        return (await bot.PressAsync(person, bot.Last(person), "Hand in", ("working", $"{person.Name} likes it.")))[^1];
    }

    /// <summary>Goes through the whole form, to where it can be handed in.</summary>
    public static async Task FillInAsync(this BotApp bot, Person person, Rating rating, Trend trend = Trend.Up)
    {
        await bot.SayAsync(person, TeamsRoom.With(person), "rate");
        while (!bot.Last(person).Buttons.Contains("Hand in"))
        {
            await bot.RatePageAsync(person, rating, trend);
        }
    }

    /// <summary>Fills in the page that the person sees, and goes on.</summary>
    public static Task<IReadOnlyList<TeamsMessage>> RatePageAsync(this BotApp bot, Person person, Rating rating, Trend trend = Trend.Up)
    {
        var page = bot.Last(person);
        var ids = CardText.Inputs(page.Card).Select(input => input["id"]!.ToString()).ToList();
        return bot.PressAsync(person, page, "Save and continue",
        [
            .. ids.Where(id => id.StartsWith("rating.", StringComparison.Ordinal)).Select(id => (id, $"{rating}")),
            .. ids.Where(id => id.StartsWith("trend.", StringComparison.Ordinal)).Select(id => (id, $"{trend}")),
            .. ids.Where(id => id.StartsWith("note.", StringComparison.Ordinal)).Select(id => (id, $"{person.Name} on {id[5..]}")),
        ]);
    }
}
