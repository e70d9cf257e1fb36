using System.Diagnostics.Metrics;
using ChatDashboard.Core.Cycles;

namespace ChatDashboard.Bot.Telemetry;

/// <summary>
/// Counts every half hour how many sites stand behind their calendar, so that someone hears of a quarter that should be open and is not.
/// Not at the start: what came due while nobody ran the bot is being made up for then.
/// </summary>
internal sealed partial class CalendarMeter(
    FindSitesBehind findSitesBehind, IMeterFactory meters, TimeProvider time, ILogger<CalendarMeter> logger)
    : BackgroundService
{
    private static readonly string[] Steps = ["open", "remind", "review", "publish"];
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan Patience = TimeSpan.FromHours(1);

    private volatile IReadOnlyList<SiteBehind>? _behind;

    protected override Task ExecuteAsync(CancellationToken stoppingToken)
    {
        meters.Create(Signals.Name).CreateObservableGauge(
            "chatdashboard.sites.behind", Behind, "{site}", "Sites that stand behind their calendar.");
        return Every.RunAsync(Interval, time, () => LookAsync(stoppingToken), stoppingToken);
    }

    private async Task LookAsync(CancellationToken cancel)
    {
        try
        {
            _behind = await findSitesBehind.RunAsync(Patience, cancel);
            foreach (var (site, step) in _behind)
            {
                Log.IsBehind(logger, site.Value, InWords(step));
            }
        }
        catch (Exception failed) when (!cancel.IsCancellationRequested)
        {
            // The outermost edge of this service: whatever the store throws, the next look may succeed.
            _behind = null;
            Log.CannotLook(logger, failed);
        }
    }

    /// <summary>Nothing where nobody has looked, or could.</summary>
    private IEnumerable<Measurement<int>> Behind() => _behind is not { } behind ? [] : Steps.Select(step => new Measurement<int>(
        behind.Count(one => InWords(one.Step) == step), new KeyValuePair<string, object?>("chatdashboard.cycle.step", step)));

    private static string InWords(DueStep step) => step switch
    {
        DueStep.Open => "open",
        DueStep.Remind => "remind",
        DueStep.StartReview => "review",
        _ => "publish",
    };

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "{Site} stands behind its calendar: the step {Step} has been due for more than an hour.")]
        public static partial void IsBehind(ILogger logger, string site, string step);

        [LoggerMessage(LogLevel.Warning, "Could not look which sites stand behind their calendar.")]
        public static partial void CannotLook(ILogger logger, Exception failed);
    }
}
