using System.Runtime.CompilerServices;
using Microsoft.Extensions.Options;

namespace ChatDashboard.Bot.Scheduling;

/// <summary>Whether the database of the schedule that instances share lets the bot in and make its tables.</summary>
internal sealed class ScheduleExamination(IServiceProvider services) : IExamination
{
    private const string MayMakeTables = "SELECT has_database_privilege(current_database(), 'CREATE')";

    public string Part => "Schedule";

    public async IAsyncEnumerable<Finding> LookAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        var settings = services.GetRequiredService<IOptions<SchedulingOptions>>().Value;
        yield return settings.IsShared()
            ? await LookAsync(services.GetRequiredService<Postgres>(), cancel)
            : Finding.Off(
                "Scheduling:Postgres is empty: the schedule is in memory, planned anew at each start. That is right for one instance.");
    }

    private static async Task<Finding> LookAsync(Postgres postgres, CancellationToken cancel)
    {
        try
        {
            await using var command = postgres.Source.CreateCommand(MayMakeTables);
            return await command.ExecuteScalarAsync(cancel) is true
                ? Finding.Good($"All instances share {postgres.Place}. It answers, and the bot may make its tables there.")
                : Finding.Wrong(
                    $"Scheduling:Postgres: at {postgres.Place} the bot may not make its tables. Grant its user CREATE on the database.");
        }
        catch (Exception fault) when (PostgresFault.Is(fault))
        {
            return Finding.Wrong(PostgresFault.OfSettings(fault, postgres.Place)
                ?? $"Scheduling:Postgres: {PostgresFault.InWords(fault, postgres.Place)} Look at Host, Port and the firewall.");
        }
    }
}
