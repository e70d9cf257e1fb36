namespace ChatDashboard.Bot.Storage;

/// <summary>
/// Keeps a second bot from the same database file: each would send every message. However a process ends, its lock ends with it; the file
/// left behind locks nothing.
/// </summary>
internal sealed class SqliteLock(IDocuments documents) : LifecycleService
{
    private FileStream? held;

    /// <exception cref="StorageUnavailableException">Another bot has the file, or its folder cannot be written to.</exception>
    public override Task StartingAsync(CancellationToken cancellationToken)
    {
        held = (documents is MeasuredDocuments measured ? measured.Behind : documents) is SqliteDocuments sqlite ? Take(sqlite.Path) : null;
        return Task.CompletedTask;
    }

    /// <summary>Nothing of the bot writes any more.</summary>
    public override Task StoppedAsync(CancellationToken cancellationToken)
    {
        held?.Dispose();
        return Task.CompletedTask;
    }

    private static FileStream Take(string database)
    {
        var path = $"{database}.lock";
        try
        {
            return new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException taken) when (File.Exists(path))
        {
            throw new StorageUnavailableException(
                $"The database file '{database}' is in use by another ChatDashboard. End that one, or give this one a file of its own in "
                + "Storage:Sqlite:Path.",
                taken);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw SqliteFile.CannotOpen(database, cause);
        }
    }
}
