using Hangfire.PostgreSql;
using Hangfire.Storage;
using Npgsql;

namespace ChatDashboard.Bot.Scheduling;

/// <summary>Hangfire's storage in PostgreSQL, with locks that end with the process that holds them.</summary>
internal sealed class SharedStorage : PostgreSqlStorage
{
    private readonly SharedLocks _locks;

    public SharedStorage(Postgres postgres, SharedLocks locks)
        : base(new Connections(postgres), new PostgreSqlStorageOptions
        {
            // Done before, by one instance at a time.
            PrepareSchemaIfNecessary = false,
            // What is enqueued here is begun here at once; other instances look for it so often.
            QueuePollInterval = TimeSpan.FromSeconds(2),
            // A job says that it is alive all the while; one whose process died is taken up by another after this.
            UseSlidingInvisibilityTimeout = true,
            InvisibilityTimeout = TimeSpan.FromMinutes(1),
        })
    {
        _locks = locks;
        JobExpirationTimeout = SchedulingServices.FinishedJobsStay;
    }

    public override IStorageConnection GetConnection() => new Connection(this, _locks);

    private sealed class Connections(Postgres postgres) : IConnectionFactory
    {
        public NpgsqlConnection GetOrCreateConnection() => postgres.Source.CreateConnection();
    }

    private sealed class Connection(SharedStorage storage, SharedLocks locks) : PostgreSqlConnection(storage)
    {
        private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(2);

        private readonly HashSet<string> _mine = new(StringComparer.Ordinal);

        /// <summary>
        /// Looks again soon while PostgreSQL is away: a worker to whom that is thrown does so later and later, up to minutes.
        /// </summary>
        public override IFetchedJob FetchNextJob(string[] queues, CancellationToken cancellationToken)
        {
            while (true)
            {
                try
                {
                    return base.FetchNextJob(queues, cancellationToken);
                }
                catch (Exception away) when (PostgresFault.Is(away))
                {
                    cancellationToken.WaitHandle.WaitOne(LookAgain);
                    cancellationToken.ThrowIfCancellationRequested();
                }
            }
        }

        /// <summary>Gives a lock that this connection has once more, as Hangfire expects.</summary>
        public override IDisposable AcquireDistributedLock(string resource, TimeSpan timeout)
        {
            ArgumentException.ThrowIfNullOrEmpty(resource);
            if (_mine.Contains(resource))
            {
                return new Nothing();
            }

            var held = locks.Take(resource, timeout);
            _mine.Add(resource);
            return new Mine(held, () => _mine.Remove(resource));
        }
    }

    private sealed class Mine(IDisposable held, Action forget) : IDisposable
    {
        public void Dispose()
        {
            forget();
            held.Dispose();
        }
    }

    private sealed class Nothing : IDisposable
    {
        public void Dispose()
        {
        }
    }
}
