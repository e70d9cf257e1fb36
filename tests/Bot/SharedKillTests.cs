using System.Diagnostics;
using ChatDashboard.Bot.Scheduling;
using ChatDashboard.Core.People;
using ChatDashboard.Tests.Clients;
using ChatDashboard.Tests.Support;

namespace ChatDashboard.Tests.Bot;

/// <summary>
/// Two processes share one Cosmos DB and one PostgreSQL, and one of them dies, again and again, as with <c>kill -9</c>, and comes back; the
/// other goes on meanwhile.
/// </summary>
[Collection(nameof(Alone))]
public sealed class SharedKillTests
{
    /// <summary>For both of them together, as the bot's default is.</summary>
    private const int CallsASecond = 5;

    /// <summary>So many of them answer while the others are still being asked.</summary>
    private const int Answering = 6;

    private readonly Random _random;

    public SharedKillTests()
    {
        var seed = Random.Shared.Next();
        Tell($"The random numbers begin at {seed}.");
        _random = new Random(seed);
    }

    [Fact(Timeout = 240_000)]
    public Task A_quarter_opens_for_40_though_one_of_two_instances_is_killed_three_times() =>
        OpenAsync(raters: 40, kills: 3, TestContext.Current.CancellationToken);

    /// <summary>Takes some minutes: run it by name, as the README says.</summary>
    [Fact(Explicit = true, Timeout = 900_000)]
    [Trait("Category", "Soak")]
    public Task A_quarter_opens_for_500_though_one_of_two_instances_is_killed_twenty_times() =>
        OpenAsync(raters: 500, kills: 20, TestContext.Current.CancellationToken);

    [Fact(Explicit = true, Timeout = 300_000)]
    [Trait("Category", "Soak")]
    public async Task What_an_instance_had_begun_that_never_comes_back_is_done_by_the_other_soon()
    {
        var cancel = TestContext.Current.CancellationToken;
        var people = MortalTeam.People(30);
        await using var bot = await StartAsync(cancel);
        await bot.SetUpAsync(people, cancel);
        await bot.OpenAsync(people, cancel);

        await bot.KillAsync(_random.Next(20, 40), Moment(), cancel, instance: _random.Next(2), comesBack: false);
        var died = Stopwatch.GetTimestamp();
        await bot.EveryoneIsAskedAsync(people, cancel);

        var took = Stopwatch.GetElapsedTime(died);
        Tell($"All asked {took.TotalSeconds:F0} s after the death of one, with {bot.Prompts().Values.Sum(sent => sent.Count)} prompts.");
        Assert.InRange(took, TimeSpan.Zero, TimeSpan.FromSeconds(120));
        AssertAskedTwiceByAKillAlone(bot, people);
    }

    private static async Task<MortalBot> StartAsync(CancellationToken cancel) => await MortalBot.StartAsync(
        instances: 2,
        cancel,
        [
            .. (await CosmosServer.SharedAsync()).NewSettings(),
            ("Scheduling:Postgres", await (await PostgresServer.SharedAsync()).NewDatabaseAsync()),
            ("Teams:MessagesPerSecond", $"{CallsASecond}"),
        ]);

    private async Task OpenAsync(int raters, int kills, CancellationToken cancel)
    {
        var people = MortalTeam.People(raters);
        await using var bot = await StartAsync(cancel);
        await bot.SetUpAsync(people, cancel);
        var began = Stopwatch.GetTimestamp();
        var opens = bot.OpenAsync(people, cancel);

        var answering = people.Skip(1).Take(Answering).Select(person => new PatientRater(person, bot)).ToList();
        var answers = AnswerAsync(bot, people[1..(Answering + 1)], answering, cancel);
        for (var kill = 1; kill <= kills; kill++)
        {
            await bot.KillAsync(_random.Next(1, 6), Moment(), cancel, instance: _random.Next(2));
        }

        await opens;
        Tell($"{bot.Kills} kills in {Seconds(began)}, the last when {bot.Prompts().Count} of {raters} had been asked.");
        await bot.EveryoneIsAskedAsync(people, cancel);
        Tell($"All asked after {Seconds(began)}, with {bot.Prompts().Values.Sum(sent => sent.Count)} prompts.");
        AssertNothingIsLost(bot, answering, await answers);
        AssertAskedTwiceByAKillAlone(bot, people);
        AssertPace(bot);

        await bot.SayAsync(people[0], TeamsRoom.With(people[0]), "review", cancel);
        await bot.SayAsync(people[0], TeamsRoom.Team, "publish", cancel);
        await bot.SummaryStandsAsync(cancel);
        Assert.Equal(1, bot.Summaries());
    }

    /// <summary>Each begins when they have been asked.</summary>
    private static Task<TeamsMessage[]> AnswerAsync(
        MortalBot bot, Person[] people, IEnumerable<PatientRater> raters, CancellationToken cancel) =>
        Task.WhenAll(people.Zip(raters, async (person, rater) =>
        {
            await bot.EveryoneIsAskedAsync([person], cancel);
            return await rater.AnswerAsync(cancel);
        }));

    private static void AssertNothingIsLost(MortalBot bot, List<PatientRater> raters, TeamsMessage[] answers)
    {
        foreach (var (rater, answer) in raters.Zip(answers))
        {
            Assert.Equal([], rater.Kept.Where(note => !answer.Text.Contains(note, StringComparison.Ordinal)));
        }

        // Each kill leaves each of them at most one save without an answer.
        Assert.InRange(raters.Sum(rater => rater.Kept.Count), raters.Count * (20 - bot.Kills), raters.Count * 20);
    }

    /// <summary>Between two prompts to one person lies a kill: nobody is asked twice without one, nor by one kill more than once.</summary>
    private static void AssertAskedTwiceByAKillAlone(MortalBot bot, Person[] people)
    {
        var prompts = bot.Prompts();
        Assert.All(people, person =>
        {
            var sent = prompts[person.Id];
            var free = bot.Killed.ToList();
            foreach (var (first, second) in sent.Zip(sent.Skip(1)))
            {
                // What the dead process had on its way arrives a moment after its end.
                var cause = free.FindIndex(kill => kill.Before <= second && first <= kill.After + (2 * SchedulingServices.Workers));
                Assert.True(cause >= 0, $"{person.Name} was asked at {first} and {second}, and killed was at {string.Join(", ", free)}.");
                free.RemoveAt(cause);
            }
        });
        Assert.InRange(prompts.Values.Sum(sent => sent.Count), people.Length, people.Length + (bot.Kills * SchedulingServices.Workers));
    }

    /// <summary>Teams gets no more in any ten seconds than it takes, from both of them together.</summary>
    private static void AssertPace(MortalBot bot)
    {
        var most = bot.MostOfOwnAccordIn(TimeSpan.FromSeconds(10));
        Tell($"At most {most} calls of its own accord in ten seconds.");

        // They may all come at the beginning of their second, and some of them late.
        Assert.InRange(most, CallsASecond, 12 * CallsASecond);
    }

    private TimeSpan Moment() => TimeSpan.FromMilliseconds(_random.Next(30));

    private static string Seconds(long since) => $"{Stopwatch.GetElapsedTime(since).TotalSeconds:F0} s";

    private static void Tell(string line) => TestContext.Current.TestOutputHelper!.WriteLine(line);
}
