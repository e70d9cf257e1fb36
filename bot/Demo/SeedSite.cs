using ChatDashboard.Core.Calendar;
using ChatDashboard.Core.Chat;
using ChatDashboard.Core.Cycles;
using ChatDashboard.Core.Dashboards;
using ChatDashboard.Core.Sites;
using ChatDashboard.Core.Templates;

namespace ChatDashboard.Bot.Demo;

/// <summary>
/// Stores the demo's site with its four quarters, if there is no such site yet. The site comes last: after a stop half-way the next
/// start tells the whole story again.
/// </summary>
internal sealed partial class SeedSite(
    ISiteStore sites, ICycleStore cycles, IDashboardStore dashboards, ITemplateStore templates, SiteCalendar calendar, TimeProvider time,
    DemoPeople people, Story story, ILogger<SeedSite> logger)
{
    public async Task RunAsync(CancellationToken cancel)
    {
        var id = new SiteId(story.Site);
        if (await sites.FindAsync(id, cancel) is not null)
        {
            return;
        }

        if (!TellStory.Fits(story, templates.Current))
        {
            Log.OtherTemplate(logger, templates.Current.Version);
            return;
        }

        if (await sites.FindAsync(people.ChannelId, cancel) is { } other)
        {
            Log.ChannelTaken(logger, people.ChannelId, other);
            return;
        }

        var told = TellStory.Run(story, people, templates.Current, calendar, time.GetUtcNow());
        foreach (var quarter in told.Quarters)
        {
            await KeepAsync(quarter, cancel);
        }

        await sites.CreateAsync(told.Site, cancel);
        Log.Told(logger, id, told.Quarters.Count);
    }

    private async Task KeepAsync(ToldQuarter told, CancellationToken cancel)
    {
        foreach (var response in told.Responses)
        {
            var kept = await cycles.FindResponseAsync(response.Site, response.Quarter, response.Rater, cancel);
            await (
                kept is null
                    ? cycles.CreateResponseAsync(response, cancel)
                    : cycles.SaveResponseAsync(kept with { Value = response }, cancel));
        }

        await dashboards.SaveAsync(told.Dashboard, cancel);
        var cycle = await cycles.FindAsync(told.Cycle.Site, told.Cycle.Quarter, cancel);
        await (cycle is null ? cycles.CreateAsync(told.Cycle, cancel) : cycles.SaveAsync(cycle with { Value = told.Cycle }, cancel));
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "The demo tells {Quarters} quarters of {Site}.")]
        public static partial void Told(ILogger logger, SiteId site, int quarters);

        [LoggerMessage(LogLevel.Warning, "The demo's site is left out: its story does not fit the template {Template}.")]
        public static partial void OtherTemplate(ILogger logger, TemplateVersion template);

        [LoggerMessage(LogLevel.Warning, "The demo's site is left out: {Other} lives in its channel {Channel}.")]
        public static partial void ChannelTaken(ILogger logger, ChannelId channel, SiteId other);
    }
}
