using ChatDashboard.Core.Chat.Messages;
using ChatDashboard.Core.People;
using ChatDashboard.Core.Sites;

namespace ChatDashboard.Core.Chat.Answers;

/// <summary>Answers to what was picked in the form of a site's people and channel.</summary>
public sealed class RosterFormAnswers(FindSite findSite, RosterChanges changes, ISiteStore sites, IChat chat, TimeProvider time)
{
    /// <summary>Does what was picked in the roster's form, and says of each part what came of it.</summary>
    public async Task<Reply> SaveAsync(Pressed pressed, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(pressed);
        var found = await findSite.RunAsync(pressed, MayOnSite.Facilitate, cancel);
        if (found is not SiteFound.Site { Found: var site })
        {
            return found.Instead;
        }

        var known = pressed.Picked.Concat(site.Raters).Concat(site.Facilitators).DistinctBy(person => person.Id)
            .ToDictionary(person => person.Id.ToString());
        (string Input, Func<Site, IReadOnlyList<Person>, Task<Reply>> Change)[] parts =
        [
            (Inputs.AddRaters, (now, people) => changes.AddRatersAsync(now, people, pressed.From, cancel)),
            (Inputs.RemoveRaters, (now, people) => changes.RemoveRatersAsync(now, people, pressed.From, cancel)),
            (Inputs.AddFacilitators, (now, people) => changes.AddFacilitatorsAsync(now, people, pressed.From, cancel)),
            (Inputs.RemoveFacilitators, (now, people) => changes.RemoveFacilitatorsAsync(now, people, pressed.From, cancel)),
            (Inputs.Away, (now, people) => changes.AwayAsync(now, people, true, pressed.From, cancel)),
            (Inputs.Back, (now, people) => changes.AwayAsync(now, people, false, pressed.From, cancel)),
        ];
        // First of all: where the bot cannot be in the channel picked, nothing is changed.
        List<string> news = [.. await MoveAsync(site, pressed, cancel)];
        foreach (var (input, change) in parts)
        {
            var people = Inputs.Lines(pressed.Inputs, input).Select(id => known.GetValueOrDefault(id)).OfType<Person>().ToList();
            if (people.Count > 0)
            {
                news.AddRange(((Notice)(await change(await NowAsync(site, cancel), people)).Message).Sentences);
            }
        }

        if (pressed.LeftOut.Count > 0)
        {
            news.Add($"Left out: {Words.List(pressed.LeftOut)}. Only people who can be asked belong to a site.");
        }

        return new(
            await changes.FormAsync(
                await NowAsync(site, cancel),
                cancel,
                news.Count == 0 ? "Nothing was picked, so nothing was changed." : string.Join('\n', news)),
            ReplyPlace.InPlace);
    }

    private async Task<Site> NowAsync(Site site, CancellationToken cancel) => (await sites.FindAsync(site.Id, cancel))?.Value ?? site;

    private async Task<IReadOnlyList<string>> MoveAsync(Site site, Pressed pressed, CancellationToken cancel)
    {
        if (Inputs.Lines(pressed.Inputs, Inputs.Channel) is not [var picked] || ChannelId.Parse(picked) is not { } to || to == site.Channel)
        {
            return [];
        }

        if (await sites.FindAsync(to, cancel) is { } living)
        {
            return [$"That channel is the home of {living} already. {site.Name} stays where it is."];
        }

        // Asked first: where the bot may not read who is there, it may not post either.
        await chat.MembersAsync(to, cancel);
        await sites.ChangeAsync(
            site.Id, now => now.Channel == to ? now : now with { Channel = to }, pressed.From, time.GetUtcNow(), cancel);
        return [$"{site.Name} lives in the channel that you picked now. Its raters stay as they are."];
    }
}
