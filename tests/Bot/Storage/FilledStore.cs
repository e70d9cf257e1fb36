using ChatDashboard.Bot.Storage;
using ChatDashboard.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace ChatDashboard.Tests.Bot.Storage;

/// <summary>A store that holds one of each thing that is kept.</summary>
internal static class FilledStore
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task KeepOneOfEachAsync(IDocuments documents)
    {
        var channels = new Channels(documents);
        var sites = new SiteStore(documents, channels);
        var cycles = new CycleStore(documents);
        var addresses = new AddressBook(documents, channels, sites);
        await addresses.RememberAsync(Filled.ChannelsAddress, Cancel);
        await addresses.RememberAsync(Filled.AnasAddress, Cancel);
        await sites.CreateAsync(Filled.Site, Cancel);
        await cycles.CreateAsync(Filled.Cycle, Cancel);
        await cycles.CreateResponseAsync(Filled.Response, Cancel);
        await new DashboardStore(documents).SaveAsync(Filled.Dashboard, Cancel);
        await new TrailStore(documents).ChangeAsync(Filled.SiteX, Filled.Page, page => page, Cancel);
        await new TemplateStore(documents, Filled.Template, "").KeepCurrentAsync(Cancel);
        await new Workspaces(documents, new FakeTimeProvider(A.Opening)).CloseAsync("slack", "T024BE7LD", Cancel);
    }

    /// <summary>All that a store holds, without the versions, in one order.</summary>
    public static async Task<IReadOnlyList<Document>> AllAsync(IDocuments documents)
    {
        List<Document> all = [];
        await foreach (var document in documents.ListAllAsync(Cancel))
        {
            all.Add(document with { Version = "" });
        }

        return [.. all.OrderBy(document => (document.Partition, document.Id))];
    }
}
