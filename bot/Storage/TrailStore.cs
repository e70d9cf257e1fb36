using ChatDashboard.Core.Calendar;
using ChatDashboard.Core.Sites;
using ChatDashboard.Core.Trails;

namespace ChatDashboard.Bot.Storage;

/// <summary>
/// The pages of earlier changes, beside the site's cycles. A page is written before what it was taken from is saved without it, so a stop
/// in between loses nothing: the page is there early, and nobody counts it yet.
/// </summary>
internal sealed class TrailStore(IDocuments documents) : ITrailStore
{
    public const string Prefix = "changes:";

    public static readonly Shape<TrailPage> PageShape = new();

    public Task<IReadOnlyList<TrailPage>> ListAsync(SiteId site, CancellationToken cancel) =>
        documents.ListAsync(PageShape, Partition(site), Prefix, cancel);

    public Task ChangeAsync(SiteId site, TrailPage page, Func<TrailPage, TrailPage> change, CancellationToken cancel) =>
        documents.ChangeAsync(PageShape, Partition(site), Id(page), found => change(found ?? page), cancel);

    /// <summary>The trail as it is to be saved: where it has grown long, what was saved before goes onto a page first.</summary>
    public async Task<Trail> MakeRoomAsync(SiteId site, Quarter? quarter, Trail saved, Trail now, CancellationToken cancel)
    {
        if (now.Last.Count <= Trail.MostKept || saved.Last.IsEmpty)
        {
            return now;
        }

        // Whoever tried to save before may have written this page already, from fewer changes or from as many.
        var page = new TrailPage(quarter, saved.Pages, saved.Last);
        await documents.ChangeAsync(
            PageShape, Partition(site), Id(page), found => found is null || found.Changes.Count < page.Changes.Count ? page : found,
            cancel);
        return new(saved.Pages + 1, now.Last.RemoveRange(0, saved.Last.Count));
    }

    private static string Partition(SiteId site) => $"site:{site}";

    private static string Id(TrailPage page) => $"{Prefix}{page.Quarter?.ToString() ?? "site"}:{page.Number:D5}";
}
