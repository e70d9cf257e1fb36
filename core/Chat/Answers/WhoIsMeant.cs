using ChatDashboard.Core.Chat.Messages;
using ChatDashboard.Core.People;
using ChatDashboard.Core.Sites;

namespace ChatDashboard.Core.Chat.Answers;

/// <summary>
/// Finds out whose data someone means: their own, or, for an administrator, those of the person mentioned, named, or given by id, as
/// someone must be who has left the chat.
/// </summary>
public sealed class WhoIsMeant(ISiteStore sites, Administrators administrators)
{
    public bool IsAdministrator(PersonId person) => administrators.People.Contains(person);

    /// <param name="command">As it is typed, to say how to type it.</param>
    public async Task<(Person? Person, Notice? Instead)> RunAsync(
        Heard heard, IReadOnlyList<string> words, string command, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(heard);
        ArgumentNullException.ThrowIfNull(words);
        if (words is [var me] && me.Equals("me", StringComparison.OrdinalIgnoreCase))
        {
            return (heard.From, null);
        }

        if (words.Count == 0 || !IsAdministrator(heard.From.Id))
        {
            return (null, new Notice(words.Count == 0
                ? $"Whom? For yourself type: {Typed.Of($"{command} me")}"
                : $"Only an administrator can {command} someone else. For yourself type: {Typed.Of($"{command} me")}"));
        }

        return heard.Mentioned switch
        {
            [var only] => (only, null),
            [] => await NamedAsync(string.Join(' ', words), command, cancel),
            _ => (null, new Notice("One person at a time, please.")),
        };
    }

    private async Task<(Person? Person, Notice? Instead)> NamedAsync(string typed, string command, CancellationToken cancel)
    {
        var wanted = typed.Trim().TrimStart('@');
        var known = (await sites.ListAsync(cancel)).SelectMany(site => site.Raters.Concat(site.Facilitators))
            .DistinctBy(person => person.Id).ToList();
        if (wanted.Split(':', 2) is [var platform, var user] && PlatformId.IsValid(platform, user))
        {
            var id = new PersonId(platform, user);
            return (known.Find(person => person.Id == id) ?? new(id, id.ToString()), null);
        }

        var matches = known.Where(person => person.Name.Equals(wanted, StringComparison.OrdinalIgnoreCase)).ToList();
        return matches switch
        {
            [var only] => (only, null),
            [] => (null, new Notice(
                $"I find nobody called \"{Text.Shorten(wanted, 60)}\" among the raters and facilitators. "
                + $"Type the whole name, or the id that they have on their platform, as in {Typed.Of($"{command} teams:8b0c1a2b-…")} or "
                + $"{Typed.Of($"{command} slack:T024BE7LD.U2147483697")}")),
            _ => (null, new Notice(
                $"\"{Text.Shorten(wanted, 60)}\" is the name of several people: "
                    + $"{string.Join(", ", matches.Take(10).Select(person => person.Id))}. "
                + $"Type {Typed.Of(command)} and the id.")),
        };
    }
}
