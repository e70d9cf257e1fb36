using ChatDashboard.Core.Cycles;
using ChatDashboard.Tests.Support;

namespace ChatDashboard.Tests.Core.Cycles;

/// <summary>The schedule has failed, and someone has to hear of it.</summary>
public sealed class FindSitesBehindTests
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    [Theory]
    [InlineData(59, null)]
    [InlineData(60, nameof(DueStep.Open))]
    [InlineData(60 * 24 * 90, nameof(DueStep.Open))]
    public async Task A_site_is_behind_once_its_quarter_should_have_been_open_for_an_hour(int minutes, string? step)
    {
        await using var bot = await Story.WithSiteAsync(A.Opening.AddDays(-1));
        bot.Time.SetUtcNow(A.Opening.AddMinutes(minutes));

        var behind = await FindAsync(bot);

        Assert.Equal(step, behind.SingleOrDefault()?.Step.GetType().Name);
    }

    [Theory]
    [InlineData(3, nameof(DueStep.Remind))]
    [InlineData(10, nameof(DueStep.StartReview))]
    public async Task It_is_behind_with_each_later_step_too_until_that_is_made_up_for(int businessDays, string step)
    {
        await using var bot = await Story.WithOpenQuarterAsync();
        bot.Time.SetUtcNow(A.Site().Calendar.BusinessDaysAfter(A.Opening, businessDays) + Hour);

        var before = await FindAsync(bot);
        await bot.DeliverAsync();
        var after = await FindAsync(bot);

        Assert.Equal((BotApp.SiteX, step), (Assert.Single(before).Site, before[0].Step.GetType().Name));
        Assert.Empty(after);
    }

    [Fact]
    public async Task Without_a_site_nothing_is_behind()
    {
        await using var bot = await BotApp.StartAsync(A.Opening);

        Assert.Empty(await FindAsync(bot));
    }

    private static Task<IReadOnlyList<SiteBehind>> FindAsync(BotApp bot) =>
        new FindSitesBehind(bot.Get<ChatDashboard.Core.Sites.ISiteStore>(), bot.Get<ICycleStore>(), bot.Time).RunAsync(Hour, default);
}
