using ChatDashboard.Core.Sites;
using Hangfire;

namespace ChatDashboard.Bot.Scheduling;

/// <summary>Plans all of a site's work anew: its daily job, and what is due now. Planned twice, it is done once.</summary>
internal sealed class PlanSite(IRecurringJobManager daily, IBackgroundJobClient jobs, WaitingJobs waitingJobs)
{
    public void Run(Site site)
    {
        PlaceDaily(site);
        Advance(site.Id);
    }

    /// <summary>One recurring job a site, at its local hour in its time zone, under a name that never changes.</summary>
    public void PlaceDaily(Site site) => daily.AddOrUpdate<AdvanceCycleJob>(
        $"cycle:{site.Id}",
        job => job.RunAsync(site.Id.Value, CancellationToken.None),
        Cron.Daily(site.Calendar.Hour),
        new RecurringJobOptions { TimeZone = TimeZoneInfo.FindSystemTimeZoneById(site.Calendar.TimeZone) });

    /// <summary>What is due now, unless that waits already: people do many things while a quarter opens.</summary>
    public void AdvanceOnce(SiteId site)
    {
        if (!waitingJobs.In(Queues.Cycles).Contains(WaitingJobs.Name(site)))
        {
            Advance(site);
        }
    }

    private void Advance(SiteId site)
    {
        var id = site.Value;
        jobs.Enqueue<AdvanceCycleJob>(job => job.RunAsync(id, CancellationToken.None));
    }
}
