using System.Diagnostics;

namespace ChatDashboard.Load;

/// <summary>
/// A facilitator opens a quarter for a thousand people who never wrote to the bot: each gets a chat, and the prompt in it.
/// </summary>
internal static class OpenStep
{
    private const int Raters = 1000;
    private const int DefaultPace = 5;

    /// <summary>The fastest that the settings take.</summary>
    private const int FastestPace = 50;

    public static async Task<IReadOnlyList<Figure>> RunAsync(Settings settings, CancellationToken cancel) =>
        settings.Full
            ? [.. await RunAsync(FastestPace, settings, cancel), .. await RunAsync(DefaultPace, settings, cancel)]
            : await RunAsync(FastestPace, settings, cancel);

    private static async Task<IReadOnlyList<Figure>> RunAsync(int pace, Settings settings, CancellationToken cancel)
    {
        await using var teams = await Connector.StartAsync(cancel);
        using var store = Store.New(settings);
        var seed = new Seed(store, teams.ServiceUrl);
        var site = await seed.NewSiteAsync("site-x", Raters, cancel);
        var says = new Says(teams.ServiceUrl);
        using var bot = BotProcess.Start(settings.Assembly, store, ("Teams:MessagesPerSecond", $"{pace}"));
        await bot.FirstPostAsync(says.Types(site.Facilitators[0], "help"), cancel);

        var (calls, processor) = (teams.Started + teams.Sent, bot.ProcessorTime);
        var start = Stopwatch.GetTimestamp();
        await bot.PostAsync(says.Types(site.Facilitators[0], "open site-x"), cancel);
        var answered = Stopwatch.GetElapsedTime(start);
        while (await seed.PromptedAsync(site, cancel) < Raters)
        {
            await Task.Delay(500, cancel);
        }

        var took = Stopwatch.GetElapsedTime(start);
        calls = teams.Started + teams.Sent - calls;
        processor = bot.ProcessorTime - processor;
        return
        [
            new(
                "open", $"{Raters} prompts at {pace} calls a second",
                $"{calls} calls in {took.TotalSeconds:F1} s; {processor.TotalMilliseconds / Raters:F1} ms of processor each; "
                    + $"answer to \"open\" after {answered.TotalSeconds:F2} s",
                $"{(double)calls / pace:F0} s", bot.Memory),
        ];
    }
}
