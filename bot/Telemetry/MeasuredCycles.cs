using ChatDashboard.Core;
using ChatDashboard.Core.Calendar;
using ChatDashboard.Core.Cycles;
using ChatDashboard.Core.People;
using ChatDashboard.Core.Sites;

namespace ChatDashboard.Bot.Telemetry;

/// <summary>
/// Counts what each save changed, once it is saved: so it is counted once, whoever changed it and however often they had to try.
/// </summary>
internal sealed class MeasuredCycles(ICycleStore cycles, CycleMeter meter) : ICycleStore
{
    public Task<Versioned<Cycle>?> FindAsync(SiteId site, Quarter quarter, CancellationToken cancel) =>
        cycles.FindAsync(site, quarter, cancel);

    public async Task CreateAsync(Cycle cycle, CancellationToken cancel)
    {
        await cycles.CreateAsync(cycle, cancel);
        meter.Opened();
    }

    public async Task SaveAsync(Versioned<Cycle> cycle, CancellationToken cancel)
    {
        await cycles.SaveAsync(cycle, cancel);
        var (before, now) = (cycle.AsRead, cycle.Value);
        meter.Moved(before.Phase, now.Phase);
        foreach (var (kind, post) in now.Posts)
        {
            meter.Ended(kind, before.Posts.GetValueOrDefault(kind)?.Delivery, post.Delivery);
        }

        foreach (var (person, request) in now.ReviewRequests)
        {
            meter.Ended(OutgoingKind.ReviewRequest, person, before.ReviewRequests.GetValueOrDefault(person), request);
        }
    }

    public Task<Versioned<Response>?> FindResponseAsync(SiteId site, Quarter quarter, PersonId rater, CancellationToken cancel) =>
        cycles.FindResponseAsync(site, quarter, rater, cancel);

    public Task<IReadOnlyList<Response>> ListResponsesAsync(SiteId site, Quarter quarter, CancellationToken cancel) =>
        cycles.ListResponsesAsync(site, quarter, cancel);

    public Task<IReadOnlyList<PersonId>> ListSubmittedAsync(SiteId site, Quarter quarter, CancellationToken cancel) =>
        cycles.ListSubmittedAsync(site, quarter, cancel);

    public Task<IReadOnlyList<PersonId>> ListRatersAsync(SiteId site, Quarter quarter, CancellationToken cancel) =>
        cycles.ListRatersAsync(site, quarter, cancel);

    public async Task CreateResponseAsync(Response response, CancellationToken cancel)
    {
        await cycles.CreateResponseAsync(response, cancel);
        if (!response.Rater.IsNobodys)
        {
            // Nobody's were counted when they were handed in.
            Compare(new(response.Site, response.Quarter, response.Rater), response);
        }
    }

    public async Task SaveResponseAsync(Versioned<Response> response, CancellationToken cancel)
    {
        await cycles.SaveResponseAsync(response, cancel);
        Compare(response.AsRead, response.Value);
    }

    public Task DeleteResponseAsync(Versioned<Response> response, CancellationToken cancel) => cycles.DeleteResponseAsync(response, cancel);

    private void Compare(Response before, Response now)
    {
        if (now.Revision > before.Revision)
        {
            meter.Saved();
        }

        if (now.IsSubmitted && !before.IsSubmitted)
        {
            meter.HandedIn();
        }

        meter.Ended(OutgoingKind.Prompt, now.Rater, before.Prompt, now.Prompt);
        meter.Ended(OutgoingKind.Reminder, now.Rater, before.Reminder, now.Reminder);
    }
}
