using ChatDashboard.Core;
using ChatDashboard.Core.Chat;
using ChatDashboard.Core.Sites;

namespace ChatDashboard.Bot.Storage;

/// <summary>
/// The sites. A site claims its channel before it is saved, so that a stop in between leaves an empty claim, which nobody heeds.
/// </summary>
internal sealed class SiteStore(IDocuments documents, Channels channels) : ISiteStore
{
    private const string Partition = "sites";

    /// <summary>Schema 2 has a trail of who changed what; of what was changed before nothing is on record.</summary>
    public static readonly Shape<Site> SiteShape = new(StoredJson.AddTrail);

    private readonly TrailStore trails = new(documents);

    public Task<Versioned<Site>?> FindAsync(SiteId id, CancellationToken cancel) =>
        documents.FindAsync(SiteShape, Partition, id.ToString(), cancel);

    public async Task<SiteId?> FindAsync(ChannelId channel, CancellationToken cancel) =>
        await channels.FindAsync(channel, cancel) is { Site: { } site } && await LivesInAsync(site, channel, cancel) ? site : null;

    public Task<IReadOnlyList<Site>> ListAsync(CancellationToken cancel) => documents.ListAsync(SiteShape, Partition, "", cancel);

    public Task CreateAsync(Site site, CancellationToken cancel) => KeepAsync(site, null, cancel);

    public async Task SaveAsync(Versioned<Site> site, CancellationToken cancel)
    {
        var before = await FindAsync(site.Value.Id, cancel);
        if (before is null || before.Version != site.Version)
        {
            throw new StaleVersionException($"Site {site.Value.Id}");
        }

        var trail = await trails.MakeRoomAsync(site.Value.Id, null, before.Value.Trail, site.Value.Trail, cancel);
        await KeepAsync(site.Value with { Trail = trail }, before, cancel);
    }

    private async Task KeepAsync(Site site, Versioned<Site>? before, CancellationToken cancel)
    {
        var moves = before?.Value.Channel != site.Channel;
        if (moves && !await ClaimAsync(site, cancel))
        {
            throw new StaleVersionException($"Channel {site.Channel}");
        }

        await WriteAsync(site, before, cancel);
        if (moves && !await ConfirmAsync(site, cancel))
        {
            await TakeBackAsync(site, before?.Value, cancel);
            throw new StaleVersionException($"Channel {site.Channel}");
        }
    }

    private async Task<bool> ClaimAsync(Site site, CancellationToken cancel) => site.Channel is not { } channel
        || await channels.ClaimAsync(channel, site.Id, other => LivesInAsync(other, channel, cancel), cancel);

    private async Task<bool> ConfirmAsync(Site site, CancellationToken cancel) =>
        site.Channel is not { } channel || await channels.ConfirmAsync(channel, site.Id, cancel);

    private Task WriteAsync(Site site, Versioned<Site>? before, CancellationToken cancel) => before is null
        ? documents.CreateAsync(SiteShape, Partition, site.Id.ToString(), site, cancel)
        : documents.ReplaceAsync(SiteShape, Partition, site.Id.ToString(), before with { Value = site }, cancel);

    private async Task TakeBackAsync(Site site, Site? before, CancellationToken cancel)
    {
        if (await documents.FindAsync(Partition, site.Id.ToString(), cancel) is { } saved)
        {
            await (before is null
                ? documents.DeleteAsync(saved, cancel)
                : documents.ReplaceAsync(SiteShape.Write(Partition, saved.Id, before, saved.Version), cancel));
        }
    }

    private async Task<bool> LivesInAsync(SiteId site, ChannelId channel, CancellationToken cancel) =>
        (await FindAsync(site, cancel))?.Value.Channel == channel;
}
