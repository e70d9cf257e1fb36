using ChatDashboard.Core.Cycles;
using ChatDashboard.Core.Sites;
using ChatDashboard.Tests.Support;

namespace ChatDashboard.Tests.Bot.Demo;

public class SeedSiteTests
{
    [Fact]
    public async Task Four_published_quarters_are_there_to_read()
    {
        using var demo = new DemoSite();

        await demo.SeedAsync();

        foreach (var quarter in (string[])["2025-Q4", "2026-Q1", "2026-Q2", "2026-Q3"])
        {
            Assert.Equal(20, (await demo.DashboardAsync(quarter)).Components.Count());
            Assert.Equal(CyclePhase.Published, (await demo.CycleAsync(quarter)).Phase);
        }

        var site = (await demo.Sites.FindAsync(DemoSite.Id, CancellationToken.None))!.Value;
        Assert.Equal(6, site.Raters.Count);
        Assert.Equal(DemoSite.Id, await demo.Sites.FindAsync(DemoSite.People.ChannelId, CancellationToken.None));
    }

    [Fact]
    public async Task Told_twice_it_stands_as_it_was_left()
    {
        using var demo = new DemoSite();
        await demo.SeedAsync();
        await demo.Sites.ChangeAsync(DemoSite.Id, site => site with { Name = "Renamed" }, CancellationToken.None);

        await demo.SeedAsync();

        Assert.Equal("Renamed", Assert.Single(await demo.Sites.ListAsync(CancellationToken.None)).Name);
    }

    [Fact]
    public async Task After_a_stop_half_way_the_next_start_finishes()
    {
        using var demo = new DemoSite();
        await demo.Cycles.CreateAsync(A.Cycle(quarter: new(2026, 1)), CancellationToken.None);

        await demo.SeedAsync();

        Assert.Equal(CyclePhase.Published, (await demo.CycleAsync("2026-Q1")).Phase);
        Assert.NotNull(await demo.Sites.FindAsync(DemoSite.Id, CancellationToken.None));
    }

    [Fact]
    public async Task A_foundation_with_a_template_of_its_own_gets_no_story()
    {
        using var demo = new DemoSite(A.Template());

        await demo.SeedAsync();

        Assert.Empty(await demo.Sites.ListAsync(CancellationToken.None));
    }
}
