using System.Security.Cryptography;
using System.Text;

namespace ChatDashboard.Bot.Scheduling;

/// <summary>
/// Rations in a small table: for each kind the times of its last calls, so many as there may be in a while. Whoever takes one writes down
/// the time of their own, which lies ahead where the ration is used up, and waits until then. One statement, by PostgreSQL's clock.
/// </summary>
/// <remarks>
/// Why not one instance that sends for all: people are answered, and their cards drawn, by whichever instance they reach. Why not a share
/// each: half a call a second is no pace to answer at. What PostgreSQL cannot be asked for, each instance keeps to for itself; then the
/// queue stands still too, and next to nothing is sent.
/// </remarks>
internal sealed partial class PostgresRations(Postgres postgres, PostgresTables tables, TimeProvider time, ILogger<PostgresRations> logger)
    : ISharedRations
{
    /// <summary>
    /// Not logged: after a crash of PostgreSQL it begins empty. Old lines are of people who have not been written to for a while.
    /// </summary>
    public const string Table = """
        CREATE SCHEMA IF NOT EXISTS chatdashboard;
        CREATE UNLOGGED TABLE IF NOT EXISTS chatdashboard.ration (kind bytea PRIMARY KEY, taken timestamptz[] NOT NULL);
        DELETE FROM chatdashboard.ration WHERE taken[cardinality(taken)] < now() - interval '1 day';
        """;

    private const string OldestOfWhile = "r.taken[cardinality(r.taken) - $2 + 1]";

    private const string Take = $"""
        INSERT INTO chatdashboard.ration AS r (kind, taken) VALUES ($1, ARRAY[clock_timestamp()])
        ON CONFLICT (kind) DO UPDATE SET taken = r.taken[greatest(cardinality(r.taken) - $2 + 2, 1):]
            || greatest(clock_timestamp(), r.taken[cardinality(r.taken)], {OldestOfWhile} + $3)
        """;

    private const string IfThereIsOne = $"""
        WHERE cardinality(r.taken) < $2 OR greatest(r.taken[cardinality(r.taken)], {OldestOfWhile} + $3) <= clock_timestamp()
        """;

    private const string Wait = "RETURNING taken[cardinality(taken)] - clock_timestamp()";

    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(10);

    private DateTimeOffset _restsUntil;

    public async Task<TimeSpan?> TakeAsync(string kind, int calls, TimeSpan length, CancellationToken cancel) =>
        await AskAsync($"{Take} {Wait}", kind, calls, length, cancel) is (true, { } wait) ? wait : null;

    public async Task<bool?> TryTakeAsync(string kind, int calls, TimeSpan length, CancellationToken cancel) =>
        await AskAsync($"{Take} {IfThereIsOne} {Wait}", kind, calls, length, cancel) is (true, var wait) ? wait is not null : null;

    private async Task<(bool Answers, TimeSpan? Wait)> AskAsync(
        string statement, string kind, int calls, TimeSpan length, CancellationToken cancel)
    {
        if (!tables.AreThere || time.GetUtcNow() < _restsUntil)
        {
            return (false, null);
        }

        try
        {
            await using var command = postgres.Source.CreateCommand(statement);
            command.CommandTimeout = 2;
            command.Parameters.Add(new() { Value = KeyOf(kind) });
            command.Parameters.Add(new() { Value = calls });
            command.Parameters.Add(new() { Value = length });
            return (true, await command.ExecuteScalarAsync(cancel) is TimeSpan wait ? wait : null);
        }
        catch (Exception fault) when (PostgresFault.Is(fault))
        {
            // Someone may wait for an answer: nobody asks again for a moment.
            _restsUntil = time.GetUtcNow() + Rest;
            Log.EachForItself(logger, PostgresFault.InWords(fault, postgres.Place));
            return (false, null);
        }
    }

    /// <summary>A conversation's id may tell of a person: the table holds none.</summary>
    private static byte[] KeyOf(string kind) => SHA256.HashData(Encoding.UTF8.GetBytes(kind))[..16];

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "{Reason} Until it does, each instance keeps to the platforms' limits for itself.")]
        public static partial void EachForItself(ILogger logger, string reason);
    }
}
