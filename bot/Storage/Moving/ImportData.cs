using System.Collections.Concurrent;
using System.Text.Json;
using ChatDashboard.Core;

namespace ChatDashboard.Bot.Storage.Moving;

/// <summary>
/// Takes in what was exported. The file is read to its end before anything is changed, and compared with what is there: what is the same
/// stays, what is missing is added, and what differs stops the import unless it is to be replaced. So the same file can be imported again.
/// What this storage cannot keep stops it too.
/// </summary>
internal sealed class ImportData(IDocuments documents)
{
    private const int AtOnce = 32;

    /// <exception cref="DataFileException">The file is not whole, not right, or from a newer version.</exception>
    public async Task<ImportOutcome> RunAsync(string path, bool replace, CancellationToken cancel)
    {
        await CheckAsync(new DataFileReader(path), cancel);
        var found = await CompareAsync(path, cancel);
        if (found.Differing.Count > 0 && !replace)
        {
            return new ImportOutcome.Differs(found.Differing);
        }

        if (found.Missing + found.Differing.Count > 0)
        {
            await Parallel.ForEachAsync(
                new DataFileReader(path).ReadAsync(cancel), Pace(cancel), async (document, within) => await KeepAsync(document, within));
        }

        return new ImportOutcome.Imported(found.Missing, found.Differing.Count, found.Same);
    }

    /// <summary>Only who has come to the end knows that it is whole, and that all of it can be kept here.</summary>
    private async Task CheckAsync(DataFileReader file, CancellationToken cancel)
    {
        await foreach (var document in file.ReadAsync(cancel))
        {
            if (documents.Refusal(document) is { } why)
            {
                throw file.Wrong(why);
            }
        }
    }

    private async Task<Comparison> CompareAsync(string path, CancellationToken cancel)
    {
        var (missing, same, differing) = (0, 0, new ConcurrentBag<string>());
        await Parallel.ForEachAsync(new DataFileReader(path).ReadAsync(cancel), Pace(cancel), async (document, within) =>
        {
            var found = await documents.FindAsync(document.Partition, document.Id, within);
            if (found is null)
            {
                Interlocked.Increment(ref missing);
            }
            else if (IsSame(found, document))
            {
                Interlocked.Increment(ref same);
            }
            else
            {
                differing.Add($"{document.Partition}/{document.Id}");
            }
        });
        return new(missing, same, [.. differing.Order(StringComparer.Ordinal)]);
    }

    private async Task KeepAsync(Document document, CancellationToken cancel)
    {
        try
        {
            var found = await documents.FindAsync(document.Partition, document.Id, cancel);
            if (found is null)
            {
                await documents.CreateAsync(document, cancel);
            }
            else if (!IsSame(found, document))
            {
                await documents.ReplaceAsync(document with { Version = found.Version }, cancel);
            }
        }
        catch (StaleVersionException cause)
        {
            throw new StorageUnavailableException(
                $"{document} was changed while it was imported. Stop the bot, and import the file again.", cause);
        }
        catch (StorageUnavailableException cause)
        {
            throw new StorageUnavailableException(
                $"{cause.Message} What was imported so far is kept; import the file again, and it goes on.", cause);
        }
    }

    /// <summary>Engines may write the same in other ways: other escapes, another order.</summary>
    private static bool IsSame(Document one, Document other)
    {
        using var left = JsonDocument.Parse(one.Json);
        using var right = JsonDocument.Parse(other.Json);
        return one.Schema == other.Schema && JsonElement.DeepEquals(left.RootElement, right.RootElement);
    }

    private static ParallelOptions Pace(CancellationToken cancel) => new() { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel };

    private sealed record Comparison(int Missing, int Same, IReadOnlyList<string> Differing);
}
