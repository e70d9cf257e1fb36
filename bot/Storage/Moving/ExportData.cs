namespace ChatDashboard.Bot.Storage.Moving;

/// <summary>
/// Writes everything into one file, as it all was at one moment: it goes through the documents until it has met the same ones in the same
/// versions twice in a row, so that none changed between. The bot can run on meanwhile.
/// </summary>
internal sealed class ExportData(IDocuments documents)
{
    /// <summary>A bot that is at work leaves quiet moments in plenty; one that leaves none should be stopped.</summary>
    private const int MostTries = 10;

    /// <exception cref="IOException">There is such a file already, or it cannot be written.</exception>
    /// <exception cref="UnreadableDocumentException">A document makes no sense to this version of the program.</exception>
    /// <returns>What the file holds; null where the documents changed faster than they could be read.</returns>
    public async Task<Contents?> RunAsync(string path, CancellationToken cancel)
    {
        if (File.Exists(path))
        {
            throw new IOException($"{path} is there already. Give another name, or delete it.");
        }

        var unfinished = $"{path}.unfinished";
        try
        {
            var met = await ReadAsync(_ => Task.CompletedTask, cancel);
            for (var tries = 0; tries < MostTries; tries++)
            {
                var written = await WriteAsync(unfinished, met, cancel);
                if (written.IsSameAs(met))
                {
                    File.Move(unfinished, path);
                    return written;
                }

                met = written;
            }

            return null;
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    private async Task<Contents> WriteAsync(string path, Contents expected, CancellationToken cancel)
    {
        await using var file = OwnersFile.Open(path, FileMode.Create);
        using var lines = new DataFileWriter(file);
        await lines.WriteHeaderAsync(expected, cancel);
        var met = await ReadAsync(document => lines.WriteAsync(document, cancel), cancel);
        await lines.WriteFooterAsync(cancel);
        file.Flush(flushToDisk: true);
        return met;
    }

    private async Task<Contents> ReadAsync(Func<Document, Task> each, CancellationToken cancel)
    {
        var met = new Contents();
        await foreach (var document in documents.ListAllAsync(cancel))
        {
            met.Add(document);
            await each(document);
        }

        return met;
    }
}
