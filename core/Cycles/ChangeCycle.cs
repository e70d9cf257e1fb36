using ChatDashboard.Core.Calendar;
using ChatDashboard.Core.People;
using ChatDashboard.Core.Sites;

namespace ChatDashboard.Core.Cycles;

/// <summary>Changes a cycle, or one rater's response in it (made on the first change), and tries again where two changes meet.</summary>
public static class ChangeCycle
{
    public static Task<Response> ChangeAsync(
        this ICycleStore cycles, SiteId site, Quarter quarter, PersonId rater, Func<Response, Response> change, CancellationToken cancel) =>
        Retry.OnStaleAsync(async () =>
        {
            var found = await cycles.FindResponseAsync(site, quarter, rater, cancel);
            var before = found?.Value ?? new Response(site, quarter, rater);
            var after = change(before);
            if (found is null)
            {
                await cycles.CreateResponseAsync(after, cancel);
            }
            else if (!ReferenceEquals(before, after))
            {
                await cycles.SaveResponseAsync(found with { Value = after }, cancel);
            }

            return after;
        });

    public static Task<Cycle> ChangeAsync(
        this ICycleStore cycles, SiteId site, Quarter quarter, Func<Cycle, Cycle> change, CancellationToken cancel) =>
        Retry.OnStaleAsync(async () =>
        {
            var found = await cycles.FindAsync(site, quarter, cancel)
                ?? throw new InvalidOperationException($"{site} has no cycle for {quarter}.");
            var after = change(found.Value);
            if (!ReferenceEquals(found.Value, after))
            {
                await cycles.SaveAsync(found with { Value = after }, cancel);
            }

            return after;
        });
}
