using ChatDashboard.Core.Chat.Messages;
using ChatDashboard.Core.People;
using ChatDashboard.Core.Sites;

namespace ChatDashboard.Core.Chat.Answers;

/// <summary>Finds the site that somebody means: the one they name, the one of the channel, or the only one that fits.</summary>
public sealed class FindSite(ISiteStore sites, Administrators administrators)
{
    private const int MostListed = 25;

    /// <summary>Whoever typed more sees what to add, and not all of it again.</summary>
    private const int LongestExample = 60;

    public async Task<SiteFound> RunAsync(Heard heard, IReadOnlyList<string> words, MayOnSite may, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(heard);
        ArgumentNullException.ThrowIfNull(words);
        var found = await NamedAsync(words, cancel) ?? await HereAsync(heard, words, cancel)
            ?? await OnlyOneAsync(heard, words, may, cancel);
        return found is SiteFound.Site site && Refusal(heard, site.Found, may) is { } refusal ? refusal : found;
    }

    /// <summary>The site of a button, for a person who may do so much there.</summary>
    public async Task<SiteFound> RunAsync(Pressed pressed, MayOnSite may, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(pressed);
        var heard = new Heard(pressed.From, pressed.Room, "", []);
        return await sites.FindAsync(pressed.Press.Site, cancel) is not { Value: var site }
            ? Not($"There is no site {pressed.Press.Site} any more.")
            : Refusal(heard, site, may) ?? (SiteFound)new SiteFound.Site(site, []);
    }

    /// <summary>The sites that a person may see from here, by name.</summary>
    public async Task<IReadOnlyList<Site>> VisibleAsync(Person person, Room room, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(person);
        var all = await sites.ListAsync(cancel);
        return [
            .. all.Where(site => IsHere(room, site) || administrators.MaySee(site, person.Id))
                .OrderBy(site => site.Name, StringComparer.Ordinal),
        ];
    }

    public bool MayFacilitate(Site site, PersonId person) => administrators.MayFacilitate(site, person);

    private async Task<SiteFound?> NamedAsync(IReadOnlyList<string> words, CancellationToken cancel)
    {
        foreach (var index in new[] { 0, words.Count - 1 }.Where(index => index >= 0 && index < words.Count).Distinct())
        {
            var word = words[index].ToLowerInvariant();
            if (Slug.IsValid(word) && await sites.FindAsync(new SiteId(word), cancel) is { Value: var site })
            {
                return new SiteFound.Site(site, [.. words.Where((_, at) => at != index)]);
            }
        }

        return null;
    }

    private async Task<SiteFound?> HereAsync(Heard heard, IReadOnlyList<string> words, CancellationToken cancel) =>
        heard.Room.Channel is { } channel
            && await sites.FindAsync(channel, cancel) is { } id
            && await sites.FindAsync(id, cancel) is { Value: var site }
            ? new SiteFound.Site(site, words)
            : null;

    private async Task<SiteFound> OnlyOneAsync(Heard heard, IReadOnlyList<string> words, MayOnSite may, CancellationToken cancel)
    {
        var visible = await VisibleAsync(heard.From, heard.Room, cancel);
        var fits = visible.Where(site => Allows(heard, site, may)).ToList();
        return fits switch
        {
            [var only] => new SiteFound.Site(only, words),
            [] => Not(may is MayOnSite.Facilitate
                ? $"You are not the facilitator of any site. In a channel, type: {Typed.OfChannel("setup site-x Name of the site")}"
                : $"You have no site here yet. In a channel, type: {Typed.OfChannel("setup site-x Name of the site")}"),
            _ => Not(
                heard.Text.Length is 0 or > LongestExample || heard.Text.Any(Typed.IsMark)
                    ? $"Which site? Add its id: {Ids(fits)}."
                    : $"Which site? Add its id, as in {Typed.Of($"{heard.Text.Trim()} {fits[0].Id}")}. Yours: {Ids(fits)}."),
        };
    }

    /// <summary>No such site: the nearest one, and all that there are.</summary>
    /// <param name="without">What is understood when the unknown word is left out, where the rest of the command makes sense.</param>
    public async Task<Notice> UnknownAsync(
        Heard heard, string typed, IEnumerable<string> alsoKnown, CancellationToken cancel, string? without = null)
    {
        ArgumentNullException.ThrowIfNull(heard);
        var visible = await VisibleAsync(heard.From, heard.Room, cancel);
        var nearest = Nearest.To(typed, alsoKnown.Concat(visible.Select(site => site.Id.Value)));
        var guess = nearest is null ? "" : $" Did you mean {nearest}?";
        return new Notice(
            Calendar.Quarter.IsNone(typed) ? Words.NoQuarter(typed) : $"I do not know \"{Text.Shorten(typed, 40)}\".{guess}",
            nearest is null && without is not null
                ? $"Type {Typed.Of(without)} without it, or {Typed.Of("help")} to see what else I understand."
            : visible.Count == 0
                ? $"Type {Typed.Of("help")} to see what I understand."
                : $"Your sites: {Ids(visible)}. Type {Typed.Of("help")} to see what else I understand.");
    }

    private SiteFound.Refused? Refusal(Heard heard, Site site, MayOnSite may) => Allows(heard, site, may) ? null : may switch
    {
        MayOnSite.See => new(
            new Notice(
                $"You can see the dashboard of {site.Id} in its own channel, or here once its facilitator has added you as a rater.")),
        MayOnSite.Rate => new(
            new Notice(
                $"You are not a rater of {site.Name}. Its facilitator ({Facilitators(site)}) can add you: {Typed.Of("raters add @you")}")),
        _ => new(new Notice($"Only the facilitator of {site.Name} ({Facilitators(site)}) or an administrator can do this.")),
    };

    private bool Allows(Heard heard, Site site, MayOnSite may) => may switch
    {
        MayOnSite.See => IsHere(heard.Room, site) || administrators.MaySee(site, heard.From.Id),
        MayOnSite.Rate => site.IsRater(heard.From.Id),
        _ => administrators.MayFacilitate(site, heard.From.Id),
    };

    private static string Facilitators(Site site) => Words.List([.. site.Facilitators.Select(person => person.Name)]);

    private static bool IsHere(Room room, Site site) => room.Channel is not null && room.Channel == site.Channel;

    private static string Ids(IReadOnlyList<Site> sites) =>
        string.Join(", ", sites.Take(MostListed).Select(site => site.Id))
            + (sites.Count > MostListed ? $" and {sites.Count - MostListed} more" : "");

    private static SiteFound.NotFound Not(string sentence) => new(new Notice(sentence));
}

/// <summary>What somebody wants to do with a site.</summary>
public enum MayOnSite
{
    See,
    Rate,
    Facilitate,
}

/// <summary>The site that is meant with the words that were not its id, or a sentence on why there is none.</summary>
public abstract record SiteFound
{
    private SiteFound()
    {
    }

    public sealed record Site(Sites.Site Found, IReadOnlyList<string> Rest) : SiteFound;

    public sealed record NotFound(Notice Why) : SiteFound;

    /// <summary>There is such a site, but not for them.</summary>
    public sealed record Refused(Notice Why) : SiteFound;

    /// <summary>The answer where there is no site to go on with.</summary>
    public Reply Instead => this switch
    {
        NotFound not => new(not.Why),
        Refused refused => new(refused.Why),
        _ => throw new InvalidOperationException("The site was found."),
    };
}
