using ChatDashboard.Core.Calendar;
using ChatDashboard.Core.Chat.Messages;
using ChatDashboard.Core.Sites;
using ChatDashboard.Core.Templates;
using ChatDashboard.Core.Trails;

namespace ChatDashboard.Core.Chat.Answers;

/// <summary>Answers on who changed what at a site, and when: for its facilitators, personally, because it bears names.</summary>
public sealed class AuditAnswers(FindSite findSite, FindTrail findTrail, ITemplateStore templates)
{
    private const int MostInPassage = 15;

    public async Task<IReadOnlyList<Reply>> RunAsync(Heard heard, Site site, IReadOnlyList<string> words, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(heard);
        ArgumentNullException.ThrowIfNull(site);
        ArgumentNullException.ThrowIfNull(words);
        var asked = words.Count > 0 && Quarter.TryParse(words[0], out var quarter) ? quarter : null;
        if (words.Skip(asked is null ? 0 : 1).FirstOrDefault() is { } wrong)
        {
            return [new(new Notice(
                $"\"{Text.Shorten(wrong, 40)}\" is neither a site of yours nor a quarter. "
                + $"For example: {Typed.Of($"audit {site.Id}")} or {Typed.Of($"audit {site.Id} {site.Latest ?? new(2026, 4)}")}"))];
        }

        var shown = await ShowAsync(site, asked, 0, cancel);
        return heard.Room.IsPrivate || shown is Notice
            ? [new(shown)]
            : Reply.Aside(shown, "I have sent it to you in our personal chat, because it bears names.");
    }

    /// <summary>Reads on.</summary>
    public async Task<Reply> PressAsync(Pressed pressed, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(pressed);
        var found = await findSite.RunAsync(pressed, MayOnSite.Facilitate, cancel);
        return found is SiteFound.Site { Found: var site }
            ? new(await ShowAsync(site, pressed.Press.Quarter, pressed.Press.Page, cancel))
            : found.Instead;
    }

    private async Task<Message> ShowAsync(Site site, Quarter? asked, int page, CancellationToken cancel)
    {
        var entries = await findTrail.RunAsync(site, asked, cancel);
        if (entries.Count == 0)
        {
            return new Notice($"Nothing is on record of {site.Name}{(asked is null ? "" : $" in {asked}")}.");
        }

        var known = new Dictionary<TemplateVersion, DashboardTemplate>();
        foreach (var version in entries.Select(entry => entry.Template).OfType<TemplateVersion>().Distinct())
        {
            known[version] = await templates.GetAsync(version, cancel);
        }

        return Draw(site, asked, entries, known) with { Page = page };
    }

    /// <summary>The changes by day, newest first, by the clock where the site is.</summary>
    public static Reading Draw(
        Site site, Quarter? asked, IReadOnlyList<TrailEntry> entries, IReadOnlyDictionary<TemplateVersion, DashboardTemplate> templates)
    {
        ArgumentNullException.ThrowIfNull(site);
        ArgumentNullException.ThrowIfNull(entries);
        ArgumentNullException.ThrowIfNull(templates);
        var passages =
            from entry in entries
            let at = site.Calendar.LocalTime(entry.Change.At)
            let template = entry.Template is null ? null : templates[entry.Template]
            group $"{at:HH:mm} {TrailWords.Of(entry, template)}" by DateOnly.FromDateTime(at.DateTime) into day
            from some in day.Chunk(MostInPassage)
            select new Passage(Words.Day(day.Key), string.Join('\n', some));
        return new Reading(
            $"{site.Name}{(asked is null ? "" : $" {asked}")}: who changed what",
            [
                .. passages,
                .. HasEarlier(entries)
                    ? [new Passage("Earlier quarters", $"Name one: {Typed.Of($"audit {site.Id} {Earlier(site)}")}")]
                    : Array.Empty<Passage>(),
            ],
            new Press(PressKind.ReadAudit, site.Id, asked));
    }

    private static bool HasEarlier(IReadOnlyList<TrailEntry> entries) =>
        entries.Select(entry => entry.Quarter).OfType<Quarter>().Distinct().Count() == FindTrail.LatestQuarters;

    private static Quarter Earlier(Site site) => (site.Latest ?? new(2026, 4)).Plus(-FindTrail.LatestQuarters);
}
