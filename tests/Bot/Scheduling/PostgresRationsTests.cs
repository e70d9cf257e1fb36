using System.Diagnostics;
using ChatDashboard.Bot;
using ChatDashboard.Bot.Scheduling;
using ChatDashboard.Tests.Clients;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace ChatDashboard.Tests.Bot.Scheduling;

/// <summary>Two instances that take from one ration.</summary>
public sealed class PostgresRationsTests : IAsyncLifetime
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly List<Postgres> _postgres = [];
    private string database = "";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => database = await (await PostgresServer.SharedAsync()).NewDatabaseAsync();

    public ValueTask DisposeAsync()
    {
        _postgres.ForEach(one => one.Dispose());
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Together_they_are_given_no_more_calls_in_any_while_than_there_are()
    {
        PostgresRations[] instances = [NewInstance(), NewInstance()];
        var began = Stopwatch.GetTimestamp();

        var times = await Task.WhenAll(Enumerable.Range(0, 60).Select(async number =>
        {
            var wait = await instances[number % 2].TakeAsync("teams:own accord:", 5, Second, Cancel);
            return Stopwatch.GetElapsedTime(began) + wait!.Value;
        }));

        // The five of a while all at once, and the sixth a second after the first; each is known to the millisecond, but for the way here.
        var inOrder = times.Order().ToList();
        Assert.All(inOrder.Zip(inOrder.Skip(5)), pair => Assert.True(pair.Second - pair.First > Second - TimeSpan.FromMilliseconds(250)));
        Assert.InRange(inOrder[^1], TimeSpan.FromSeconds(11), TimeSpan.FromSeconds(11.5));
        Assert.InRange(inOrder[4], TimeSpan.Zero, TimeSpan.FromSeconds(0.9));
    }

    [Fact]
    public async Task Rations_do_not_take_from_each_other()
    {
        var instance = NewInstance();

        var waits = new List<TimeSpan?>();
        foreach (var kind in (string[])["a", "a", "b"])
        {
            waits.Add(await instance.TakeAsync(kind, 1, Second, Cancel));
        }

        Assert.InRange(waits[1]!.Value, TimeSpan.FromSeconds(0.5), Second);
        Assert.Equal([TimeSpan.Zero, TimeSpan.Zero], [Rounded(waits[0]), Rounded(waits[2])]);
    }

    [Fact]
    public async Task Whoever_will_not_wait_is_told_that_there_is_none_and_takes_none()
    {
        PostgresRations[] instances = [NewInstance(), NewInstance()];

        var first = await instances[0].TryTakeAsync("slack:users.info:T1", 2, TimeSpan.FromMinutes(1), Cancel);
        var second = await instances[1].TryTakeAsync("slack:users.info:T1", 2, TimeSpan.FromMinutes(1), Cancel);
        var third = await instances[0].TryTakeAsync("slack:users.info:T1", 2, TimeSpan.FromMinutes(1), Cancel);
        var wait = await instances[1].TakeAsync("slack:users.info:T1", 2, TimeSpan.FromMinutes(1), Cancel);

        Assert.Equal<bool?>([true, true, false], [first, second, third]);
        Assert.InRange(wait!.Value, TimeSpan.FromSeconds(50), TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task A_ration_that_was_made_smaller_holds_at_once()
    {
        var instance = NewInstance();
        for (var number = 0; number < 10; number++)
        {
            await instance.TakeAsync("teams:own accord:", 10, TimeSpan.FromMinutes(1), Cancel);
        }

        Assert.False(await instance.TryTakeAsync("teams:own accord:", 3, TimeSpan.FromMinutes(1), Cancel));
        Assert.True(await instance.TryTakeAsync("teams:own accord:", 11, TimeSpan.FromMinutes(1), Cancel));
    }

    [Fact]
    public async Task The_table_says_of_nobody_that_they_were_written_to()
    {
        await NewInstance().TakeAsync("teams:conversation:a:29:ana", 7, Second, Cancel);

        await using var source = NpgsqlDataSource.Create(database);
        await using var command = source.CreateCommand(
            "SELECT string_agg(encode(kind, 'escape') || taken::text, ' ') FROM chatdashboard.ration");
        var table = (string?)await command.ExecuteScalarAsync(Cancel);
        Assert.NotNull(table);
        Assert.DoesNotContain("ana", table, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_PostgreSQL_does_not_answer_each_keeps_to_the_ration_for_itself_and_nobody_waits_for_it_twice()
    {
        await using var server = await PostgresServer.StartAsync();
        database = await server.NewDatabaseAsync();
        var instance = NewInstance();
        await server.StopAsync();
        await using var ration = new Ration(1, Second, TimeProvider.System, "teams:conversation", instance);

        await ration.TakeAsync("a:ana", Cancel);
        var began = Stopwatch.GetTimestamp();
        await ration.TakeAsync("a:ana", Cancel);

        Assert.InRange(Stopwatch.GetElapsedTime(began), TimeSpan.FromSeconds(0.8), TimeSpan.FromSeconds(3));
        Assert.Null(await instance.TakeAsync("a:ben", 1, Second, Cancel));
    }

    private PostgresRations NewInstance()
    {
        var postgres = new Postgres(new() { Postgres = database });
        _postgres.Add(postgres);
        var tables = new PostgresTables(postgres, NullLoggerFactory.Instance);
        tables.Prepare();
        return new(postgres, tables, TimeProvider.System, NullLogger<PostgresRations>.Instance);
    }

    private static TimeSpan Rounded(TimeSpan? wait) => wait > TimeSpan.Zero ? wait.Value : TimeSpan.Zero;
}
