using System.Data.Common;
using System.Transactions;
using Azure.Identity;
using Hangfire;
using Hangfire.Storage;
using Npgsql;

namespace ChatDashboard.Bot.Scheduling;

/// <summary>What it means when PostgreSQL does not do what it is asked, in sentences without a word of the connection string.</summary>
internal static class PostgresFault
{
    /// <summary>Whether the storage of the schedule is at fault, and not the program.</summary>
    public static bool Is(Exception fault) => fault
        is DbException or TimeoutException or AuthenticationFailedException or TransactionException
        or BackgroundJobClientException or DistributedLockTimeoutException;

    /// <summary>What is wrong with the settings or the rights; null where it may pass by itself.</summary>
    public static string? OfSettings(Exception fault, string place) => StateOf(fault) switch
    {
        PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification =>
            $"Scheduling:Postgres: {place} does not let the bot in. Correct Username and Password.",
        PostgresErrorCodes.InvalidCatalogName => $"Scheduling:Postgres: {place} is not there. Make the database, or correct Database.",
        PostgresErrorCodes.InsufficientPrivilege =>
            $"Scheduling:Postgres: at {place} the bot may not make its tables. Grant its user CREATE on the database.",
        _ => null,
    };

    public static string InWords(Exception fault, string place) => OfSettings(fault, place) ?? fault.GetBaseException() switch
    {
        PostgresException { SqlState: var state } => $"{place} refuses ({state}).",
        AuthenticationFailedException => $"The bot's identity got no token for {place}.",
        _ => $"{place} does not answer.",
    };

    private static string? StateOf(Exception? fault) => fault switch
    {
        null => null,
        PostgresException known => known.SqlState,
        _ => StateOf(fault.InnerException),
    };
}
