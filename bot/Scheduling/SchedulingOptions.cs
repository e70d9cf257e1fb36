namespace ChatDashboard.Bot.Scheduling;

/// <summary>The settings <c>Scheduling</c>: where the schedule and the queue of messages are kept.</summary>
internal sealed class SchedulingOptions
{
    public const string Section = "Scheduling";

    /// <summary>
    /// The connection string of a PostgreSQL database that all instances of the bot share; without one, each keeps them in memory.
    /// </summary>
    public string? Postgres { get; set; }

    public bool IsShared() => !string.IsNullOrWhiteSpace(Postgres);
}
