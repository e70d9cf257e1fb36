using ChatDashboard.Core.Chat.Messages;
using ChatDashboard.Core.Cycles;
using ChatDashboard.Core.People;
using ChatDashboard.Core.Sites;

namespace ChatDashboard.Core.Chat.Answers;

/// <summary>Answers on who belongs to a site: raters, facilitators, and who is away this quarter.</summary>
public sealed class RosterAnswers(FindSite findSite, ISiteStore sites, ICycleStore cycles, IChat chat)
{
    public async Task<Reply> RunAsync(Verb verb, Heard heard, IReadOnlyList<string> words, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(heard);
        var found = await findSite.RunAsync(heard, words, MayOnSite.Facilitate, cancel);
        if (found is not SiteFound.Site { Found: var site, Rest: var rest })
        {
            return found.Instead;
        }

        var isRoster = verb is Verb.Raters or Verb.Facilitators;
        if (isRoster && rest.Count == 0)
        {
            return new(Roster(site));
        }

        var action = isRoster ? rest[0].ToLowerInvariant() : verb.ToString().ToLowerInvariant();
        if (isRoster && action is not ("add" or "remove"))
        {
            var word = verb.ToString().ToLowerInvariant();
            return Say($"I do not know \"{word} {Text.Shorten(rest[0], 40)}\". Type {word} add @someone, {word} remove @someone, or just {word}.");
        }

        var names = isRoster ? [.. rest.Skip(1)] : rest;
        var (people, problem) = await WhoAsync(site, heard, string.Join(' ', names), action == "add", cancel);
        return problem is not null ? Say(problem) : (verb, action) switch
        {
            (Verb.Raters, "add") => await AddRatersAsync(site, people, cancel),
            (Verb.Raters, _) => await RemoveRatersAsync(site, people, cancel),
            (Verb.Facilitators, "add") => await AddFacilitatorsAsync(site, people, cancel),
            (Verb.Facilitators, _) => await RemoveFacilitatorsAsync(site, people, cancel),
            _ => await AwayAsync(site, people, verb is Verb.Away, cancel),
        };
    }

    /// <summary>The people meant: those mentioned, or one found by name among the site's people and, to add, its channel's.</summary>
    private async Task<(IReadOnlyList<Person> People, string? Problem)> WhoAsync(
        Site site, Heard heard, string name, bool toAdd, CancellationToken cancel)
    {
        if (heard.Mentioned.Count > 0)
        {
            return (heard.Mentioned, null);
        }

        var wanted = name.Trim().TrimStart('@');
        if (wanted.Length == 0)
        {
            return ([], "Who? Mention them, as in @Ana, or type their name.");
        }

        var known = site.Raters.Concat(site.Facilitators)
            .Concat(toAdd && site.Channel is not null ? await chat.MembersAsync(site.Channel, cancel) : [])
            .DistinctBy(person => person.Id).ToList();
        var exact = known.Where(person => person.Name.Equals(wanted, StringComparison.OrdinalIgnoreCase)).ToList();
        var matches = exact.Count > 0 ? exact : [.. known.Where(person => person.Name.Contains(wanted, StringComparison.OrdinalIgnoreCase))];
        return matches switch
        {
            [var only] => ([only], null),
            [] => ([], $"I find nobody called \"{Text.Shorten(wanted, 60)}\" {(toAdd ? "in the channel" : "here")}. I know {Text.Shorten(Words.List([.. known.Select(person => person.Name)]), 300)}."),
            _ => ([], $"\"{Text.Shorten(wanted, 60)}\" fits {Words.List([.. matches.Take(5).Select(person => person.Name)])}. Type the whole name."),
        };
    }

    private async Task<Reply> AddRatersAsync(Site site, IReadOnlyList<Person> people, CancellationToken cancel)
    {
        var joining = people.Where(person => !site.IsRater(person.Id)).ToList();
        if (site.Raters.Count + joining.Count > Site.MaxRaters)
        {
            return TooMany(site);
        }

        var after = await sites.ChangeAsync(site.Id, now => joining.Count == 0 ? now : now.WithRaters(joining), cancel);
        return Say(joining.Count == 0
            ? $"{Names(people)} {Is(people)} among the raters of {site.Name} already."
            : $"{Names(joining)} {Is(joining)} among the raters of {site.Name} now; it has {after.Raters.Count}. Where a quarter is open, I ask them now.");
    }

    private async Task<Reply> RemoveRatersAsync(Site site, IReadOnlyList<Person> people, CancellationToken cancel)
    {
        var leaving = people.Where(person => site.IsRater(person.Id)).ToList();
        if (leaving.Count == 0)
        {
            return Say($"{Names(people)} {Is(people)} not among the raters of {site.Name}.");
        }

        await sites.ChangeAsync(site.Id, now => leaving.Aggregate(now, (left, person) => left.WithoutRater(person.Id)), cancel);
        return Say($"{Names(leaving)} {Is(leaving)} no longer among the raters of {site.Name}. What they have handed in still counts. To take it back: raters add {leaving[0].Name}");
    }

    private async Task<Reply> AddFacilitatorsAsync(Site site, IReadOnlyList<Person> people, CancellationToken cancel)
    {
        await sites.ChangeAsync(
            site.Id,
            now => now with { Facilitators = now.Facilitators.AddRange(people.Where(person => !now.IsFacilitator(person.Id))) },
            cancel);
        return Say($"{Names(people)} {Is(people)} among the facilitators of {site.Name} now.");
    }

    private async Task<Reply> RemoveFacilitatorsAsync(Site site, IReadOnlyList<Person> people, CancellationToken cancel)
    {
        var staying = site.Facilitators.RemoveAll(person => people.Any(leaving => leaving.Id == person.Id));
        if (staying.IsEmpty)
        {
            return Say($"{site.Name} needs a facilitator. Add another one first: facilitators add @someone");
        }

        await sites.ChangeAsync(site.Id, now => now with { Facilitators = staying }, cancel);
        return Say($"{site.Name} is facilitated by {Names(staying)} now.");
    }

    private async Task<Reply> AwayAsync(Site site, IReadOnlyList<Person> people, bool isAway, CancellationToken cancel)
    {
        if (site.Latest is not { } quarter || await cycles.FindAsync(site.Id, quarter, cancel) is not { Value.TakesAnswers: true })
        {
            return Say($"No quarter of {site.Name} is open. Once one is, type {(isAway ? "away" : "back")} {people[0].Name} again.");
        }

        var strangers = people.Where(person => !site.IsRater(person.Id)).ToList();
        if (strangers.Count > 0)
        {
            return Say($"{Names(strangers)} {Is(strangers)} not among the raters of {site.Name}.");
        }

        var ids = people.Select(person => person.Id).ToList();
        await cycles.ChangeAsync(site.Id, quarter, now => now with { Away = isAway ? now.Away.Union(ids) : now.Away.Except(ids) }, cancel);
        return Say(isAway
            ? $"{Names(people)} {Is(people)} away for {quarter}: no reminders, and not counted as missing. To take it back: back {people[0].Name}"
            : $"{Names(people)} {Is(people)} back for {quarter}, and asked like everyone else.");
    }

    internal static Reply TooMany(Site site) => Say($"A site has at most {Site.MaxRaters} raters; {site.Name} has {site.Raters.Count}.");

    private static Notice Roster(Site site) => new(
        $"To change: raters add @someone, raters remove @someone, facilitators add @someone, away @someone.")
    {
        Title = $"The people of {site.Name}",
        Facts =
        [
            new($"Raters ({site.Raters.Count})", site.Raters.IsEmpty ? "nobody yet" : Text.Shorten(Names(site.Raters), 3000)),
            new("Facilitators", Text.Shorten(Names(site.Facilitators), 3000)),
        ],
    };

    private static string Names(IReadOnlyList<Person> people) => Words.List([.. people.Select(person => person.Name)]);

    private static string Is(IReadOnlyList<Person> people) => people.Count == 1 ? "is" : "are";

    private static Reply Say(string sentence) => new(new Notice(sentence));
}
