using ChatDashboard.Bot.Storage;
using ChatDashboard.Core;
using ChatDashboard.Core.Chat;
using ChatDashboard.Core.Sites;

namespace ChatDashboard.Tests.Bot.Storage;

public sealed class SiteStoreTests : IDisposable
{
    private static readonly ChannelId Here = new("teams", "19:here@thread.tacv2");
    private static readonly ChannelId There = new("slack", "C0THERE");

    private readonly TemporaryFolder folder = new();
    private readonly SqliteDocuments documents;
    private readonly Channels channels;
    private readonly SiteStore sites;

    public SiteStoreTests()
    {
        documents = folder.Open();
        channels = new(documents);
        sites = new(documents, channels);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        documents.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task A_new_site_is_found_by_its_id_and_by_its_channel()
    {
        await sites.CreateAsync(A("site-x", Here), Cancel);

        Assert.Equal("Site site-x", (await FoundAsync("site-x")).Value.Name);
        Assert.Equal(new SiteId("site-x"), await sites.FindAsync(Here, Cancel));
        Assert.Null(await sites.FindAsync(There, Cancel));
    }

    [Fact]
    public async Task A_site_without_a_channel_is_kept_too()
    {
        await sites.CreateAsync(A("site-x", null), Cancel);

        Assert.Null((await FoundAsync("site-x")).Value.Channel);
    }

    [Fact]
    public async Task Sites_are_listed_in_the_order_of_their_ids()
    {
        await sites.CreateAsync(A("site-b", Here), Cancel);
        await sites.CreateAsync(A("site-a", There), Cancel);

        var listed = await sites.ListAsync(Cancel);

        Assert.Equal(["site-a", "site-b"], listed.Select(site => site.Id.Value));
    }

    [Fact]
    public async Task A_second_site_of_the_same_id_is_stale_and_gets_no_channel()
    {
        await sites.CreateAsync(A("site-x", Here), Cancel);

        await Assert.ThrowsAsync<StaleVersionException>(() => sites.CreateAsync(A("site-x", There), Cancel));

        Assert.Null(await sites.FindAsync(There, Cancel));
        Assert.Equal(new SiteId("site-x"), await sites.FindAsync(Here, Cancel));
    }

    [Fact]
    public async Task A_second_site_in_the_same_channel_is_stale_and_not_kept()
    {
        await sites.CreateAsync(A("site-x", Here), Cancel);

        await Assert.ThrowsAsync<StaleVersionException>(() => sites.CreateAsync(A("site-y", Here), Cancel));

        Assert.Null(await sites.FindAsync(new SiteId("site-y"), Cancel));
        Assert.Equal(new SiteId("site-x"), await sites.FindAsync(Here, Cancel));
    }

    [Fact]
    public async Task A_stop_between_the_claim_and_the_site_leaves_the_channel_free()
    {
        await ClaimAsync(Here, "site-x");

        var found = await sites.FindAsync(Here, Cancel);
        await sites.CreateAsync(A("site-y", Here), Cancel);

        Assert.Null(found);
        Assert.Equal(new SiteId("site-y"), await sites.FindAsync(Here, Cancel));
    }

    [Fact]
    public async Task A_stop_between_the_claim_and_the_site_can_be_made_up_for_by_the_same_site()
    {
        await ClaimAsync(Here, "site-x");

        await sites.CreateAsync(A("site-x", Here), Cancel);

        Assert.Equal(new SiteId("site-x"), await sites.FindAsync(Here, Cancel));
    }

    [Fact]
    public async Task Of_many_sites_set_up_in_one_channel_at_once_only_one_remains_there()
    {
        await Task.WhenAll(Enumerable.Range(0, 20).Select(n => Task.Run(() => TriesAsync(A($"site-{n}", Here)), Cancel)));

        var remaining = await sites.ListAsync(Cancel);

        Assert.Equal(Assert.Single(remaining).Id, await sites.FindAsync(Here, Cancel));
    }

    [Fact]
    public async Task Saving_needs_the_version_that_was_read()
    {
        await sites.CreateAsync(A("site-x", Here), Cancel);
        var read = await FoundAsync("site-x");

        await sites.SaveAsync(read with { Value = read.Value with { Name = "First" } }, Cancel);

        await Assert.ThrowsAsync<StaleVersionException>(
            () => sites.SaveAsync(read with { Value = read.Value with { Name = "Second" } }, Cancel));
        Assert.Equal("First", (await FoundAsync("site-x")).Value.Name);
    }

    [Fact]
    public async Task A_site_that_moves_is_found_in_its_new_channel_and_frees_the_old_one()
    {
        await sites.CreateAsync(A("site-x", Here), Cancel);
        var read = await FoundAsync("site-x");

        await sites.SaveAsync(read with { Value = read.Value with { Channel = There } }, Cancel);
        var left = await sites.FindAsync(Here, Cancel);
        await sites.CreateAsync(A("site-y", Here), Cancel);

        Assert.Null(left);
        Assert.Equal(new SiteId("site-x"), await sites.FindAsync(There, Cancel));
        Assert.Equal(new SiteId("site-y"), await sites.FindAsync(Here, Cancel));
    }

    [Fact]
    public async Task A_site_cannot_move_in_with_another()
    {
        await sites.CreateAsync(A("site-x", Here), Cancel);
        await sites.CreateAsync(A("site-y", There), Cancel);
        var read = await FoundAsync("site-x");

        await Assert.ThrowsAsync<StaleVersionException>(
            () => sites.SaveAsync(read with { Value = read.Value with { Channel = There } }, Cancel));

        Assert.Equal(Here, (await FoundAsync("site-x")).Value.Channel);
        Assert.Equal(new SiteId("site-y"), await sites.FindAsync(There, Cancel));
    }

    private Task<bool> ClaimAsync(ChannelId channel, string site) =>
        channels.ClaimAsync(channel, new(site), _ => Task.FromResult(false), Cancel);

    private async Task TriesAsync(Site site)
    {
        try
        {
            await sites.CreateAsync(site, Cancel);
        }
        catch (StaleVersionException)
        {
            // Another site was there first.
        }
    }

    private async Task<Versioned<Site>> FoundAsync(string id)
    {
        var found = await sites.FindAsync(new SiteId(id), Cancel);
        Assert.NotNull(found);
        return found;
    }

    private static Site A(string id, ChannelId? channel) => new(new(id), $"Site {id}", DateTimeOffset.UnixEpoch) { Channel = channel };
}
