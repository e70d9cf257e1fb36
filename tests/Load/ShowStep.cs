using System.Diagnostics;
using ChatDashboard.Core.Sites;

namespace ChatDashboard.Load;

/// <summary>The dashboard of a site with ten years behind it, and of one with a single year, asked for in turn.</summary>
internal static class ShowStep
{
    private const int Raters = 50;
    private const int Times = 600;
    private const int WarmUp = 300;

    public static async Task<IReadOnlyList<Figure>> RunAsync(Settings settings, CancellationToken cancel)
    {
        await using var teams = await Connector.StartAsync(cancel);
        using var store = Store.New(settings);
        var seed = new Seed(store, teams.ServiceUrl);
        (Site Site, Latencies Latencies)[] sites =
        [
            (await seed.SiteAsync("site-old", Raters, quarters: 40, cancel), new Latencies()),
            (await seed.SiteAsync("site-new", Raters, quarters: 4, cancel), new Latencies()),
        ];

        var says = new Says(teams.ServiceUrl);
        using var bot = BotProcess.Start(settings.Assembly, store);
        await bot.FirstPostAsync(says.Types(sites[0].Site.Raters[0], "help"), cancel);
        for (var number = -WarmUp; number < Times; number++)
        {
            foreach (var (site, latencies) in sites)
            {
                var ask = says.Types(site.Raters[(number + WarmUp) % Raters], site.Id.Value);
                var start = Stopwatch.GetTimestamp();
                await bot.PostAsync(ask, cancel);
                if (number >= 0)
                {
                    latencies.AddSince(start);
                }
            }
        }

        var (old, young) = (sites[0].Latencies, sites[1].Latencies);
        return
        [
            new("show", "a dashboard after 4 quarters, 50 raters", $"{young}", "", bot.Memory),
            new(
                "show",
                "a dashboard after 40 quarters, 50 raters",
                $"{old}; p50 × {old.Percentile(50) / young.Percentile(50):F2}",
                "p50 × 1.1",
                bot.Memory),
        ];
    }
}
