using System.Globalization;
using System.Text.RegularExpressions;
using ChatDashboard.Bot.Storage;
using ChatDashboard.Bot.Storage.Moving;
using ChatDashboard.Core.People;
using ChatDashboard.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ChatDashboard.Tests.Bot.Storage;

/// <summary>
/// What people do at a site with thirteen raters and a year of history, counted in operations and in the vendor's request units. The
/// README's figures are these, give or take a quarter; the test's output has them as they are now.
/// </summary>
public sealed partial class RequestUnitsTests
{
    private const string Note = " The partners met twice this quarter and agreed on the next steps; "
        + "who pays for the second year is still open.";

    private static readonly Person[] Raters = [.. Enumerable.Range(1, 12).Select(number => A.Person($"rater{number:D2}"))];

    private static ITestOutputHelper Output => TestContext.Current.TestOutputHelper!;

    [Fact]
    public async Task What_people_do_and_what_a_month_costs_stands_in_the_readme()
    {
        var measured = await MeasureAsync();
        var months = ((int[])[10, 100, 1000]).Select(sites => (
            Sites: sites,
            Units: UnitsOfAMonth(measured, sites, isStrong: false) / 1e6,
            IfStrong: UnitsOfAMonth(measured, sites, isStrong: true) / 1e6)).ToList();
        foreach (var (action, count) in measured)
        {
            Output.WriteLine(
                $"| {action} | {count.Reads} | {count.Lists} ({count.Listed}) | {count.Creates} | {count.Replaces} | {count.Units:F0} |");
        }

        months.ForEach(month => Output.WriteLine($"| {month.Sites} | {month.Units:F2} | {month.IfStrong:F2} |"));

        var readme = await File.ReadAllTextAsync(Repository.Path("README.md"), TestContext.Current.CancellationToken);
        var actions = Rows(Action(), readme);
        var sites = Rows(Month(), readme);
        Assert.All(measured, pair => IsAbout(pair.Value.Units, actions.GetValueOrDefault(pair.Key)));
        Assert.All(months, month => IsAbout(month.Units, sites.GetValueOrDefault($"{month.Sites}")));
        var strong = Rows(StrongMonth(), readme);
        Assert.All(months, month => IsAbout(month.IfStrong, strong.GetValueOrDefault($"{month.Sites}")));
    }

    private static void IsAbout(double measured, double said) => Assert.InRange(said, (measured * 0.75) - 0.5, (measured * 1.25) + 0.5);

    /// <summary>
    /// A quarter has 91 days, two reminders, four pages to fill in and to agree on, five looks at the status and fifty at the dashboard.
    /// </summary>
    private static double UnitsOfAMonth(IReadOnlyDictionary<string, CountedDocuments.Count> measured, int sites, bool isStrong)
    {
        double Of(string action) => isStrong ? measured[action].UnitsIfStrong : measured[action].Units;
        var rater = Of("a rater opens the form") + (4 * Of("a rater saves a page")) + Of("a rater hands in")
            + Of("someone lists their sites, of 1") + (RequestUnits.Read(900) * (sites - 1) * (isStrong ? 2 : 1));
        var quarter = Of("the quarter opens, and 13 people are asked") + (13 * rater) + (2 * Of("6 people are reminded"))
            + (5 * Of("the facilitator types status")) + Of("the review begins") + (4 * Of("the facilitator agrees on a page"))
            + Of("the quarter is published") + (50 * Of("someone looks at a dashboard")) + (91 * Of("a day on which nothing is due"));

        // Two instances, each looked at every ten seconds.
        return (sites * quarter / 3) + (2 * 6 * 60 * 24 * 30 * Of("a look at health/ready"));
    }

    private static async Task<IReadOnlyDictionary<string, CountedDocuments.Count>> MeasureAsync()
    {
        Dictionary<string, CountedDocuments.Count> measured = [];
        await using var bot = await BotApp.StartAsync(new(2025, 9, 22, 12, 0, 0, TimeSpan.Zero), change: Count);
        var counted = (CountedDocuments)bot.Get<IDocuments>();
        async Task MeasureAsync(string action, Func<Task> work) => measured.Add(action, await counted.DuringAsync(work));
        var facilitator = TeamsRoom.With(A.Fay);

        await MeasureAsync("setting up a site", () => bot.SetUpAsync("site-x", "Site X", [.. Raters, A.Fay]));
        foreach (var opening in (DateTimeOffset[])[At(2025, 10, 1), At(2026, 1, 2), At(2026, 4, 1), At(2026, 7, 1)])
        {
            await TellQuarterAsync(bot, opening);
        }

        bot.Time.SetUtcNow(At(2026, 10, 1));
        await MeasureAsync("the quarter opens, and 13 people are asked", () => bot.DeliverAsync());
        await MeasureAsync("a day on which nothing is due", () => bot.DeliverAsync());
        await MeasureAsync("a rater opens the form", () => bot.SayAsync(Raters[0], TeamsRoom.With(Raters[0]), "rate site-x"));
        await MeasureAsync("a rater saves a page", () => RatePageAsync(bot, Raters[0]));
        await AnswerAsync(bot, Raters[0], hasBegun: true);
        foreach (var rater in Raters[1..6])
        {
            await AnswerAsync(bot, rater);
        }

        await bot.SayAsync(Raters[6], TeamsRoom.With(Raters[6]), "rate site-x");
        await FillAsync(bot, Raters[6]);
        await MeasureAsync("a rater hands in", () => HandInAsync(bot, Raters[6]));
        await MeasureAsync("the facilitator types status", () => bot.SayAsync(A.Fay, facilitator, "status site-x"));
        bot.Time.SetUtcNow(At(2026, 10, 6));
        await MeasureAsync("6 people are reminded", () => bot.DeliverAsync());
        foreach (var rater in Raters[7..])
        {
            await AnswerAsync(bot, rater);
        }

        await MeasureAsync("the review begins", async () =>
        {
            await bot.SayAsync(A.Fay, facilitator, "review site-x");
            await bot.DeliverAsync();
        });
        await MeasureAsync("the facilitator agrees on a page", () => bot.PressAsync(A.Fay, bot.Last(A.Fay), "Agree and continue"));
        await MeasureAsync("the quarter is published", async () =>
        {
            await bot.SayAsync(A.Fay, facilitator, "publish site-x");
            await bot.DeliverAsync();
        });
        await MeasureAsync("someone looks at a dashboard", () => bot.SayAsync(Raters[0], TeamsRoom.With(Raters[0]), "site-x"));
        await MeasureAsync("someone lists their sites, of 1", () => bot.SayAsync(Raters[0], TeamsRoom.With(Raters[0]), "dashboard"));
        await MeasureAsync("the facilitator types audit", () => bot.SayAsync(A.Fay, facilitator, "audit site-x"));
        await MeasureAsync("someone types export me", () => bot.SayAsync(Raters[0], TeamsRoom.With(Raters[0]), "export me"));
        await MeasureAsync("a look at health/ready", () => bot.Http.GetAsync("/health/ready"));
        foreach (var kind in (await FilledStore.AllAsync(counted)).GroupBy(StoredKinds.Of))
        {
            Output.WriteLine($"{kind.Key}: {kind.Average(CountedDocuments.Size):N0} bytes each");
        }

        return measured;
    }

    private static void Count(IServiceCollection services)
    {
        var documents = services.Single(service => service.ServiceType == typeof(IDocuments)).ImplementationFactory!;
        services.Replace(ServiceDescriptor.Singleton<IDocuments>(provider => new CountedDocuments((IDocuments)documents(provider))));
    }

    /// <summary>A quarter of the year before: two of the raters answer, and the facilitator publishes it.</summary>
    private static async Task TellQuarterAsync(BotApp bot, DateTimeOffset opening)
    {
        bot.Time.SetUtcNow(opening);
        await bot.DeliverAsync();
        await AnswerAsync(bot, Raters[0]);
        await AnswerAsync(bot, Raters[1]);
        await bot.SayAsync(A.Fay, TeamsRoom.With(A.Fay), "review site-x");
        await bot.SayAsync(A.Fay, TeamsRoom.With(A.Fay), "publish site-x");
        await bot.DeliverAsync();
    }

    private static async Task AnswerAsync(BotApp bot, Person person, bool hasBegun = false)
    {
        if (!hasBegun)
        {
            await bot.SayAsync(person, TeamsRoom.With(person), "rate site-x");
        }

        await FillAsync(bot, person);
        await HandInAsync(bot, person);
    }

    private static async Task FillAsync(BotApp bot, Person person)
    {
        while (!bot.Last(person).Buttons.Contains("Hand in"))
        {
            await RatePageAsync(bot, person);
        }
    }

    private static Task<IReadOnlyList<TeamsMessage>> HandInAsync(BotApp bot, Person person) => bot.PressAsync(
        person, bot.Last(person), "Hand in", ("working", $"What works:{Note}"), ("notWorking", $"What does not:{Note}"),
        ("why", $"Why:{Note}"));

    private static Task<IReadOnlyList<TeamsMessage>> RatePageAsync(BotApp bot, Person person)
    {
        var page = bot.Last(person);
        return bot.PressAsync(
            person,
            page,
            "Save and continue",
            [
                .. from input in CardText.Inputs(page.Card)
                   let id = input["id"]!.ToString()
                   let kind = id.Split('.')[0]
                   let value = kind switch { "rating" => "Green", "trend" => "Up", "note" => $"{person.Name}:{Note}", _ => null }
                   where value is not null
                   select (id, value),
            ]);
    }

    /// <summary>The second group by the first.</summary>
    private static Dictionary<string, double> Rows(Regex rows, string readme) => rows.Matches(readme)
        .ToDictionary(match => match.Groups[1].Value, match => double.Parse(match.Groups[2].ValueSpan, CultureInfo.InvariantCulture));

    private static DateTimeOffset At(int year, int month, int day) => new(year, month, day, 9, 0, 0, TimeSpan.Zero);

    [GeneratedRegex(@"^\| ([^|]+) \| \d+ \| \d+ \(\d+\) \| \d+ \| \d+ \| (\d+) \|$", RegexOptions.Multiline)]
    private static partial Regex Action();

    [GeneratedRegex(@"^\| (\d+) sites \| ([0-9.]+) million \|", RegexOptions.Multiline)]
    private static partial Regex Month();

    [GeneratedRegex(@"^\| (\d+) sites \| [0-9.]+ million \| ([0-9.]+) million \|", RegexOptions.Multiline)]
    private static partial Regex StrongMonth();
}
