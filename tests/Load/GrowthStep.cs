using System.Diagnostics;
using System.Globalization;
using ChatDashboard.Core.People;
using ChatDashboard.Core.Sites;

namespace ChatDashboard.Load;

/// <summary>
/// How what people do gets slower as a foundation grows: with a hundred times the sites, ten times the quarters, forty times the raters.
/// </summary>
internal static class GrowthStep
{
    private const int Times = 100;
    private const int WarmUp = 60;

    /// <summary>
    /// Teams takes seven messages a second in one chat, and the bot keeps to that: nobody is to be measured who waits for it.
    /// </summary>
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(40);

    private static readonly Size Small = new(Sites: 10, Quarters: 4, Raters: 5);

    private static readonly (string What, Size Size)[] Grown =
    [
        ("with 1,000 sites", Small with { Sites = 1000 }),
        ("after 40 quarters", Small with { Quarters = 40 }),
        ("with 200 raters", Small with { Raters = 200 }),
    ];

    private static readonly string[] Actions =
    [
        "a rater opens the form", "a rater saves a page", "someone looks at a dashboard", "status", "one's sites",
    ];

    public static async Task<IReadOnlyList<Figure>> RunAsync(Settings settings, CancellationToken cancel)
    {
        var (small, memory) = await MeasureAsync(Small, settings, cancel);
        List<(string What, double[] Medians)> grown = [];
        foreach (var (what, size) in Grown)
        {
            (var medians, memory) = await MeasureAsync(size, settings, cancel);
            grown.Add((what, medians));
        }

        return
        [
            .. Actions.Select((action, number) => new Figure(
                "growth", $"{action}: {Small}",
                string.Create(CultureInfo.InvariantCulture, $"p50 {small[number]:F1} ms; ")
                + string.Join(
                    ", ",
                    grown.Select(
                        one => string.Create(CultureInfo.InvariantCulture, $"× {one.Medians[number] / small[number]:F1} {one.What}"))),
                "", memory)),
        ];
    }

    /// <returns>Of each action the median in milliseconds.</returns>
    private static async Task<(double[] Medians, double Memory)> MeasureAsync(Size size, Settings settings, CancellationToken cancel)
    {
        await using var teams = await Connector.StartAsync(cancel);
        using var store = Store.New(settings);
        var seed = new Seed(store, teams.ServiceUrl);
        var site = await seed.SiteAsync("site-1", size.Raters, size.Quarters, cancel);
        await Parallel.ForEachAsync(
            Enumerable.Range(2, size.Sites - 1), new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = cancel },
            async (number, one) => await seed.SiteAsync($"site-{number}", Small.Raters, quarters: 0, one));

        var says = new Says(teams.ServiceUrl);
        using var bot = BotProcess.Start(settings.Assembly, store);
        await bot.FirstPostAsync(says.Types(site.Raters[0], "help"), cancel);
        Func<int, string>[] acts =
        [
            number => says.Types(Rater(site, number), "rate site-1"),
            number => says.Saves(
                Rater(site, number),
                site.Id,
                Seed.Present,
                Seed.Template.Elements[(number + WarmUp) % Seed.Template.Elements.Count],
                number + WarmUp + 1),
            number => says.Types(Rater(site, number), "site-1"),
            _ => says.Types(site.Facilitators[0], "status site-1"),
            number => says.Types(Rater(site, number), "dashboard"),
        ];
        var latencies = acts.Select(_ => new Latencies()).ToList();
        for (var number = -WarmUp; number < Times; number++)
        {
            foreach (var (act, latency) in acts.Zip(latencies))
            {
                var activity = act(number);
                var start = Stopwatch.GetTimestamp();
                await bot.PostAsync(activity, cancel);
                if (number >= 0)
                {
                    latency.AddSince(start);
                }

                await Task.Delay(Between, cancel);
            }
        }

        return ([.. latencies.Select(latency => latency.Percentile(50))], bot.Memory);
    }

    private static Person Rater(Site site, int number) => site.Raters[(number + WarmUp) % site.Raters.Count];

    private sealed record Size(int Sites, int Quarters, int Raters)
    {
        public override string ToString() => $"{Sites} sites, {Quarters} quarters, {Raters} raters";
    }
}
