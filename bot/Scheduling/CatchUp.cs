using ChatDashboard.Core.Sites;

namespace ChatDashboard.Bot.Scheduling;

/// <summary>Plans the sites that were held up anew as soon as the queue's storage answers again.</summary>
internal sealed partial class CatchUp(
    HeldUp heldUp, ISiteStore sites, PlanSite planSite, ILogger<CatchUp> logger, PostgresTables? tables = null)
    : BackgroundService
{
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(5);

    /// <summary>By the machine's clock: this waits for a server, not for a day of the calendar.</summary>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Every.RunAsync(LookAgain, TimeProvider.System, () => TryAsync(stoppingToken), stoppingToken);

    private async Task TryAsync(CancellationToken cancel)
    {
        if (heldUp.IsEmpty && tables is not { AreThere: false })
        {
            return;
        }

        try
        {
            tables?.Prepare();
            var planned = await heldUp.MakeUpAsync(id => PlanAsync(id, cancel));
            Log.GoesOn(logger, planned);
        }
        catch (Exception fault) when (!cancel.IsCancellationRequested)
        {
            // The outermost edge of this service: whatever the store or the queue throws, the next try may succeed.
            Log.TriesAgain(logger, fault.GetBaseException().GetType().Name);
        }
    }

    private async Task PlanAsync(SiteId id, CancellationToken cancel)
    {
        if (await sites.FindAsync(id, cancel) is { Value: var site })
        {
            InTime.Ask(() => Run(site));
        }
    }

    private bool Run(Site site)
    {
        planSite.Run(site);
        return true;
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "The queue answers again. Planned {Sites} sites that were held up.")]
        public static partial void GoesOn(ILogger logger, int sites);

        [LoggerMessage(LogLevel.Debug, "What is held up could not be planned yet ({Fault}).")]
        public static partial void TriesAgain(ILogger logger, string fault);
    }
}
