using ChatDashboard.Core.Chat;
using ChatDashboard.Core.People;

namespace ChatDashboard.Bot.Slack;

/// <summary>Gives people the names that the chat shows, and remembers how they are reached and in which time zone they are.</summary>
internal sealed class SlackPeople(SlackDirectory directory, IAddressBook addresses)
{
    /// <summary>Whoever does something: they wait.</summary>
    public async Task<(Person Person, string? TimeZone)> FindAsync(string team, string user, CancellationToken cancel)
    {
        var found = await directory.FindAsync(team, user, Pace.PersonWaits, cancel);
        return (await RememberAsync(team, found, cancel), found.TimeZone);
    }

    /// <summary>Those who can answer: without bots, without deactivated accounts, with guests.</summary>
    public async Task<IReadOnlyList<Person>> FindAllAsync(string team, IReadOnlyList<string> users, CancellationToken cancel)
    {
        List<Person> people = [];
        foreach (var user in (await directory.FindAllAsync(team, users, cancel)).Where(user => user.IsPerson))
        {
            people.Add(await RememberAsync(team, user, cancel));
        }

        return people;
    }

    /// <summary>The others, in words: those who cannot answer.</summary>
    public async Task<IReadOnlyList<string>> FindOthersAsync(string team, IReadOnlyList<string> users, CancellationToken cancel)
    {
        var known = (await directory.FindAllAsync(team, users, cancel)).ToDictionary(user => user.Id);
        return
        [
            .. users.Select(known.GetValueOrDefault).Where(user => user is not { IsPerson: true }).Select(other => other switch
            {
                null => "someone whom Slack does not show me",
                { Deleted: true } => $"{other.ShownName} (deactivated)",
                _ => $"{other.ShownName} (a bot)",
            }).Distinct(),
        ];
    }

    private async Task<Person> RememberAsync(string team, SlackUser user, CancellationToken cancel)
    {
        var person = new Person(SlackIds.Person(team, user.Id), user.ShownName);
        await addresses.RememberAsync(new PersonAddress(person.Id, user.Id, team, SlackIds.Platform, TimeZone: user.TimeZone), cancel);
        return person;
    }
}
