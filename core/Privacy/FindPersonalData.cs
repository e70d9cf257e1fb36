using System.Collections.Concurrent;
using ChatDashboard.Core.Chat;
using ChatDashboard.Core.Cycles;
using ChatDashboard.Core.People;
using ChatDashboard.Core.Sites;
using ChatDashboard.Core.Templates;
using ChatDashboard.Core.Trails;

namespace ChatDashboard.Core.Privacy;

/// <summary>Finds everything that is kept about one person, at every site and in every quarter.</summary>
public sealed class FindPersonalData(
    ISiteStore sites, ICycleStore cycles, ITrailStore trails, IAddressBook addresses, ITemplateStore templates)
{
    /// <summary>How many sites are looked through at once.</summary>
    private const int AtOnce = 16;

    public async Task<PersonalData> RunAsync(PersonId person, CancellationToken cancel)
    {
        var all = await sites.ListAsync(cancel);
        var found = new ConcurrentBag<PersonalSite>();
        await Parallel.ForEachAsync(
            all,
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel },
            async (site, within) =>
            {
                if (await AtSiteAsync(site, person, within) is { IsEmpty: false } here)
                {
                    found.Add(here);
                }
            });
        var name = all.SelectMany(site => site.Raters.Concat(site.Facilitators)).FirstOrDefault(one => one.Id == person)?.Name;
        return new(
            person, name, await addresses.FindAsync(person, cancel), [.. found.OrderBy(site => site.SiteName, StringComparer.Ordinal)]);
    }

    private async Task<PersonalSite> AtSiteAsync(Site site, PersonId person, CancellationToken cancel)
    {
        var pages = await trails.ListAsync(site.Id, cancel);
        var changes = FindTrail.Whole(pages, null, site.Trail).Select(change => new TrailEntry(change)).ToList();
        var quarters = new List<PersonalQuarter>();
        await foreach (var cycle in cycles.BackFromAsync(site.Id, site.Latest, cancel))
        {
            changes.AddRange(FindTrail.Whole(pages, cycle.Quarter, cycle.Trail)
                .Select(change => new TrailEntry(change) { Quarter = cycle.Quarter, Template = cycle.Template }));
            var response = (await cycles.FindResponseAsync(site.Id, cycle.Quarter, person, cancel))?.Value;
            quarters.Add(InQuarter(cycle, response, person));
        }

        return new(
            site.Id, site.Name, site.IsRater(person), site.IsFacilitator(person),
            [.. quarters.Where(quarter => !quarter.IsEmpty)], await ChangesAsync(changes, person, cancel));
    }

    private static PersonalQuarter InQuarter(Cycle cycle, Response? response, PersonId person) => new(cycle.Quarter, cycle.Template)
    {
        Response = response,
        IsAway = cycle.Away.Contains(person),
        PublishedAt = cycle.PublishedBy?.Id == person ? cycle.PublishedAt : null,
        Reopenings = cycle.Reopenings.FindAll(reopening => reopening.By.Id == person),
        Agreements = cycle.Consensus.Where(agreed => agreed.Value.RecordedBy.Id == person).ToDictionary(),
        ReviewRequest = cycle.ReviewRequests.GetValueOrDefault(person),
    };

    private async Task<IReadOnlyList<PersonalChange>> ChangesAsync(
        IReadOnlyList<TrailEntry> changes, PersonId person, CancellationToken cancel)
    {
        var own = new List<PersonalChange>();
        foreach (var entry in changes.Where(entry => IsAbout(entry.Change, person)).OrderByDescending(entry => entry.Change.At))
        {
            var template = entry.Template is null ? null : await templates.GetAsync(entry.Template, cancel);
            var alone = entry with { Change = Alone(entry.Change, person) };
            own.Add(new(entry.Change.At, TrailWords.Of(alone, template)));
        }

        return own;
    }

    private static bool IsAbout(Change change, PersonId person) => change.By?.Id == person || change.About.Any(about => about.Id == person);

    /// <summary>The change with others as a number, and whoever made it as a role.</summary>
    private static Change Alone(Change change, PersonId person)
    {
        var others = change.About.Count(about => about.Id != person);
        return change with
        {
            By = change.By is null || change.By.Id == person ? change.By : new(Person.Unnamed.Id, "A facilitator"),
            About =
            [
                .. change.About.Where(about => about.Id == person),
                .. others == 0 ? [] : new[] { new Person(Person.Unnamed.Id, Words.Count(others, "other person", "other people")) },
            ],
        };
    }
}
