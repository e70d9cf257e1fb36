using ChatDashboard.Core;
using ChatDashboard.Core.Chat;

namespace ChatDashboard.Bot.Storage;

/// <summary>One document for each workspace that has taken the bot out, and none for the others.</summary>
internal sealed class Workspaces(IDocuments documents, TimeProvider time) : IWorkspaces
{
    private const string Partition = "workspaces";

    public static readonly Shape<Closed> ClosedShape = new();

    public Task CloseAsync(string platform, string tenant, CancellationToken cancel) => documents.ChangeAsync(
        ClosedShape, Partition, Id(platform, tenant), known => known ?? new(platform, tenant, time.GetUtcNow()), cancel);

    public Task OpenAsync(string platform, string tenant, CancellationToken cancel) => Retry.OnStaleAsync(async () =>
    {
        var found = await documents.FindAsync(Partition, Id(platform, tenant), cancel);
        if (found is not null)
        {
            await documents.DeleteAsync(found, cancel);
        }

        return found;
    });

    public async Task<bool> IsClosedAsync(string platform, string tenant, CancellationToken cancel) =>
        await documents.FindAsync(Partition, Id(platform, tenant), cancel) is not null;

    private static string Id(string platform, string tenant) => $"{platform}:{tenant}";

    internal sealed record Closed(string Platform, string Tenant, DateTimeOffset Since);
}
