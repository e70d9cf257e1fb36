using Microsoft.Extensions.Options;
using Npgsql;

namespace ChatDashboard.Bot.Scheduling;

/// <summary>
/// Refuses to start on a connection string that is none, and says what is wrong without a word of it: a password may be anywhere in it.
/// </summary>
internal sealed class SchedulingOptionsCheck(IConfiguration settings) : IValidateOptions<SchedulingOptions>
{
    private const string Example = "Host=db.example.org;Database=chatdashboard;Username=chatdashboard;Password=…";

    public ValidateOptionsResult Validate(string? name, SchedulingOptions options) =>
        options.IsShared() && Fault(options.Postgres!) is { } fault ? ValidateOptionsResult.Fail(fault) : ValidateOptionsResult.Success;

    private string? Fault(string text) =>
        text.Contains("://", StringComparison.Ordinal) ? $"Scheduling:Postgres is an address. Write it as a connection string: {Example}."
        : Read(text) is not { } connection
            ? $"Scheduling:Postgres is not a connection string. One looks like {Example}; a value with a semicolon in it stands in quotes."
        : string.IsNullOrWhiteSpace(connection.Host) ? $"Scheduling:Postgres names no Host. It looks like {Example}."
        : string.IsNullOrWhiteSpace(connection.Database) ? $"Scheduling:Postgres names no Database. It looks like {Example}."
        : string.IsNullOrWhiteSpace(connection.Username) ? $"Scheduling:Postgres names no Username. It looks like {Example}."
        : string.IsNullOrWhiteSpace(settings["Storage:Cosmos:Endpoint"])
            ? "Scheduling:Postgres is set, and Storage:Cosmos:Endpoint is not. Instances that share the schedule must share the data too: "
                + "set Storage:Cosmos:Endpoint, or leave out Scheduling:Postgres."
        : null;

    private static NpgsqlConnectionStringBuilder? Read(string text)
    {
        try
        {
            return new(text);
        }
        catch (Exception wrong) when (wrong is ArgumentException or FormatException or InvalidCastException or OverflowException)
        {
            return null;
        }
    }
}
