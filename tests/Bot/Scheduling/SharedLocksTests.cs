using ChatDashboard.Bot.Scheduling;
using ChatDashboard.Tests.Clients;
using Hangfire.Storage;
using Npgsql;

namespace ChatDashboard.Tests.Bot.Scheduling;

/// <summary>Two instances, each with its own connection to one PostgreSQL.</summary>
public sealed class SharedLocksTests : IAsyncLifetime
{
    private string database = "";
    private Postgres one = null!;
    private Postgres other = null!;

    public async ValueTask InitializeAsync()
    {
        database = await (await PostgresServer.SharedAsync()).NewDatabaseAsync();
        (one, other) = (new(new() { Postgres = database }), new(new() { Postgres = database }));
    }

    public ValueTask DisposeAsync()
    {
        one?.Dispose();
        other?.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public void Who_has_a_lock_keeps_it_from_the_other_instance_and_from_its_own_until_it_is_free()
    {
        using var here = new SharedLocks(one);
        using var there = new SharedLocks(other);

        var held = here.Take("deliver:ana", TimeSpan.Zero);

        Assert.Throws<DistributedLockTimeoutException>(() => here.Take("deliver:ana", TimeSpan.Zero));
        Assert.Throws<DistributedLockTimeoutException>(() => there.Take("deliver:ana", TimeSpan.FromMilliseconds(300)));
        there.Take("deliver:ben", TimeSpan.Zero).Dispose();
        held.Dispose();
        held.Dispose();
        there.Take("deliver:ana", TimeSpan.Zero).Dispose();
    }

    [Fact]
    public async Task Whoever_waits_gets_it_when_it_is_free()
    {
        using var here = new SharedLocks(one);
        using var there = new SharedLocks(other);
        var held = here.Take("deliver:ana", TimeSpan.Zero);

        var waiting = Task.Run(() => there.Take("deliver:ana", TimeSpan.FromSeconds(30)), TestContext.Current.CancellationToken);
        await Task.Delay(150, TestContext.Current.CancellationToken);
        Assert.False(waiting.IsCompleted);
        held.Dispose();

        (await waiting).Dispose();
    }

    [Fact]
    public async Task What_a_dead_process_held_is_free_at_once()
    {
        var dying = new SharedLocks(one);
        using var there = new SharedLocks(other);
        dying.Take("deliver:ana", TimeSpan.Zero);

        await EndConnectionsAsync();

        there.Take("deliver:ana", TimeSpan.FromSeconds(5)).Dispose();
    }

    [Fact]
    public async Task Who_lost_the_connection_has_its_locks_again_with_the_next()
    {
        using var here = new SharedLocks(one);
        using var there = new SharedLocks(other);
        here.Take("deliver:ana", TimeSpan.Zero);

        await EndConnectionsAsync();
        Assert.ThrowsAny<NpgsqlException>(() => here.Take("deliver:ben", TimeSpan.Zero));
        here.Take("deliver:ben", TimeSpan.Zero);

        Assert.Throws<DistributedLockTimeoutException>(() => there.Take("deliver:ana", TimeSpan.Zero));
    }

    /// <summary>As PostgreSQL does with those of a process that has died.</summary>
    private async Task EndConnectionsAsync()
    {
        await using var third = NpgsqlDataSource.Create($"{database};Pooling=false");
        await using var command = third.CreateCommand(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()");
        await command.ExecuteNonQueryAsync();
    }
}
