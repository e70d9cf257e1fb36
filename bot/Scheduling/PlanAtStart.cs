using ChatDashboard.Core.Sites;

namespace ChatDashboard.Bot.Scheduling;

/// <summary>
/// Plans every site's work anew at the start: what is due follows from what is stored, so nothing is lost with a queue that was in memory.
/// </summary>
internal sealed partial class PlanAtStart(ISiteStore sites, PlanSite planSite, HeldUp heldUp, ILogger<PlanAtStart> logger)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var all = await sites.ListAsync(stoppingToken);
        foreach (var site in all)
        {
            heldUp.TryFor(site.Id, () => planSite.Run(site), whileSomeoneWaits: false);
        }

        Log.Planned(logger, all.Count);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Looking after {Sites} sites.")]
        public static partial void Planned(ILogger logger, int sites);
    }
}
