using System.Diagnostics;
using ChatDashboard.Core.People;
using ChatDashboard.Core.Sites;

namespace ChatDashboard.Load;

/// <summary>
/// In Slack, a quarter is opened for a thousand people at the pace that Slack takes, and meanwhile others ask for dashboards and save pages
/// of their forms. Slack waits three seconds for each.
/// </summary>
internal sealed class SlackStep(BotProcess bot, SlackWorkspaceStandIn slack, IReadOnlyList<(Site Site, Person Rater)> raters)
{
    private const int Sites = 20;
    private const int RatersEach = 50;
    private const int Asked = 1000;
    private const int PerSecond = 100;
    private const int Pace = 5;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan AtRate = TimeSpan.FromSeconds(30);

    private readonly int[] revisions = new int[raters.Count];
    private int next = -1;

    public static async Task<IReadOnlyList<Figure>> RunAsync(Settings settings, CancellationToken cancel)
    {
        await using var slack = await SlackWorkspaceStandIn.StartAsync(cancel);
        using var store = Store.New(settings);
        var seed = new Seed(store, "slack", Platform.Slack);
        List<(Site, Person)> raters = [];
        for (var number = 1; number <= Sites; number++)
        {
            var filled = await seed.SiteAsync($"site-{number}", RatersEach, quarters: 4, cancel);
            raters.AddRange(filled.Raters.Select(rater => (filled, rater)));
        }

        var site = await seed.NewSiteAsync("site-x", Asked, cancel);
        slack.People = [.. raters.Select(rater => rater.Item2).Concat(site.Raters).Select(SlackSays.UserOf)];
        using var bot = BotProcess.StartInSlack(
            settings.Assembly, store, slack.Address,
            ("Slack:SigningSecret", SlackSays.Secret), ("Slack:Workspaces:0:Id", SlackWorkspaceStandIn.Team),
            ("Slack:Workspaces:0:BotToken", "xoxb-1"), ("Slack:MessagesPerSecond", $"{Pace}"));
        var step = new SlackStep(bot, slack, raters);
        await bot.WaitUntilReadyAsync(cancel);
        return await step.RunAsync(seed, site, cancel);
    }

    private async Task<IReadOnlyList<Figure>> RunAsync(Seed seed, Site site, CancellationToken cancel)
    {
        await Rush.AtRateAsync(PerSecond, WarmUp, () => Command(cancel), cancel);
        await Rush.AtRateAsync(PerSecond, WarmUp, () => Submission(seed, cancel), cancel);

        var (start, drawnAgain) = (Stopwatch.GetTimestamp(), slack.Count("chat.update"));
        await Command(site.Facilitators[0], "open site-x", cancel)();
        slack.BeginAnew();
        var acknowledged = await Rush.AtRateAsync(PerSecond, AtRate, () => Command(cancel), cancel);
        var commands = new Figure(
            "slack", $"/dashboard site-x, {PerSecond} a second for {AtRate.TotalSeconds} s",
            $"acknowledged {acknowledged}; answered {slack.Answers}", "p99 50 ms", bot.Memory);
        var saved = await Rush.AtRateAsync(PerSecond, AtRate, () => Submission(seed, cancel), cancel);
        var saves = new Figure(
            "slack", $"a page saved, {PerSecond} a second for {AtRate.TotalSeconds} s", $"answered {saved}", "p99 50 ms", bot.Memory);
        while (await seed.PromptedAsync(site, cancel) < Asked)
        {
            await Task.Delay(500, cancel);
        }

        var took = Stopwatch.GetElapsedTime(start);
        drawnAgain = slack.Count("chat.update") - drawnAgain;
        return
        [
            commands,
            saves,
            new(
                "slack",
                $"{Asked} prompts at {Pace} messages a second, meanwhile",
                $"with {drawnAgain} drawn again, in {took.TotalSeconds:F0} s",
                $"{(Asked + drawnAgain) / Pace} s",
                bot.Memory),
        ];
    }

    private Func<Task> Command(CancellationToken cancel)
    {
        var (site, rater) = raters[Interlocked.Increment(ref next) % raters.Count];
        return Command(rater, site.Id.Value, cancel);
    }

    private Func<Task> Command(Person from, string text, CancellationToken cancel)
    {
        var responseUrl = slack.NewResponseUrl();
        var request = SlackSays.Types(from, text, responseUrl);
        return () =>
        {
            slack.TakeTime(responseUrl);
            return SendAsync(request, cancel);
        };
    }

    private Func<Task> Submission(Seed seed, CancellationToken cancel)
    {
        var number = Interlocked.Increment(ref next);
        var (site, rater) = raters[number % raters.Count];
        var element = Seed.Template.Elements[number / raters.Count % Seed.Template.Elements.Count];
        var revision = Interlocked.Increment(ref revisions[number % raters.Count]);
        var request = SlackSays.Submits(rater, seed.PageOf(site, rater, element), element.Components, revision);
        return () => SendAsync(request, cancel);
    }

    private async Task SendAsync(HttpRequestMessage request, CancellationToken cancel)
    {
        using (request)
        {
            await bot.SendAsync(request, cancel);
        }
    }
}
