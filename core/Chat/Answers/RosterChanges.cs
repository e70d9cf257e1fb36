using ChatDashboard.Core.Chat.Messages;
using ChatDashboard.Core.Cycles;
using ChatDashboard.Core.People;
using ChatDashboard.Core.Sites;
using ChatDashboard.Core.Trails;

namespace ChatDashboard.Core.Chat.Answers;

/// <summary>Changes who belongs to a site and who is away, and says what came of it.</summary>
public sealed class RosterChanges(ISiteStore sites, ICycleStore cycles, TimeProvider time)
{
    /// <summary>The people as they are now.</summary>
    public async Task<RosterForm> FormAsync(Site site, CancellationToken cancel, string? news = null)
    {
        var cycle = site.Latest is null ? null : (await cycles.FindAsync(site.Id, site.Latest, cancel))?.Value;
        return new(site.Id, site.Name, site.Raters, site.Facilitators)
        {
            Quarter = cycle is { TakesAnswers: true } ? cycle.Quarter : null,
            Away = cycle is { TakesAnswers: true } ? [.. site.Raters.Where(rater => cycle.Away.Contains(rater.Id))] : [],
            Channel = site.Channel,
            News = news,
        };
    }

    public async Task<Reply> AddRatersAsync(Site site, IReadOnlyList<Person> people, Person by, CancellationToken cancel)
    {
        var joining = people.Where(person => !site.IsRater(person.Id)).ToList();
        if (site.Raters.Count + joining.Count > Site.MaxRaters)
        {
            return TooMany(site);
        }

        var after = await sites.ChangeAsync(
            site.Id, now => joining.Count == 0 ? now : now.WithRaters(joining), by, time.GetUtcNow(), cancel);
        return Say(joining.Count == 0
            ? $"{Names(people)} {Is(people)} among the raters of {site.Name} already."
            : $"{Names(joining)} {Is(joining)} among the raters of {site.Name} now; it has {after.Raters.Count}. "
                + "Where a quarter is open, I ask them now.");
    }

    public async Task<Reply> RemoveRatersAsync(Site site, IReadOnlyList<Person> people, Person by, CancellationToken cancel)
    {
        var leaving = people.Where(person => site.IsRater(person.Id)).ToList();
        if (leaving.Count == 0)
        {
            return Say($"{Names(people)} {Is(people)} not among the raters of {site.Name}.");
        }

        await sites.ChangeAsync(
            site.Id, now => leaving.Aggregate(now, (left, person) => left.WithoutRater(person.Id)), by, time.GetUtcNow(), cancel);
        return Say(
            $"{Names(leaving)} {Is(leaving)} no longer among the raters of {site.Name}. What they have handed in still counts. "
                + $"To take it back: {Typed.Of($"raters add {leaving[0].Name}")}");
    }

    public async Task<Reply> AddFacilitatorsAsync(Site site, IReadOnlyList<Person> people, Person by, CancellationToken cancel)
    {
        await sites.ChangeAsync(
            site.Id,
            now => now with { Facilitators = now.Facilitators.AddRange(people.Where(person => !now.IsFacilitator(person.Id))) },
            by, time.GetUtcNow(), cancel);
        return Say($"{Names(people)} {Is(people)} among the facilitators of {site.Name} now.");
    }

    public async Task<Reply> RemoveFacilitatorsAsync(Site site, IReadOnlyList<Person> people, Person by, CancellationToken cancel)
    {
        var staying = site.Facilitators.RemoveAll(person => people.Any(leaving => leaving.Id == person.Id));
        if (staying.IsEmpty)
        {
            return Say($"{site.Name} needs a facilitator. Add another one first: {Typed.Of("facilitators add @someone")}");
        }

        await sites.ChangeAsync(site.Id, now => now with { Facilitators = staying }, by, time.GetUtcNow(), cancel);
        return Say($"{site.Name} is facilitated by {Names(staying)} now.");
    }

    public async Task<Reply> AwayAsync(Site site, IReadOnlyList<Person> people, bool isAway, Person by, CancellationToken cancel)
    {
        if (site.Latest is not { } quarter || await cycles.FindAsync(site.Id, quarter, cancel) is not { Value.TakesAnswers: true })
        {
            var again = Typed.Of($"{(isAway ? "away" : "back")} {people[0].Name}");
            return Say($"No quarter of {site.Name} is open. Once one is, type {again} again.");
        }

        var strangers = people.Where(person => !site.IsRater(person.Id)).ToList();
        if (strangers.Count > 0)
        {
            return Say($"{Names(strangers)} {Is(strangers)} not among the raters of {site.Name}.");
        }

        await cycles.ChangeAsync(site.Id, quarter, now => Away(now, people, isAway, by, time.GetUtcNow()), cancel);
        return Say(isAway
            ? $"{Names(people)} {Is(people)} away for {quarter}: no reminders, and not counted as missing. To take it back: "
                + $"{Typed.Of($"back {people[0].Name}")}"
            : $"{Names(people)} {Is(people)} back for {quarter}, and asked like everyone else.");
    }

    private static Cycle Away(Cycle now, IReadOnlyList<Person> people, bool isAway, Person by, DateTimeOffset at)
    {
        var changing = people.Where(person => now.Away.Contains(person.Id) != isAway).ToList();
        var ids = changing.Select(person => person.Id);
        return changing.Count == 0 ? now : (now with { Away = isAway ? now.Away.Union(ids) : now.Away.Except(ids) })
            .Recorded(isAway ? ChangeKind.Away : ChangeKind.Back, by, at, changing);
    }

    internal static Reply TooMany(Site site) => Say($"A site has at most {Site.MaxRaters} raters; {site.Name} has {site.Raters.Count}.");

    private static string Names(IReadOnlyList<Person> people) => Words.List([.. people.Select(person => person.Name)]);

    private static string Is(IReadOnlyList<Person> people) => people.Count == 1 ? "is" : "are";

    private static Reply Say(string sentence) => new(new Notice(sentence));
}
