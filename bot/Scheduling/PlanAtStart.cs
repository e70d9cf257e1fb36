using ChatDashboard.Core.Sites;
using Hangfire;

namespace ChatDashboard.Bot.Scheduling;

/// <summary>
/// Plans every site's work anew at the start: what is due follows from what is stored, so nothing is lost with a queue that was in memory.
/// </summary>
internal sealed partial class PlanAtStart(ISiteStore sites, CycleSchedule schedule, IBackgroundJobClient jobs, ILogger<PlanAtStart> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var all = await sites.ListAsync(stoppingToken);
        foreach (var site in all)
        {
            var id = site.Id.Value;
            schedule.Place(site);
            jobs.Enqueue<AdvanceCycleJob>(job => job.RunAsync(id, CancellationToken.None));
        }

        Log.Planned(logger, all.Count);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Looking after {Sites} sites.")]
        public static partial void Planned(ILogger logger, int sites);
    }
}
