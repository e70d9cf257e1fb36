using ChatDashboard.Core.Cycles;
using ChatDashboard.Core.People;
using static ChatDashboard.Tests.Support.SlackTeam;

namespace ChatDashboard.Tests.Support;

/// <summary>What happens in Slack before a test begins: a site is set up, a quarter opened, answered, reviewed, published.</summary>
internal static class SlackStory
{
    public static readonly Person[] Team = [Ana, Ben, Cleo, Fay];

    /// <summary>Ana, Ben, Cleo and Fay are in the channel, and so is the bot.</summary>
    public static async Task<SlackApp> WithChannelAsync(DateTimeOffset? now = null, bool overSocket = false)
    {
        var app = await SlackApp.StartAsync(now, overSocket: overSocket);
        app.Slack.Channels.Put(SiteX, Team);
        return app;
    }

    /// <summary>Fay has made the channel the home of Site X, which lives by UTC.</summary>
    public static async Task<SlackApp> WithSiteAsync(DateTimeOffset? now = null)
    {
        var app = await WithChannelAsync(now);
        await app.SlashAsync(Fay, SiteX, "setup site-x Site X");
        return app;
    }

    public static async Task<SlackApp> WithOpenQuarterAsync(DateTimeOffset? now = null)
    {
        var app = await WithSiteAsync(now);
        await app.SlashAsync(Fay, SiteX, "open");
        await app.DeliverAsync();
        return app;
    }

    /// <summary>Those named answered, and Fay has begun the review: she has it in front of her.</summary>
    public static async Task<SlackApp> WithReviewAsync(params (Person Person, Rating Rating)[] answers)
    {
        var app = await WithOpenQuarterAsync();
        foreach (var (person, rating) in answers)
        {
            await app.AnswerAsync(person, rating);
        }

        await app.SlashAsync(Fay, With(Fay), "review");
        await app.DeliverAsync();
        return app;
    }

    /// <summary>Everyone answered green, and Fay has published that.</summary>
    public static async Task<SlackApp> WithPublishedQuarterAsync()
    {
        var app = await WithReviewAsync([.. Team.Select(person => (person, Rating.Green))]);
        await app.SlashAsync(Fay, SiteX, "publish");
        await app.DeliverAsync();
        return app;
    }

    /// <summary>Goes through the whole form, gives every component this rating, hands it in, and closes the window.</summary>
    public static async Task AnswerAsync(this SlackApp app, Person person, Rating rating, Trend trend = Trend.Up)
    {
        await app.SlashAsync(person, With(person), "rate");
        await app.FillInAsync(person, rating, trend);
        await app.SubmitAsync(person, ("working", $"{person.Name} likes it."));
        app.Close(person);
    }

    /// <summary>Fills in page after page, up to the last one, which hands everything in.</summary>
    public static async Task FillInAsync(this SlackApp app, Person person, Rating rating, Trend trend = Trend.Up)
    {
        await app.GoOnAsync(person, "Hand in", () => app.RatePageAsync(person, rating, trend));
    }

    /// <summary>Fills in the page that the person sees, and goes on.</summary>
    public static Task<IReadOnlyList<SlackPost>> RatePageAsync(this SlackApp app, Person person, Rating rating, Trend trend = Trend.Up)
    {
        var names = BlockText.Inputs(app.Front(person).Blocks).Select(input => input.Block["block_id"]!.ToString()).ToList();
        return app.SubmitAsync(person,
        [
            .. names.Where(name => name.StartsWith("rating.", StringComparison.Ordinal)).Select(name => (name, $"{rating}")),
            .. names.Where(name => name.StartsWith("trend.", StringComparison.Ordinal)).Select(name => (name, $"{trend}")),
            .. names.Where(name => name.StartsWith("note.", StringComparison.Ordinal))
                .Select(name => (name, $"{person.Name} on {name[5..]}")),
        ]);
    }

    /// <summary>Goes from page to page, up to the one whose own button says this; null for one that has none.</summary>
    public static async Task GoOnAsync(this SlackApp app, Person person, string? until, Func<Task> turn)
    {
        while (app.Front(person).SubmitButton != until)
        {
            var page = app.Front(person).Text;
            await turn();
            Assert.NotEqual(page, app.Front(person).Text);
        }
    }

    /// <summary>The window in front of someone.</summary>
    public static OpenModal Front(this SlackApp app, Person person) =>
        app.CurrentView(person) ?? throw new InvalidOperationException($"{person.Name} has no window in front.");
}
