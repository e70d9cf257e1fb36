using ChatDashboard.Core;
using ChatDashboard.Core.Chat;
using ChatDashboard.Core.Sites;

namespace ChatDashboard.Bot.Storage;

/// <summary>
/// One document for each channel: how it is reached, and which site lives there. A channel and a site cannot be saved at once, so what the
/// channel says of a site is a claim: it counts only where the site says the same.
/// </summary>
internal sealed class Channels(IDocuments documents)
{
    private const string Partition = "channels";

    public static readonly Shape<Entry> EntryShape = new();

    public async Task<Entry?> FindAsync(ChannelId channel, CancellationToken cancel) =>
        (await documents.FindAsync(EntryShape, Partition, channel.ToString(), cancel))?.Value;

    public Task ChangeAsync(ChannelId channel, Func<Entry, Entry> change, CancellationToken cancel) =>
        documents.ChangeAsync(EntryShape, Partition, channel.ToString(), found => change(found ?? new(channel)), cancel);

    /// <summary>Says that a site lives here, or false where another one does.</summary>
    public Task<bool> ClaimAsync(ChannelId channel, SiteId site, Func<SiteId, Task<bool>> livesHere, CancellationToken cancel) =>
        Retry.OnStaleAsync(async () =>
        {
            var found = await documents.FindAsync(EntryShape, Partition, channel.ToString(), cancel);
            if (found is null)
            {
                await documents.CreateAsync(EntryShape, Partition, channel.ToString(), new Entry(channel, Site: site), cancel);
                return true;
            }

            if (found.Value.Site is { } other && other != site && await livesHere(other))
            {
                return false;
            }

            var claimed = found with { Value = found.Value with { Site = site } };
            await documents.ReplaceAsync(EntryShape, Partition, channel.ToString(), claimed, cancel);
            return true;
        });

    /// <summary>
    /// Makes a claim final once the site is saved, or says false where another site has claimed the channel since. It writes the same
    /// again: so whoever looked for the site before it was saved, and takes the claim for an empty one, comes too late.
    /// </summary>
    public Task<bool> ConfirmAsync(ChannelId channel, SiteId site, CancellationToken cancel) =>
        Retry.OnStaleAsync(async () =>
        {
            var found = await documents.FindAsync(EntryShape, Partition, channel.ToString(), cancel);
            if (found?.Value.Site != site)
            {
                return false;
            }

            await documents.ReplaceAsync(EntryShape, Partition, channel.ToString(), found!, cancel);
            return true;
        });

    /// <param name="Tenant">Null, like the service, until it is known how the channel is reached.</param>
    internal sealed record Entry(ChannelId Channel, string? Tenant = null, string? Service = null, SiteId? Site = null);
}
