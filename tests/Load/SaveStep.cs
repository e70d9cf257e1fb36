using ChatDashboard.Core.People;
using ChatDashboard.Core.Sites;

namespace ChatDashboard.Load;

/// <summary>People save pages of their forms: first at a fixed rate, then as many as go through.</summary>
internal sealed class SaveStep(BotProcess bot, Says says, IReadOnlyList<(Site Site, Person Rater)> raters)
{
    private const int Sites = 20;
    private const int RatersEach = 50;
    private const int PerSecond = 100;
    private const int AtOnce = 32;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan AtRate = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan FlatOut = TimeSpan.FromSeconds(10);

    private readonly int[] revisions = new int[raters.Count];
    private int next = -1;

    public static async Task<IReadOnlyList<Figure>> RunAsync(Settings settings, CancellationToken cancel)
    {
        await using var teams = await Connector.StartAsync(cancel);
        using var store = Store.New(settings);
        List<(Site, Person)> raters = [];
        var seed = new Seed(store, teams.ServiceUrl);
        for (var number = 1; number <= Sites; number++)
        {
            var site = await seed.SiteAsync($"site-{number}", RatersEach, quarters: 4, cancel);
            raters.AddRange(site.Raters.Select(rater => (site, rater)));
        }

        var says = new Says(teams.ServiceUrl);
        using var bot = BotProcess.Start(settings.Assembly, store);
        await bot.FirstPostAsync(says.Types(raters[0].Item2, "help"), cancel);
        var step = new SaveStep(bot, says, Interleaved(raters));
        await Rush.AtRateAsync(PerSecond, WarmUp, () => step.Save(cancel), cancel);

        var before = (teams.Updates, bot.ProcessorTime);
        var atRate = await Rush.AtRateAsync(PerSecond, AtRate, () => step.Save(cancel), cancel);
        var processor = (bot.ProcessorTime - before.ProcessorTime).TotalMilliseconds / atRate.Count;
        var memory = bot.Memory;
        var busy = bot.ProcessorTime;
        var (flatOut, took) = await Rush.FlatOutAsync(AtOnce, FlatOut, () => step.Save(cancel)());
        var processorFlatOut = (bot.ProcessorTime - busy).TotalMilliseconds / flatOut.Count;
        return teams.Updates - before.Updates == atRate.Count + flatOut.Count
            ? [
                new(
                    "save",
                    $"{PerSecond} a second for {AtRate.TotalSeconds} s",
                    $"{atRate}; {processor:F1} ms of processor each",
                    "p99 30 ms",
                    memory),
                new(
                    "save",
                    $"flat out, {AtOnce} at once, {FlatOut.TotalSeconds} s",
                    $"{flatOut.Count / took.TotalSeconds:F0} a second; {flatOut}; {processorFlatOut:F1} ms of processor each",
                    "",
                    bot.Memory),
            ]
            : throw new InvalidOperationException("Not every save was answered with the next card.");
    }

    private Func<Task> Save(CancellationToken cancel)
    {
        var number = Interlocked.Increment(ref next);
        var (site, rater) = raters[number % raters.Count];
        var page = Seed.Template.Elements[number / raters.Count % Seed.Template.Elements.Count];
        var revision = Interlocked.Increment(ref revisions[number % raters.Count]);
        var activity = says.Saves(rater, site.Id, Seed.Present, page, revision);
        return () => bot.PostAsync(activity, cancel);
    }

    /// <summary>One of each site in turn.</summary>
    private static List<(Site, Person)> Interleaved(List<(Site, Person)> raters) =>
        [
            .. Enumerable.Range(0, RatersEach).SelectMany(
                rater => Enumerable.Range(0, Sites).Select(site => raters[(site * RatersEach) + rater])),
        ];
}
