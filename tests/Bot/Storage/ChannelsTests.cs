using ChatDashboard.Bot.Storage;
using ChatDashboard.Core.Chat;
using ChatDashboard.Core.Sites;

namespace ChatDashboard.Tests.Bot.Storage;

public sealed class ChannelsTests : IDisposable
{
    private static readonly ChannelId Here = new("teams", "19:here@thread.tacv2");

    private readonly TemporaryFolder folder = new();
    private readonly SqliteDocuments documents;
    private readonly Channels channels;

    public ChannelsTests()
    {
        documents = folder.Open();
        channels = new(documents);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        documents.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task Whoever_took_a_claim_for_empty_before_its_site_was_saved_comes_too_late()
    {
        await ClaimAsync("site-x");
        var looked = 0;

        var claimed = await channels.ClaimAsync(Here, new("site-y"), LooksTooEarlyOnce, Cancel);

        Assert.False(claimed);
        Assert.Equal(2, looked);

        async Task<bool> LooksTooEarlyOnce(SiteId site)
        {
            var isThere = looked++ > 0;
            Assert.True(isThere || await channels.ConfirmAsync(Here, site, Cancel));
            return isThere;
        }
    }

    [Fact]
    public async Task A_site_whose_claim_was_taken_meanwhile_is_not_confirmed()
    {
        await ClaimAsync("site-x");
        await ClaimAsync("site-y");

        Assert.False(await channels.ConfirmAsync(Here, new("site-x"), Cancel));
        Assert.True(await channels.ConfirmAsync(Here, new("site-y"), Cancel));
    }

    private Task<bool> ClaimAsync(string site) => channels.ClaimAsync(Here, new(site), _ => Task.FromResult(false), Cancel);
}
