using System.Net;
using ChatDashboard.Tests.Bot.Storage;
using ChatDashboard.Tests.Clients;
using ChatDashboard.Tests.Support;

namespace ChatDashboard.Tests.Bot;

/// <summary>The process is told to end (SIGTERM), as a platform does that moves it to another machine or brings a newer version.</summary>
[Collection(nameof(Alone))]
public sealed class ShutdownTests
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    private readonly Random _random;

    public ShutdownTests()
    {
        var seed = Random.Shared.Next();
        TestContext.Current.TestOutputHelper!.WriteLine($"The random numbers begin at {seed}.");
        _random = new Random(seed);
    }

    [Fact(Timeout = 240_000)]
    public async Task Told_to_end_amid_answers_it_ends_well_within_20_seconds_and_loses_none()
    {
        var cancel = TestContext.Current.CancellationToken;
        var people = MortalTeam.People(12);
        await using var bot = await MortalBot.StartAsync(cancel);
        await bot.SetUpAsync(people, cancel);
        await bot.OpenAsync(people, cancel);
        await bot.AskedAsync(people, cancel);

        var raters = people.Select(person => new PatientRater(person, bot)).ToList();
        var answers = Task.WhenAll(raters.Select(rater => rater.AnswerAsync(cancel)));
        for (var stop = 1; stop <= 4; stop++)
        {
            AssertEndedWell(await bot.StopAsync(_random.Next(1, 80), Moment(15), cancel));
        }

        foreach (var (rater, answer) in raters.Zip(await answers))
        {
            Assert.Equal([], rater.Kept.Where(note => !answer.Text.Contains(note, StringComparison.Ordinal)));
        }
    }

    [Fact(Timeout = 240_000)]
    public async Task Told_to_end_while_it_asks_it_asks_everyone_and_nobody_twice()
    {
        var cancel = TestContext.Current.CancellationToken;
        var people = MortalTeam.People(60);
        await using var bot = await MortalBot.StartAsync(cancel);
        await bot.SetUpAsync(people, cancel);

        var opens = bot.OpenAsync(people, cancel);
        for (var stop = 1; stop <= 3; stop++)
        {
            AssertEndedWell(await bot.StopAsync(_random.Next(1, 25), Moment(15), cancel));
        }

        await opens;
        await bot.AskedAsync(people, cancel);
        Assert.All(people, person => Assert.Equal(1, bot.Prompts(person)));
        Assert.Equal(1, bot.OpeningPosts());
    }

    [Fact(Timeout = 120_000)]
    public async Task In_a_container_it_says_that_it_leaves_and_goes_on_answering_while_requests_still_come()
    {
        var cancel = TestContext.Current.CancellationToken;
        using var folder = new TemporaryFolder();
        using var http = new HttpClient();
        await using var bot = await BotProcess.StartAsync(
            folder.Path, new Dictionary<string, string> { ["DOTNET_RUNNING_IN_CONTAINER"] = "true" }, cancel);
        var ready = await http.GetAsync(new Uri(bot.Address, "/health/ready"), cancel);

        var ends = bot.StopAsync(cancel);
        var leaving = await UntilItLeavesAsync(http, bot, cancel);
        var live = await http.GetAsync(new Uri(bot.Address, "/health/live"), cancel);

        Assert.Equal(HttpStatusCode.OK, ready.StatusCode);
        Assert.Equal("""{"ready":false,"parts":{"process":"stopping"}}""", leaving);
        Assert.Equal(HttpStatusCode.OK, live.StatusCode);
        Assert.Equal(0, await ends);
    }

    private static async Task<string> UntilItLeavesAsync(HttpClient http, BotProcess bot, CancellationToken cancel)
    {
        while (true)
        {
            using var answer = await http.GetAsync(new Uri(bot.Address, "/health/ready"), cancel);
            if (answer.StatusCode is HttpStatusCode.ServiceUnavailable)
            {
                return await answer.Content.ReadAsStringAsync(cancel);
            }
        }
    }

    private static void AssertEndedWell((int ExitCode, TimeSpan Took) end)
    {
        Assert.Equal(0, end.ExitCode);
        Assert.InRange(end.Took, TimeSpan.Zero, Longest);
    }

    private TimeSpan Moment(int milliseconds) => TimeSpan.FromMilliseconds(_random.Next(milliseconds));
}
