using ChatDashboard.Core.Cycles;
using ChatDashboard.Core.Sites;
using Hangfire;

namespace ChatDashboard.Bot.Scheduling;

/// <summary>One recurring job a site, at its local hour in its time zone, under a name that never changes.</summary>
internal sealed class CycleSchedule(IRecurringJobManager jobs) : ICycleSchedule
{
    public void Place(Site site) => jobs.AddOrUpdate<AdvanceCycleJob>(
        $"cycle:{site.Id}",
        job => job.RunAsync(site.Id.Value, CancellationToken.None),
        Cron.Daily(site.Calendar.Hour),
        new RecurringJobOptions { TimeZone = TimeZoneInfo.FindSystemTimeZoneById(site.Calendar.TimeZone) });
}
