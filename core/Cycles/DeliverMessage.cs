using ChatDashboard.Core.Chat;
using ChatDashboard.Core.Sites;

namespace ChatDashboard.Core.Cycles;

/// <summary>
/// Delivers one message if it is still owed, and records how that ended: every message ends sent, failed with a reason, or unreachable.
/// </summary>
public sealed class DeliverMessage(
    ISiteStore sites, ICycleStore cycles, DeliverToPerson toPerson, DeliverToChannel toChannel, TimeProvider time)
{
    /// <param name="isLastTry">A failure that may pass is recorded on the last try, and thrown before.</param>
    /// <exception cref="ChatFailedException">The platform did not take the message; try again later.</exception>
    public async Task RunAsync(OutgoingMessage message, bool isLastTry, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(message);
        var site = (await sites.FindAsync(message.Site, cancel))?.Value;
        var cycle = (await cycles.FindAsync(message.Site, message.Quarter, cancel))?.Value;
        var response = message.To is null
            ? null
            : (await cycles.FindResponseAsync(message.Site, message.Quarter, message.To, cancel))?.Value;
        if (site is null || cycle is null || !Due.IsOwed(message, site, cycle, response, time.GetUtcNow()))
        {
            return;
        }

        try
        {
            await (
                message.To is null
                    ? toChannel.SendAsync(message, site, cycle, cancel)
                    : toPerson.SendAsync(message, site, cycle, response, cancel));
        }
        catch (ChatUnreachableException unreachable)
        {
            await RecordAsync(message, cycle, new(DeliveryState.Unreachable, time.GetUtcNow(), unreachable.Message), cancel);
        }
        catch (ChatFailedException failed) when (isLastTry || !failed.MayPass)
        {
            await RecordAsync(message, cycle, new(DeliveryState.Failed, time.GetUtcNow(), failed.Message), cancel);
        }
    }

    private Task RecordAsync(OutgoingMessage message, Cycle cycle, Delivery delivery, CancellationToken cancel) => message.To is null
        ? toChannel.RecordAsync(message, cycle.Edition, null, delivery, cancel)
        : toPerson.RecordAsync(message, cycle.ReminderRound, null, delivery, cancel);
}
