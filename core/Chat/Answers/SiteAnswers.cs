using ChatDashboard.Core.Calendar;
using ChatDashboard.Core.Chat.Messages;
using ChatDashboard.Core.Cycles;
using ChatDashboard.Core.Dashboards;
using ChatDashboard.Core.People;
using ChatDashboard.Core.Sites;

namespace ChatDashboard.Core.Chat.Answers;

/// <summary>Answers on sites: the list of them, a dashboard, and the longer texts behind it.</summary>
public sealed class SiteAnswers(FindSite findSite, ICycleStore cycles, ShowDashboard showDashboard)
{
    private const int MostListed = 20;

    public async Task<Reply> ListAsync(Heard heard, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(heard);
        var sites = await findSite.VisibleAsync(heard.From, heard.Room, cancel);
        var shown = heard.Room.Channel is { } channel ? [.. sites.Where(site => site.Channel == channel)] : sites;
        if (shown.Count == 0)
        {
            return new(new Notice($"There is no site here yet. In a channel, type: {Typed.OfChannel("setup site-x Name of the site")}")
            {
                Title = "Welcome to ChatDashboard",
            });
        }

        var lines = new List<SiteLine>();
        foreach (var site in shown.Take(MostListed))
        {
            lines.Add(await LineAsync(site, heard, cancel));
        }

        var title = heard.Room.Channel is null ? "Your sites" : "The site of this channel";
        return new(new SiteList(title, lines) { More = shown.Count - lines.Count });
    }

    public async Task<Reply> ShowAsync(Heard heard, IReadOnlyList<string> words, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(words);
        var quarter = words.Select(word => Quarter.TryParse(word, out var parsed) ? parsed : null)
            .FirstOrDefault(parsed => parsed is not null);
        var rest = words.Where(word => !Quarter.TryParse(word, out _)).ToList();
        return await findSite.RunAsync(heard, rest, MayOnSite.See, cancel) switch
        {
            SiteFound.Site { Rest: [] } site => new(await ShowAsync(site.Found, quarter, cancel)),
            SiteFound.Refused refused => refused.Instead,
            SiteFound.NotFound not when rest.Count == 0 => not.Instead,
            SiteFound.Site site when site.Rest.Count < rest.Count => new(await findSite.UnknownAsync(
                heard, site.Rest[0], Command.Offered, cancel, quarter is null ? site.Found.Id.Value : $"{site.Found.Id} {quarter}")),
            _ => new(await findSite.UnknownAsync(heard, rest[0], Command.Offered, cancel)),
        };
    }

    public async Task<Reply> PressAsync(Pressed pressed, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(pressed);
        var found = await findSite.RunAsync(pressed, MayOnSite.See, cancel);
        if (found is not SiteFound.Site { Found: var site })
        {
            return found.Instead;
        }

        var shown = await showDashboard.RunAsync(site, pressed.Press.Quarter, cancel);
        return pressed.Press.Kind is PressKind.ReadTexts && shown is ShowOutcome.Shown { View.Dashboard: var dashboard }
            ? new(LongTexts.Of(dashboard) with { Page = pressed.Press.Page })
            : new(await ShowAsync(site, pressed.Press.Quarter, cancel));
    }

    private async Task<Message> ShowAsync(Site site, Quarter? quarter, CancellationToken cancel) =>
        await showDashboard.RunAsync(site, quarter, cancel) switch
        {
            ShowOutcome.Shown shown => shown.View,
            ShowOutcome.NothingPublished { Asked: { } asked } => new Notice(
                $"{site.Name} has no published dashboard for {asked}. Type {Typed.Of(site.Id.Value)} for the latest one."),
            ShowOutcome.NothingPublished { UnderWay: { } underWay } => new Notice(
                $"The first dashboard of {site.Name} is on its way: {underWay.Quarter} is {Words.Of(underWay.Phase)}, "
                + $"{underWay.Answered} of {underWay.Asked} have answered."),
            _ => new Notice(
                $"{site.Name} has no published dashboard yet. {site.Calendar.LatestToOpen(site.CreatedAt).Next} opens on "
                + $"{Words.Day(site.Calendar, site.Calendar.OpensAt(site.Calendar.LatestToOpen(site.CreatedAt).Next))}; to start now, "
                + $"type: {Typed.Of("open")}"),
        };

    private async Task<SiteLine> LineAsync(Site site, Heard heard, CancellationToken cancel)
    {
        var line = new SiteLine(site.Id, site.Name);
        if (site.Latest is null || await cycles.FindAsync(site.Id, site.Latest, cancel) is not { Value: var cycle })
        {
            return line;
        }

        return line with
        {
            Quarter = cycle.Quarter,
            Phase = cycle.Phase,
            Latest = await showDashboard.RunAsync(site, null, cancel) is ShowOutcome.Shown shown ? shown.View.Dashboard : null,
            WaitsFor = heard.Room.IsPrivate ? await WaitsForAsync(site, cycle, heard.From.Id, cancel) : WaitsFor.Nothing,
        };
    }

    private async Task<WaitsFor> WaitsForAsync(Site site, Cycle cycle, PersonId person, CancellationToken cancel)
    {
        if (cycle.Phase is CyclePhase.Reviewing && findSite.MayFacilitate(site, person))
        {
            return WaitsFor.Review;
        }

        if (!cycle.TakesAnswers || !site.IsRater(person) || cycle.Away.Contains(person))
        {
            return WaitsFor.Nothing;
        }

        var response = (await cycles.FindResponseAsync(site.Id, cycle.Quarter, person, cancel))?.Value;
        return response switch
        {
            { IsSubmitted: true } => WaitsFor.NothingMore,
            { Answers.Count: > 0 } => WaitsFor.RestOfAnswers,
            _ => WaitsFor.Answers,
        };
    }
}
