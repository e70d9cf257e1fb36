using ChatDashboard.Core.Cycles;
using ChatDashboard.Core.Dashboards;
using ChatDashboard.Core.People;
using ChatDashboard.Core.Sites;
using ChatDashboard.Core.Trails;

namespace ChatDashboard.Core.Privacy;

/// <summary>Forgets someone at one site, in all its quarters.</summary>
public sealed class ForgetAtSite(ISiteStore sites, ICycleStore cycles, IDashboardStore dashboards, ITrailStore trails, TimeProvider time)
{
    private readonly KeepAsCounts keepAsCounts = new(cycles);

    /// <returns>How many quarters' answers stay as counts; null where nothing of them was at this site.</returns>
    public async Task<int?> RunAsync(SiteId id, PersonId person, Person? by, CancellationToken cancel)
    {
        var unnaming = Unnaming.Of(person);
        var site = await LeaveAsync(id, unnaming, by, cancel);
        var past = await cycles.BackFromAsync(id, site.After.Latest, cancel).ToListAsync(cancel);
        var own = await OwnAsync(past, person, cancel);
        var kept = 0;
        foreach (var cycle in past.Where(cycle => own.ContainsKey(cycle)))
        {
            kept += await keepAsCounts.MoveAsync(cycle, person, cancel) ? 1 : 0;
        }

        var isNamed = await UnnameAsync(past, own, unnaming, cancel);
        foreach (var page in await trails.ListAsync(id, cancel))
        {
            await trails.ChangeAsync(id, page, now => unnaming.From(now) is var then && then == now ? now : then, cancel);
        }

        if (!site.IsChanged && own.Count == 0 && !isNamed)
        {
            return null;
        }

        if (!site.IsChanged)
        {
            await sites.ChangeAsync(id, now => OnRecord(now, by), cancel);
        }

        // What is left says what to take from the dashboards, so it goes last.
        foreach (var cycle in own.Keys)
        {
            await keepAsCounts.DeleteAsync(id, cycle.Quarter, person, cancel);
        }

        return kept;
    }

    private async Task<(Site After, bool IsChanged)> LeaveAsync(SiteId id, Unnaming unnaming, Person? by, CancellationToken cancel)
    {
        var isChanged = false;
        var after = await sites.ChangeAsync(
            id,
            now =>
            {
                var then = unnaming.From(now);
                isChanged = then != now;
                return isChanged ? OnRecord(then, by) : now;
            },
            cancel);
        return (after, isChanged);
    }

    private Site OnRecord(Site site, Person? by) =>
        site with { Trail = site.Trail.With(new Change(ChangeKind.Forgotten, time.GetUtcNow(), by)) };

    private async Task<IReadOnlyDictionary<Cycle, Response>> OwnAsync(IReadOnlyList<Cycle> past, PersonId person, CancellationToken cancel)
    {
        var own = new Dictionary<Cycle, Response>(ReferenceEqualityComparer.Instance);
        foreach (var cycle in past)
        {
            if (await cycles.FindResponseAsync(cycle.Site, cycle.Quarter, person, cancel) is { Value: var response })
            {
                own.Add(cycle, response);
            }
        }

        return own;
    }

    /// <summary>Takes their name and words from the quarters and their dashboards; a card in the channel is drawn again.</summary>
    private async Task<bool> UnnameAsync(
        IReadOnlyList<Cycle> past, IReadOnlyDictionary<Cycle, Response> own, Unnaming unnaming, CancellationToken cancel)
    {
        var words = await OwnWordsAsync(own, cancel);
        var isNamed = false;
        foreach (var cycle in past)
        {
            // The new edition also turns back whoever is about to publish what they drew before.
            await cycles.ChangeAsync(
                cycle.Site, cycle.Quarter,
                now =>
                {
                    var then = unnaming.From(now);
                    isNamed |= then != now;
                    return then != now || own.ContainsKey(cycle) ? then with { Edition = then.Edition + 1 } : now;
                },
                cancel);
            await dashboards.ChangeAsync(
                cycle.Site, cycle.Quarter, now => words.From(unnaming.From(now)) is var then && then == now ? now : then, cancel);
        }

        return isNamed;
    }

    private async Task<OwnWords> OwnWordsAsync(IReadOnlyDictionary<Cycle, Response> own, CancellationToken cancel)
    {
        var others = new List<Response>();
        foreach (var (cycle, response) in own)
        {
            others.AddRange(
                (await cycles.ListResponsesAsync(cycle.Site, cycle.Quarter, cancel)).Where(other => other.Rater != response.Rater));
        }

        return OwnWords.Of([.. own.Values], others);
    }
}
