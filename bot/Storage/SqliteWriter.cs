using System.Collections.Concurrent;
using ChatDashboard.Core;
using Microsoft.Data.Sqlite;

namespace ChatDashboard.Bot.Storage;

/// <summary>
/// Makes every change to the file, on a thread of its own. The changes that came while the disk was busy go into one commit, which costs as
/// much as the commit of one; each is acknowledged after it.
/// </summary>
internal sealed class SqliteWriter : IDisposable
{
    private const int MostTogether = 256;

    private readonly SqliteFile file;
    private readonly SqliteConnection connection;
    private readonly BlockingCollection<Change> waiting = [];
    private readonly Thread thread;

    public SqliteWriter(SqliteFile file)
    {
        this.file = file;
        connection = file.Connect();
        thread = new Thread(WriteAll) { Name = "SQLite writer", IsBackground = true };
        thread.Start();
    }

    /// <summary>Runs a statement on a document's row. It must hit the row, else somebody was there first.</summary>
    public Task WriteAsync(string sql, Document document, CancellationToken cancel)
    {
        var change = new Change(sql, document, cancel);
        waiting.Add(change, cancel);
        return change.Done.Task;
    }

    /// <summary>Finishes what is waiting, then closes. A second time does nothing.</summary>
    public void Dispose()
    {
        waiting.CompleteAdding();
        thread.Join();
        connection.Dispose();
    }

    private void WriteAll()
    {
        foreach (var first in waiting.GetConsumingEnumerable())
        {
            List<Change> together = [first];
            while (together.Count < MostTogether && waiting.TryTake(out var next))
            {
                together.Add(next);
            }

            Commit(together);
        }
    }

    private void Commit(IReadOnlyList<Change> changes)
    {
        try
        {
            using var transaction = connection.BeginTransaction(deferred: false);
            var hits = changes.Select(change => change.Cancel.IsCancellationRequested ? default(bool?) : Hits(change, transaction))
                .ToList();
            transaction.Commit();
            foreach (var (change, hit) in changes.Zip(hits))
            {
                change.Finish(hit);
            }
        }
        catch (Exception) when (changes.Count > 1)
        {
            // One of them may be at fault (too large, say); the others shall not fail with it.
            foreach (var change in changes)
            {
                Commit([change]);
            }
        }
        catch (Exception cause)
        {
            // The outermost edge of this thread: whatever it is, the one who waits hears of it.
            changes[0].Done.TrySetException(cause is SqliteException failed ? file.Failed(failed) : cause);
        }
    }

    private bool Hits(Change change, SqliteTransaction transaction)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = change.Sql;
        command.Parameters.AddWithValue("$partition", change.Document.Partition);
        command.Parameters.AddWithValue("$id", change.Document.Id);
        command.Parameters.AddWithValue("$schema", change.Document.Schema);
        command.Parameters.AddWithValue("$json", change.Document.Json);
        command.Parameters.AddWithValue("$read", change.Document.Version);
        command.Parameters.AddWithValue("$version", Guid.NewGuid().ToString("N"));
        return command.ExecuteNonQuery() == 1;
    }

    private sealed record Change(string Sql, Document Document, CancellationToken Cancel)
    {
        public TaskCompletionSource Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        /// <param name="hit">Null where it was given up before it began.</param>
        public void Finish(bool? hit)
        {
            if (hit is null)
            {
                Done.TrySetCanceled(Cancel);
            }
            else if (hit is false)
            {
                Done.TrySetException(new StaleVersionException(Document.ToString()));
            }
            else
            {
                Done.TrySetResult();
            }
        }
    }
}
