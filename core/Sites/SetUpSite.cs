using ChatDashboard.Core.Calendar;
using ChatDashboard.Core.Chat;
using ChatDashboard.Core.Cycles;
using ChatDashboard.Core.People;
using ChatDashboard.Core.Trails;

namespace ChatDashboard.Core.Sites;

/// <summary>Makes a channel a site's channel: its people become raters, whoever asks becomes the facilitator.</summary>
public sealed class SetUpSite(ISiteStore sites, IChat chat, ICycleSchedule schedule, SiteCalendar defaults, TimeProvider time)
{
    /// <param name="timeZone">Of whoever asks, where the platform tells; it becomes the site's.</param>
    public Task<SetUpOutcome> RunAsync(
        SiteId id, string name, ChannelId channel, Person facilitator, string? timeZone,
        CancellationToken cancel) => Retry.OnStaleAsync<SetUpOutcome>(async () =>
    {
        if (await sites.FindAsync(channel, cancel) is { } living && await sites.FindAsync(living, cancel) is { Value: var lives })
        {
            return new SetUpOutcome.ChannelHasSite(lives, await NewMembersAsync(lives, cancel), lives.Id == id);
        }

        if (await sites.FindAsync(id, cancel) is { Value: var taken })
        {
            return new SetUpOutcome.SiteLivesElsewhere(taken);
        }

        var members = await chat.MembersAsync(channel, cancel);
        var now = time.GetUtcNow();
        var site = new Site(id, name, now)
        {
            Channel = channel,
            Facilitators = [facilitator],
            Trail = Trail.Empty.With(new Change(ChangeKind.SetUp, now, facilitator)),
            Calendar = timeZone is not null && TimeZoneInfo.TryFindSystemTimeZoneById(timeZone, out _)
                ? defaults with { TimeZone = timeZone }
                : defaults,
        }.WithRaters(members.Take(Site.MaxRaters));
        await sites.CreateAsync(site, cancel);
        schedule.Place(site);
        return new SetUpOutcome.Created(site);
    });

    private async Task<IReadOnlyList<Person>> NewMembersAsync(Site site, CancellationToken cancel) =>
        [.. (await chat.MembersAsync(site.Channel!, cancel)).Where(member => !site.IsRater(member.Id))];
}
