using ChatDashboard.Core.Chat;
using ChatDashboard.Core.Chat.Answers;
using ChatDashboard.Core.Forms;
using ChatDashboard.Core.Sites;

namespace ChatDashboard.Core.Cycles;

/// <summary>Sends a rater the prompt or a reminder, or a facilitator the request to review.</summary>
public sealed class DeliverToPerson(
    ISiteStore sites, ICycleStore cycles, FindForm findForm, FindReview findReview, IChat chat, TimeProvider time)
{
    public async Task SendAsync(OutgoingMessage message, Site site, Cycle cycle, Response? response, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(message);
        ArgumentNullException.ThrowIfNull(cycle);
        var drawn = await DrawAsync(message, site, cycle, response, cancel);
        var sent = await chat.SendAsync(message.To!, drawn, cancel);
        await RecordAsync(message, cycle.ReminderRound, sent, new(DeliveryState.Sent, time.GetUtcNow()), cancel);
    }

    /// <summary>
    /// Records how a message ended, on the response or, for a request to review, on the cycle; of someone who is forgotten meanwhile,
    /// nothing.
    /// </summary>
    public async Task RecordAsync(OutgoingMessage message, int round, MessageId? sent, Delivery delivery, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (await sites.FindAsync(message.Site, cancel) is not { Value: var site }
            || !(site.IsRater(message.To!) || site.IsFacilitator(message.To!)))
        {
            return;
        }

        await (message.Kind is OutgoingKind.ReviewRequest
            ? (Task)cycles.ChangeAsync(
                message.Site, message.Quarter, now => now with { ReviewRequests = now.ReviewRequests.SetItem(message.To!, delivery) },
                cancel)
            : cycles.ChangeAsync(
                message.Site, message.Quarter, message.To!, now => Recorded(now, message.Kind, round, sent, delivery), cancel));
    }

    private async Task<Message> DrawAsync(OutgoingMessage message, Site site, Cycle cycle, Response? response, CancellationToken cancel)
    {
        if (message.Kind is OutgoingKind.ReviewRequest)
        {
            var missing = cycle.Reopenings.IsEmpty ? "The time for answers is over." : "The quarter was opened again.";
            return ReviewOverview.Of(await findReview.RunAsync(site, cycle, cancel), missing);
        }

        var form = await findForm.RunAsync(site, cycle, response ?? new Response(site.Id, cycle.Quarter, message.To!), cancel);
        return form.Invitation() with { IsReminder = message.Kind is OutgoingKind.Reminder };
    }

    private static Response Recorded(Response response, OutgoingKind kind, int round, MessageId? sent, Delivery delivery) => kind switch
    {
        OutgoingKind.Prompt => response with { Prompt = delivery, PromptMessage = sent ?? response.PromptMessage, ReminderRound = round },
        _ => response with { Reminder = delivery, ReminderRound = round, RemindAt = null },
    };
}
