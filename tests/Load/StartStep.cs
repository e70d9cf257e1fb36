using System.Diagnostics;
using ChatDashboard.Core.People;

namespace ChatDashboard.Load;

/// <summary>From the start of the process to the first answer, on an empty folder: five times, after one that warms up the disk.</summary>
internal static class StartStep
{
    private const int Times = 5;

    public static async Task<IReadOnlyList<Figure>> RunAsync(Settings settings, CancellationToken cancel)
    {
        await using var teams = await Connector.StartAsync(cancel);
        var says = new Says(teams.ServiceUrl);
        var ana = new Person(new("teams", "ana"), "Ana");
        List<double> times = [];
        var memory = 0.0;
        for (var run = 0; run <= Times; run++)
        {
            using var store = Store.New(settings);
            var before = teams.Replies;
            var start = Stopwatch.GetTimestamp();
            using var bot = BotProcess.Start(settings.Assembly, store);
            await bot.FirstPostAsync(says.Types(ana, "help"), cancel);
            times.Add(Stopwatch.GetElapsedTime(start).TotalSeconds);
            memory = bot.Memory;
            if (teams.Replies != before + 1)
            {
                throw new InvalidOperationException("The bot said 200 and did not answer.");
            }
        }

        var counted = times[1..];
        counted.Sort();
        return [
            new(
                "start",
                "process start to first answer",
                $"median {counted[Times / 2]:F2} s ({counted[0]:F2} to {counted[^1]:F2})",
                "1.5 s",
                memory),
        ];
    }
}
