using System.Net;
using ChatDashboard.Tests.Support;

namespace ChatDashboard.Tests.Bot;

/// <summary>What a platform, or anyone, hears who asks whether the bot is ready.</summary>
public sealed class ReadinessTests
{
    [Fact]
    public async Task It_is_ready_when_each_of_its_parts_answers()
    {
        await using var bot = await BotApp.StartAsync();

        var (status, body) = await AskAsync(bot);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("""{"ready":true,"parts":{"storage":"up","template":"up","teams":"up","slack":"up","schedule":"up"}}""", body);
    }

    [Fact]
    public async Task It_names_the_part_that_does_not_answer_and_tells_nobody_more_than_that()
    {
        await using var bot = await BotApp.StartAsync();

        bot.BreakStorage();
        var (status, body) = await AskAsync(bot);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.Equal("""{"ready":false,"parts":{"storage":"down","template":"down","teams":"up","slack":"up","schedule":"up"}}""", body);
    }

    [Fact]
    public async Task Whoever_asks_again_within_five_seconds_gets_the_same_answer_and_the_parts_are_not_asked()
    {
        await using var bot = await BotApp.StartAsync();
        await AskAsync(bot);
        bot.BreakStorage();

        bot.Time.Advance(TimeSpan.FromSeconds(4));
        var soon = await AskAsync(bot);
        bot.Time.Advance(TimeSpan.FromSeconds(1));
        var later = await AskAsync(bot);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable), (soon.Status, later.Status));
    }

    [Fact]
    public async Task It_lives_though_its_parts_do_not_answer()
    {
        await using var bot = await BotApp.StartAsync();
        bot.BreakStorage();

        using var live = await bot.Http.GetAsync("/health/live");

        Assert.Equal(HttpStatusCode.OK, live.StatusCode);
    }

    private static async Task<(HttpStatusCode Status, string Body)> AskAsync(BotApp bot)
    {
        using var answer = await bot.Http.GetAsync("/health/ready");
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
