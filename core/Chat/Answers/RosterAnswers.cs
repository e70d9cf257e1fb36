using ChatDashboard.Core.Chat.Messages;
using ChatDashboard.Core.People;
using ChatDashboard.Core.Sites;

namespace ChatDashboard.Core.Chat.Answers;

/// <summary>Answers on who belongs to a site: raters, facilitators, and who is away this quarter.</summary>
public sealed class RosterAnswers(FindSite findSite, RosterChanges changes, IChat chat)
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
            return new(await ShowAsync(site, cancel));
        }

        var action = isRoster ? rest[0].ToLowerInvariant() : verb.ToString().ToLowerInvariant();
        if (isRoster && action is not ("add" or "remove"))
        {
            var word = verb.ToString().ToLowerInvariant();
            return Say(
                $"I do not know \"{word} {Text.Shorten(rest[0], 40)}\". Type {Typed.Of($"{word} add @someone")}, "
                    + $"{Typed.Of($"{word} remove @someone")}, or just {Typed.Of(word)}.");
        }

        var names = isRoster ? [.. rest.Skip(1)] : rest;
        var (people, problem) = await WhoAsync(site, heard, string.Join(' ', names), action == "add", cancel);
        return problem is not null ? Say(problem) : (verb, action) switch
        {
            (Verb.Raters, "add") => await changes.AddRatersAsync(site, people, heard.From, cancel),
            (Verb.Raters, _) => await changes.RemoveRatersAsync(site, people, heard.From, cancel),
            (Verb.Facilitators, "add") => await changes.AddFacilitatorsAsync(site, people, heard.From, cancel),
            (Verb.Facilitators, _) => await changes.RemoveFacilitatorsAsync(site, people, heard.From, cancel),
            _ => await changes.AwayAsync(site, people, verb is Verb.Away, heard.From, cancel),
        };
    }

    /// <summary>The people of a site, to see and to change.</summary>
    public async Task<Message> ShowAsync(Site site, CancellationToken cancel) => await changes.FormAsync(site, cancel);

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
        var matches = exact.Count > 0
            ? exact
            : [.. known.Where(person => person.Name.Contains(wanted, StringComparison.OrdinalIgnoreCase))];
        return matches switch
        {
            [var only] => ([only], null),
            [] => (
                [],
                $"I find nobody called \"{Text.Shorten(wanted, 60)}\" {(toAdd ? "in the channel" : "here")}. "
                    + $"I know {Text.Shorten(Words.List([.. known.Select(person => person.Name)]), 300)}."),
            _ => (
                [],
                $"\"{Text.Shorten(wanted, 60)}\" fits {Words.List([.. matches.Take(5).Select(person => person.Name)])}. "
                    + "Type the whole name."),
        };
    }

    private static Reply Say(string sentence) => new(new Notice(sentence));
}
