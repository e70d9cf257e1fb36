using ChatDashboard.Bot.Scheduling;
using ChatDashboard.Tests.Clients;
using ChatDashboard.Tests.Support;

namespace ChatDashboard.Tests.Bot;

/// <summary>The process dies at any moment, as with <c>kill -9</c>, and is started again over its file.</summary>
[Collection(nameof(Alone))]
public sealed class KillTests
{
    private readonly Random _random;

    public KillTests()
    {
        var seed = Random.Shared.Next();
        TestContext.Current.TestOutputHelper!.WriteLine($"The random numbers begin at {seed}.");
        _random = new Random(seed);
    }

    [Fact(Timeout = 120_000)]
    public async Task A_save_that_was_answered_to_a_person_survives_ten_kills()
    {
        var cancel = TestContext.Current.CancellationToken;
        var people = MortalTeam.People(12);
        await using var bot = await MortalBot.StartAsync(cancel);
        await bot.SetUpAsync(people, cancel);
        await bot.OpenAsync(people, cancel);
        await bot.AskedAsync(people, cancel);

        var raters = people.Select(person => new PatientRater(person, bot)).ToList();
        var answers = Task.WhenAll(raters.Select(rater => rater.AnswerAsync(cancel)));
        for (var kill = 1; kill <= 10; kill++)
        {
            // 12 raters save 20 components in two calls each: there are enough of them for every kill.
            await bot.KillAsync(_random.Next(1, 45), Moment(15), cancel);
        }

        foreach (var (rater, answer) in raters.Zip(await answers))
        {
            Assert.Equal([], rater.Kept.Where(note => !answer.Text.Contains(note, StringComparison.Ordinal)));
        }

        // Each kill leaves each of them at most one save without an answer.
        Assert.InRange(raters.Sum(rater => rater.Kept.Count), people.Length * (20 - bot.Kills), people.Length * 20);
        Assert.All(people, person => Assert.Equal(1, bot.Prompts(person)));
        Assert.Equal(1, bot.OpeningPosts());
    }

    [Fact(Timeout = 120_000)]
    public async Task Everyone_is_asked_though_the_bot_is_killed_while_it_opens_and_while_it_asks()
    {
        var cancel = TestContext.Current.CancellationToken;
        var people = MortalTeam.People(100);
        await using var bot = await MortalBot.StartAsync(cancel);
        await bot.SetUpAsync(people, cancel);

        var opens = bot.OpenAsync(people, cancel);
        await bot.KillAsync(0, Moment(30), cancel);
        await opens;
        Assert.Contains("collecting answers", await bot.StatusAsync(people[0], cancel), StringComparison.Ordinal);
        for (var kill = 2; kill <= 4; kill++)
        {
            await bot.KillAsync(_random.Next(1, 25), Moment(15), cancel);
        }

        await bot.AskedAsync(people, cancel);
        Assert.All(people, person => Assert.InRange(bot.Prompts(person), 1, 1 + bot.Kills));
        Assert.InRange(people.Sum(person => bot.Prompts(person)), people.Length, people.Length + (bot.Kills * SchedulingServices.Workers));
        Assert.InRange(bot.OpeningPosts(), 1, 1 + bot.Kills);
    }

    private TimeSpan Moment(int milliseconds) => TimeSpan.FromMilliseconds(_random.Next(milliseconds));
}
