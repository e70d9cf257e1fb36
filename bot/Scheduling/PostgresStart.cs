namespace ChatDashboard.Bot.Scheduling;

/// <summary>
/// Before anything else starts: the tables are there. Settings that PostgreSQL refuses stop the start; where it does not answer, the bot
/// starts without it, for people can answer without a schedule, and takes it up as soon as it does.
/// </summary>
internal sealed partial class PostgresStart(Postgres postgres, PostgresTables tables, ILogger<PostgresStart> logger)
    : LifecycleService
{
    /// <exception cref="WrongSettingException">PostgreSQL does not let the bot in, or not do what it must.</exception>
    public override Task StartingAsync(CancellationToken cancellationToken)
    {
        try
        {
            tables.Prepare();
            Log.Shared(logger, postgres.Place);
        }
        catch (Exception fault) when (PostgresFault.OfSettings(fault, postgres.Place) is { } why)
        {
            throw new WrongSettingException(why);
        }
        catch (Exception fault) when (PostgresFault.Is(fault))
        {
            Log.StartsWithout(logger, PostgresFault.InWords(fault, postgres.Place));
        }

        return Task.CompletedTask;
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "The schedule is kept in {Place}, for all instances together.")]
        public static partial void Shared(ILogger logger, string place);

        [LoggerMessage(
            LogLevel.Error,
            "{Reason} (Scheduling:Postgres.) The bot answers people, sends nothing of its own accord, and tries again every few seconds.")]
        public static partial void StartsWithout(ILogger logger, string reason);
    }
}
