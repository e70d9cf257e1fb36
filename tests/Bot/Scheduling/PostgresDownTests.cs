using System.Diagnostics;
using System.Net;
using ChatDashboard.Tests.Clients;
using ChatDashboard.Tests.Support;

namespace ChatDashboard.Tests.Bot.Scheduling;

/// <summary>PostgreSQL is away, and comes back.</summary>
public sealed class PostgresDownTests
{
    private const string HeldUp = "Everything you do is kept, but I cannot send messages of my own accord just now.";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact(Timeout = 120_000)]
    public async Task Without_it_the_bot_starts_and_says_so_and_answers_people_and_goes_on_by_itself_when_it_is_there()
    {
        var cancel = TestContext.Current.CancellationToken;
        var people = MortalTeam.People(3);
        await using var postgres = await PostgresServer.StartAsync();
        var settings = await SettingsAsync(postgres);
        await postgres.StopAsync();
        await using var bot = await MortalBot.StartAsync(cancel, settings);

        var (status, body) = await bot.ReadyAsync(cancel);
        Assert.Equal((HttpStatusCode.ServiceUnavailable, true), (status, body.Contains("\"schedule\":\"down\"", StringComparison.Ordinal)));
        await bot.SetUpAsync(people, cancel);
        Assert.StartsWith(HeldUp, (await bot.OpenAsync(people, cancel)).Text, StringComparison.Ordinal);
        Assert.Contains("Save for later", (await bot.SayAsync(people[1], TeamsRoom.With(people[1]), "rate", cancel)).Buttons);
        await postgres.GoOnAsync();

        await bot.EveryoneIsAskedAsync(people, cancel);
        await ReadyAgainAsync(bot, "\"schedule\":\"up\"");
        var said = await bot.EndAsync(cancel);
        Assert.Contains("PostgreSQL at localhost, database test-", said, StringComparison.Ordinal);
        Assert.Contains(
            "does not answer. (Scheduling:Postgres.) The bot answers people, sends nothing of its own accord",
            said,
            StringComparison.Ordinal);
        Assert.Contains("The queue answers again.", said, StringComparison.Ordinal);
        Assert.All(people, person => Assert.Equal(1, bot.Prompts(person)));
    }

    [Theory(Timeout = 120_000)]
    [InlineData(false)]
    [InlineData(true)]
    public async Task When_it_goes_away_or_hangs_the_bot_is_in_trouble_and_answers_people_and_what_was_done_meanwhile_is_made_up_for(
        bool hangs)
    {
        var cancel = TestContext.Current.CancellationToken;
        var people = MortalTeam.People(3);
        await using var postgres = await PostgresServer.StartAsync();
        await using var bot = await MortalBot.StartAsync(cancel, await SettingsAsync(postgres));
        await bot.SetUpAsync(people, cancel);
        await ReadyAgainAsync(bot, "\"schedule\":\"up\"");

        await (hangs ? postgres.FreezeAsync() : postgres.StopAsync());
        var began = Stopwatch.GetTimestamp();
        Assert.StartsWith(HeldUp, (await bot.OpenAsync(people, cancel)).Text, StringComparison.Ordinal);
        Assert.InRange(Stopwatch.GetElapsedTime(began), TimeSpan.Zero, TimeSpan.FromSeconds(14));
        await ReadyAgainAsync(bot, "\"schedule\":\"in trouble\"");
        var form = await bot.SayAsync(people[1], TeamsRoom.With(people[1]), "rate", cancel);
        Assert.Contains("Save for later", form.Buttons);
        await (hangs ? postgres.ThawAsync() : postgres.GoOnAsync());

        await bot.EveryoneIsAskedAsync(people, cancel);
        await ReadyAgainAsync(bot, "\"schedule\":\"up\"");
        Assert.All(people, person => Assert.Equal(1, bot.Prompts(person)));
    }

    private static async Task<(string Name, string Value)[]> SettingsAsync(PostgresServer postgres) =>
        [.. (await CosmosServer.SharedAsync()).NewSettings(), ("Scheduling:Postgres", await postgres.NewDatabaseAsync())];

    /// <summary>An answer holds for five seconds.</summary>
    private static async Task ReadyAgainAsync(MortalBot bot, string part)
    {
        while (await bot.ReadyAsync(Cancel) is var (status, body)
            && (status is not HttpStatusCode.OK || !body.Contains(part, StringComparison.Ordinal)))
        {
            await Task.Delay(300, Cancel);
        }
    }
}
