using Hangfire.AspNetCore;
using Hangfire.Logging;
using Hangfire.PostgreSql;
using Npgsql;

namespace ChatDashboard.Bot.Scheduling;

/// <summary>Makes the tables that the instances share, or brings them up to date: one instance at a time, and once in a process.</summary>
internal sealed class PostgresTables(Postgres postgres, ILoggerFactory loggers)
{
    /// <summary>Any number; all instances must have the same.</summary>
    private const long OneAtATime = 7_204_118_332_566_019;

    private volatile bool _areThere;

    /// <summary>Whether they were there, or made, since the process began.</summary>
    public bool AreThere => _areThere;

    /// <exception cref="NpgsqlException">PostgreSQL does not answer, or does not let the bot.</exception>
    public void Prepare()
    {
        if (_areThere)
        {
            return;
        }

        // Hangfire's are the process's: with those of an app that has ended, its installer cannot be made, and never again.
        LogProvider.SetCurrentLogProvider(new AspNetCoreLogProvider(loggers));
        using var connection = postgres.Source.OpenConnection();
        Run(connection, $"SELECT pg_advisory_lock({OneAtATime})");
        try
        {
            // Ours first: Hangfire's installer writes a whole fault into the log where it may not make its own.
            Run(connection, PostgresRations.Table);
            PostgreSqlObjectsInstaller.Install(connection);
            _areThere = true;
        }
        finally
        {
            Run(connection, $"SELECT pg_advisory_unlock({OneAtATime})");
        }
    }

    private static void Run(NpgsqlConnection connection, string statement)
    {
        using var command = new NpgsqlCommand(statement, connection) { CommandTimeout = 120 };
        command.ExecuteNonQuery();
    }
}
