using ChatDashboard.Bot.Scheduling;
using ChatDashboard.Core.People;
using ChatDashboard.Tests.Clients;
using ChatDashboard.Tests.Support;

namespace ChatDashboard.Tests.Bot;

/// <summary>The process dies at any moment, as with <c>kill -9</c>, and is started again over its file.</summary>
[Collection(nameof(Alone))]
public sealed class KillTests
{
    private const string Prompt = "How is Riverton doing?";

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
        var people = People(12);
        await using var bot = await MortalBot.StartAsync(cancel);
        await SetUpAsync(bot, people, cancel);
        await bot.SayAsync(people[0], TeamsRoom.Team, "open", cancel);
        await AskedAsync(bot, people, cancel);

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
        Assert.All(people, person => Assert.Equal(1, Prompts(bot, person)));
        Assert.Equal(1, OpeningPosts(bot));
    }

    [Fact(Timeout = 120_000)]
    public async Task Everyone_is_asked_though_the_bot_is_killed_while_it_opens_and_while_it_asks()
    {
        var cancel = TestContext.Current.CancellationToken;
        var people = People(60);
        await using var bot = await MortalBot.StartAsync(cancel);
        await SetUpAsync(bot, people, cancel);

        var opens = bot.SayAsync(people[0], TeamsRoom.Team, "open", cancel);
        await bot.KillAsync(0, Moment(30), cancel);
        await opens;
        Assert.Contains("collecting answers", await StatusAsync(bot, people[0], cancel), StringComparison.Ordinal);
        for (var kill = 2; kill <= 4; kill++)
        {
            await bot.KillAsync(_random.Next(1, 25), Moment(15), cancel);
        }

        await AskedAsync(bot, people, cancel);
        Assert.All(people, person => Assert.InRange(Prompts(bot, person), 1, 1 + bot.Kills));
        Assert.InRange(people.Sum(person => Prompts(bot, person)), people.Length, people.Length + (bot.Kills * SchedulingServices.Workers));
        Assert.InRange(OpeningPosts(bot), 1, 1 + bot.Kills);
    }

    /// <summary>The first one is the facilitator.</summary>
    private static Person[] People(int count) => [.. Enumerable.Range(1, count).Select(number => A.Person($"rater{number}"))];

    private static async Task SetUpAsync(MortalBot bot, Person[] people, CancellationToken cancel)
    {
        bot.Teams.PutInto(TeamsRoom.Team.Id, [.. people.Select(TeamsRoom.Member)]);
        await bot.SayAsync(people[0], TeamsRoom.Team, "setup site-x Riverton", cancel);
    }

    /// <summary>Asks until everyone has been asked.</summary>
    private static async Task AskedAsync(MortalBot bot, Person[] people, CancellationToken cancel)
    {
        while (!(await StatusAsync(bot, people[0], cancel)).Contains($". {people.Length} missing.", StringComparison.Ordinal))
        {
        }
    }

    private static async Task<string> StatusAsync(MortalBot bot, Person facilitator, CancellationToken cancel) =>
        (await bot.SayAsync(facilitator, TeamsRoom.With(facilitator), "status", cancel)).Text;

    private static int Prompts(MortalBot bot, Person person) => bot.Teams.Messages.Count(message =>
        !message.IsUpdate && TeamsRoom.With(person).Holds(message) && message.Text.StartsWith(Prompt, StringComparison.Ordinal));

    private static int OpeningPosts(MortalBot bot) => bot.Teams.Messages.Count(message =>
        !message.IsUpdate && TeamsRoom.Team.Holds(message) && message.Text.Contains("I have asked", StringComparison.Ordinal));

    private TimeSpan Moment(int milliseconds) => TimeSpan.FromMilliseconds(_random.Next(milliseconds));
}
