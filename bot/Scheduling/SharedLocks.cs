using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Hangfire.Storage;
using Npgsql;

namespace ChatDashboard.Bot.Scheduling;

/// <summary>
/// Who works on what, over all instances. The locks are
/// <see href="https://www.postgresql.org/docs/current/explicit-locking.html">advisory</see> ones of one connection: when a process dies,
/// however it dies, PostgreSQL frees what it held. Hangfire's own lie in a table, where those of a dead process stand in everybody's way
/// for minutes.
/// </summary>
internal sealed class SharedLocks(Postgres postgres) : IDisposable
{
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(100);

    private readonly Lock _turn = new();
    private readonly HashSet<long> _held = [];
    private NpgsqlConnection? _session;

    /// <summary>Waits for the lock. Disposing the answer frees it.</summary>
    /// <exception cref="DistributedLockTimeoutException">Someone else had it all the while.</exception>
    public IDisposable Take(string what, TimeSpan timeout)
    {
        var (key, until) = (KeyOf(what), TimeProvider.System.GetTimestamp());
        while (!TryTake(key))
        {
            if (TimeProvider.System.GetElapsedTime(until) >= timeout)
            {
                throw new DistributedLockTimeoutException(what);
            }

            Thread.Sleep(LookAgain);
        }

        return new Held(this, key);
    }

    public void Dispose()
    {
        lock (_turn)
        {
            Part();
        }
    }

    private bool TryTake(long key)
    {
        lock (_turn)
        {
            // PostgreSQL gives a lock to the same connection twice.
            if (_held.Contains(key) || !Ask("SELECT pg_try_advisory_lock($1)", key))
            {
                return false;
            }

            return _held.Add(key);
        }
    }

    private void Free(long key)
    {
        lock (_turn)
        {
            _held.Remove(key);
            try
            {
                Ask("SELECT pg_advisory_unlock($1)", key);
            }
            catch (Exception gone) when (PostgresFault.Is(gone))
            {
                // With the connection went all its locks; the next one takes again what is still held.
            }
        }
    }

    private bool Ask(string question, long key)
    {
        try
        {
            _session ??= Open();
            return Ask(_session, question, key);
        }
        catch
        {
            Part();
            throw;
        }
    }

    private NpgsqlConnection Open()
    {
        var session = postgres.Source.OpenConnection();
        try
        {
            // A machine that vanishes says no goodbye: PostgreSQL finds out within a minute.
            using var notice = new NpgsqlCommand(
                "SET tcp_keepalives_idle = 20; SET tcp_keepalives_interval = 10; SET tcp_keepalives_count = 3", session);
            notice.ExecuteNonQuery();
            foreach (var key in _held)
            {
                Ask(session, "SELECT pg_try_advisory_lock($1)", key);
            }

            return session;
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    private static bool Ask(NpgsqlConnection session, string question, long key)
    {
        using var command = new NpgsqlCommand(question, session) { Parameters = { new() { Value = key } } };
        return (bool)command.ExecuteScalar()!;
    }

    private void Part()
    {
        _session?.Dispose();
        _session = null;
    }

    private static long KeyOf(string what) => BinaryPrimitives.ReadInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(what)));

    private sealed class Held(SharedLocks locks, long key) : IDisposable
    {
        private int _isFree;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _isFree, 1) is 0)
            {
                locks.Free(key);
            }
        }
    }
}
