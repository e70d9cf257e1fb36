using ChatDashboard.Bot.Storage;
using ChatDashboard.Core;
using ChatDashboard.Core.Cycles;
using ChatDashboard.Core.Sites;
using ChatDashboard.Core.Trails;
using ChatDashboard.Tests.Support;

namespace ChatDashboard.Tests.Bot.Storage;

/// <summary>Who changed what is kept with what they changed, and never lost on its way to a page of its own.</summary>
public sealed class TrailStoreTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly SqliteDocuments documents;
    private readonly CycleStore cycles;
    private readonly SiteStore sites;
    private readonly TrailStore trails;

    public TrailStoreTests()
    {
        documents = folder.Open();
        cycles = new(documents);
        sites = new(documents, new(documents));
        trails = new(documents);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        documents.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task However_often_a_quarter_is_reminded_each_time_stays_on_record()
    {
        await cycles.CreateAsync(A.Cycle(), Cancel);

        for (var at = 1; at <= 50; at++)
        {
            await RemindAsync(at);
        }

        var cycle = (await cycles.FindAsync(BotApp.SiteX, A.Q3, Cancel))!.Value;
        Assert.InRange(cycle.Trail.Last.Count, 1, Trail.MostKept);
        Assert.Equal(2, cycle.Trail.Pages);
        Assert.Equal(Enumerable.Range(1, 50), (await WholeAsync(cycle)).Select(change => (int)(change.At - A.Opening).TotalMinutes));
    }

    [Fact]
    public async Task A_site_keeps_its_own_trail_apart_from_its_quarters()
    {
        await cycles.CreateAsync(A.Cycle(), Cancel);
        await sites.CreateAsync(A.Site(), Cancel);

        for (var at = 1; at <= 25; at++)
        {
            await RemindAsync(at);
            await sites.ChangeAsync(BotApp.SiteX, site => site.WithRaters([A.Person($"gus{at}")]), A.Fay, A.Opening.AddMinutes(at), Cancel);
        }

        var pages = await trails.ListAsync(BotApp.SiteX, Cancel);
        Assert.Equal([(A.Q3, 0), (null, 0)], pages.Select(page => (page.Quarter, page.Number)));
        var site = (await sites.FindAsync(BotApp.SiteX, Cancel))!.Value;
        Assert.Equal(25, FindTrail.Whole(pages, null, site.Trail).Count());
    }

    [Fact]
    public async Task A_page_written_by_someone_who_then_came_too_late_loses_nothing_of_the_others()
    {
        await cycles.CreateAsync(A.Cycle(), Cancel);
        for (var at = 1; at <= Trail.MostKept - 1; at++)
        {
            await RemindAsync(at);
        }

        var early = (await cycles.FindAsync(BotApp.SiteX, A.Q3, Cancel))!;
        await RemindAsync(Trail.MostKept);

        // Whoever read before that wants to add two, writes the page, and is told that they come too late.
        var late = early with { Value = early.Value with { Trail = early.Value.Trail.With(Changed(98), Changed(99)) } };
        await Assert.ThrowsAsync<StaleVersionException>(() => cycles.SaveAsync(late, Cancel));
        await RemindAsync(Trail.MostKept + 1);

        var cycle = (await cycles.FindAsync(BotApp.SiteX, A.Q3, Cancel))!.Value;
        Assert.Equal(
            Enumerable.Range(1, Trail.MostKept + 1), (await WholeAsync(cycle)).Select(change => (int)(change.At - A.Opening).TotalMinutes));
    }

    [Fact]
    public async Task What_could_not_be_saved_is_not_told_of()
    {
        await cycles.CreateAsync(A.Cycle(), Cancel);
        var read = (await cycles.FindAsync(BotApp.SiteX, A.Q3, Cancel))!;
        await RemindAsync(1);

        await Assert.ThrowsAsync<StaleVersionException>(
            () => cycles.SaveAsync(read with { Value = read.Value with { Trail = read.Value.Trail.With(Changed(99)) } }, Cancel));

        Assert.Single((await cycles.FindAsync(BotApp.SiteX, A.Q3, Cancel))!.Value.Trail.Last);
        Assert.Empty(await trails.ListAsync(BotApp.SiteX, Cancel));
    }

    private Task<Cycle> RemindAsync(int minute) => cycles.ChangeAsync(
        BotApp.SiteX, A.Q3, now => ((RemindOutcome.Reminding)now.Remind(0, A.Opening.AddMinutes(minute), A.Fay)).Cycle, Cancel);

    private async Task<IEnumerable<Change>> WholeAsync(Cycle cycle) =>
        FindTrail.Whole(await trails.ListAsync(BotApp.SiteX, Cancel), cycle.Quarter, cycle.Trail);

    private static Change Changed(int minute) => new(ChangeKind.Reminded, A.Opening.AddMinutes(minute), A.Ben);
}
