using ChatDashboard.Bot.Storage;
using ChatDashboard.Core.Calendar;
using ChatDashboard.Core.Cycles;
using ChatDashboard.Core.Dashboards;
using ChatDashboard.Core.Privacy;
using ChatDashboard.Core.Sites;
using ChatDashboard.Tests.Clients;
using ChatDashboard.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace ChatDashboard.Tests.Core.Privacy;

/// <summary>Forgetting someone, also where the machine stops in the middle of it.</summary>
public sealed class ForgetPersonTests : IDisposable
{
    private static readonly string[] OfAna = ["Ana", "teams:ana", "29:ana"];

    private readonly PrivacyStore store = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => store.Dispose();

    [Fact]
    public async Task Nothing_of_them_is_left_and_every_figure_is_as_before()
    {
        await store.FillAsync(5);
        var before = await FiguresAsync();

        var outcome = await store.Forget.RunAsync(A.Ana.Id, null, Cancel);

        var done = Assert.IsType<ForgetOutcome.Forgotten>(outcome);
        Assert.Equal([BotApp.SiteX], done.Sites);
        Assert.Equal(5, done.Kept);
        Assert.Empty(await store.WithAsync(OfAna));
        Assert.Equal(before, await FiguresAsync());
    }

    [Fact]
    public async Task What_others_wrote_and_did_stays()
    {
        await store.FillAsync(2);

        await store.Forget.RunAsync(A.Ana.Id, null, Cancel);

        Assert.NotEmpty(await store.WithAsync("Ben on plan"));
        var dashboard = await store.PublishedAsync(A.Q3);
        Assert.Equal(["Ben likes it", "Cleo likes it"], dashboard.Reflections.Select(reflection => reflection.Working).Order());
        Assert.Equal(
            ["What does Ben ask in 2026-Q2?", "What does Ben ask in 2026-Q3?"],
            dashboard.Components.SelectMany(component => component.Questions).Order());
        Assert.Equal("someone no longer named", dashboard.PublishedBy!.Name);
        Assert.Equal(A.Fay, (await store.PublishedAsync(A.Q3.Previous)).PublishedBy);
        Assert.True(dashboard.IsReviewed);
        Assert.Equal("2026-Q3: some doubt it", dashboard.Components.First().Dissent!.Reason);
    }

    [Fact]
    public async Task Answers_of_one_person_in_two_quarters_lead_to_nobody_and_not_to_each_other()
    {
        await store.FillAsync(2);

        await store.Forget.RunAsync(A.Ana.Id, null, Cancel);

        var ids = (await store.Cycles.ListRatersAsync(BotApp.SiteX, A.Q3, Cancel))
            .Concat(await store.Cycles.ListRatersAsync(BotApp.SiteX, A.Q3.Previous, Cancel));
        Assert.Equal(2, ids.Where(id => id.IsNobodys).Distinct().Count());
    }

    [Fact]
    public async Task A_second_time_nothing_is_left_to_do_and_nothing_is_written()
    {
        await store.FillAsync(3);
        await store.Forget.RunAsync(A.Ana.Id, null, Cancel);
        store.Documents.WritesLeft = 0;

        var again = Assert.IsType<ForgetOutcome.Forgotten>(await store.Forget.RunAsync(A.Ana.Id, null, Cancel));

        Assert.Empty(again.Sites);
    }

    [Fact]
    public async Task Of_someone_who_was_never_there_nothing_is_written()
    {
        await store.FillAsync(2);
        store.Documents.WritesLeft = 0;

        Assert.Empty(Assert.IsType<ForgetOutcome.Forgotten>(await store.Forget.RunAsync(A.Person("zed").Id, null, Cancel)).Sites);
    }

    [Fact]
    public async Task Wherever_the_machine_stops_the_figures_are_right_and_the_next_time_it_is_done()
    {
        var (writes, stopped) = (0, true);
        for (; stopped; writes++)
        {
            using var other = new PrivacyStore();
            await other.FillAsync(3);
            var before = await FiguresAsync(other);

            other.Documents.WritesLeft = writes;
            stopped = await Record.ExceptionAsync(() => other.Forget.RunAsync(A.Ana.Id, null, Cancel)) is StorageUnavailableException;
            Assert.Equal(before, await FiguresAsync(other));

            other.Documents.WritesLeft = int.MaxValue;
            await other.Forget.RunAsync(A.Ana.Id, null, Cancel);
            Assert.Empty(await other.WithAsync(OfAna));
            Assert.Equal(before, await FiguresAsync(other));
        }

        Assert.InRange(writes, 15, 40);
    }

    [Fact]
    public async Task Whoever_publishes_at_the_same_moment_brings_nothing_back()
    {
        await store.FillAsync(2);
        var cycle = (await store.Cycles.FindAsync(BotApp.SiteX, A.Q3, Cancel))!;
        await store.Cycles.SaveAsync(
            cycle with { Value = ((ReopenOutcome.Reopened)cycle.Value.Reopen(A.Fay, "once more", A.Opening)).Cycle }, Cancel);
        var between = new ForgetsBeforeSaving(store);

        await new PublishCycle(store.Cycles, between, store.Draw, store.Time).RunAsync(BotApp.SiteX, A.Q3, A.Fay, Cancel);

        Assert.Equal(2, between.Saves);
        Assert.Empty(await store.WithAsync(OfAna));
        Assert.Equal(CyclePhase.Published, (await store.Cycles.FindAsync(BotApp.SiteX, A.Q3, Cancel))!.Value.Phase);
        Assert.Equal(3, (await store.PublishedAsync(A.Q3)).Participation.Answered);
    }

    [Fact]
    public async Task It_is_the_same_over_Cosmos_DB()
    {
        var cosmos = new CosmosDocuments(new((await CosmosServer.SharedAsync()).NewOptions(), NullLogger<CosmosContainer>.Instance));
        using var other = new PrivacyStore(cosmos);
        await other.FillAsync(3);
        var before = await FiguresAsync(other);

        Assert.Equal(3, Assert.IsType<ForgetOutcome.Forgotten>(await other.Forget.RunAsync(A.Ana.Id, null, Cancel)).Kept);

        Assert.Empty(await other.WithAsync(OfAna));
        Assert.Equal(before, await FiguresAsync(other));
    }

    /// <summary>Between drawing a dashboard and keeping it, Ana is forgotten.</summary>
    private sealed class ForgetsBeforeSaving(PrivacyStore store) : IDashboardStore
    {
        public int Saves { get; private set; }

        public Task<Dashboard?> FindAsync(SiteId site, Quarter quarter, CancellationToken cancel) =>
            store.Dashboards.FindAsync(site, quarter, cancel);

        public Task ChangeAsync(SiteId site, Quarter quarter, Func<Dashboard, Dashboard> change, CancellationToken cancel) =>
            store.Dashboards.ChangeAsync(site, quarter, change, cancel);

        public async Task SaveAsync(Dashboard dashboard, CancellationToken cancel)
        {
            if (Saves++ == 0)
            {
                await store.Forget.RunAsync(A.Ana.Id, null, cancel);
            }

            await store.Dashboards.SaveAsync(dashboard, cancel);
        }
    }

    private Task<string> FiguresAsync() => FiguresAsync(store);

    /// <summary>Of each quarter, as it was published and as it would be drawn now.</summary>
    private static async Task<string> FiguresAsync(PrivacyStore store)
    {
        var figures = new List<string>();
        for (var quarter = A.Q3; await store.Cycles.FindAsync(BotApp.SiteX, quarter, Cancel) is not null; quarter = quarter.Previous)
        {
            figures.Add(PrivacyStore.Figures(await store.PublishedAsync(quarter)));
            figures.Add(PrivacyStore.Figures(await store.DrawAsync(quarter)));
        }

        return string.Join('\n', figures);
    }
}
