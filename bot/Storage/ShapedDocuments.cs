using ChatDashboard.Core;

namespace ChatDashboard.Bot.Storage;

/// <summary>Finds and keeps things through their shape.</summary>
internal static class ShapedDocuments
{
    extension(IDocuments documents)
    {
        public async Task<Versioned<T>?> FindAsync<T>(Shape<T> shape, string partition, string id, CancellationToken cancel)
            where T : class =>
            await documents.FindAsync(partition, id, cancel) is { } found ? new(shape.Read(found), found.Version) : null;

        public async Task<IReadOnlyList<T>> ListAsync<T>(Shape<T> shape, string partition, string idPrefix, CancellationToken cancel)
            where T : class =>
            [.. (await documents.ListAsync(partition, idPrefix, cancel)).Select(shape.Read)];

        public Task CreateAsync<T>(Shape<T> shape, string partition, string id, T value, CancellationToken cancel)
            where T : class =>
            documents.CreateAsync(shape.Write(partition, id, value), cancel);

        public Task ReplaceAsync<T>(Shape<T> shape, string partition, string id, Versioned<T> value, CancellationToken cancel)
            where T : class =>
            documents.ReplaceAsync(shape.Write(partition, id, value.Value, value.Version), cancel);

        /// <summary>Makes a document out of the one before, or out of none; the very same one is not written again.</summary>
        public Task ChangeAsync<T>(Shape<T> shape, string partition, string id, Func<T?, T> change, CancellationToken cancel)
            where T : class =>
            Retry.OnStaleAsync(async () =>
            {
                var found = await documents.FindAsync(shape, partition, id, cancel);
                var changed = change(found?.Value);
                if (found is null)
                {
                    await documents.CreateAsync(shape, partition, id, changed, cancel);
                }
                else if (!ReferenceEquals(found.Value, changed))
                {
                    await documents.ReplaceAsync(shape, partition, id, found with { Value = changed }, cancel);
                }

                return changed;
            });
    }
}
