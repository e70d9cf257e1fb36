using ChatDashboard.Core.Chat;
using ChatDashboard.Core.Chat.Answers;
using ChatDashboard.Core.Chat.Messages;
using ChatDashboard.Core.Dashboards;
using ChatDashboard.Core.Sites;

namespace ChatDashboard.Core.Cycles;

/// <summary>Posts one of the quarter's messages to the site's channel, or draws it again where it stands.</summary>
public sealed class DeliverToChannel(ICycleStore cycles, ShowDashboard showDashboard, IChat chat, TimeProvider time)
{
    public async Task SendAsync(OutgoingMessage message, Site site, Cycle cycle, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(message);
        ArgumentNullException.ThrowIfNull(site);
        ArgumentNullException.ThrowIfNull(cycle);
        var drawn = await DrawAsync(message, site, cycle, cancel);
        var standing = cycle.Posts.GetValueOrDefault(message.Post!.Value)?.Message;
        var sent = await PutAsync(site.Channel!, standing, drawn, cancel);
        await RecordAsync(message, cycle.Edition, sent, new(DeliveryState.Sent, time.GetUtcNow()), cancel);
        if (drawn is DashboardView { Dashboard: var dashboard } && sent != standing
            && LongTexts.Of(dashboard) is { Passages.Count: > 0 } texts)
        {
            await PostTextsAsync(site.Channel!, sent, texts, cancel);
        }
    }

    /// <summary>Draws a message where it stands; one that somebody has deleted is posted anew.</summary>
    private async Task<MessageId> PutAsync(ChannelId channel, MessageId? standing, Message drawn, CancellationToken cancel)
    {
        try
        {
            if (standing is not null)
            {
                await chat.UpdateAsync(channel, standing, drawn, cancel);
                return standing;
            }
        }
        catch (ChatFailedException gone) when (!gone.MayPass)
        {
            // It is not there to be drawn again.
        }

        return await chat.PostAsync(channel, drawn, cancel);
    }

    private async Task PostTextsAsync(ChannelId channel, MessageId summary, Reading texts, CancellationToken cancel)
    {
        try
        {
            await chat.PostInThreadAsync(channel, summary, texts, cancel);
        }
        catch (Exception failed) when (failed is ChatFailedException or ChatUnreachableException)
        {
            // The card stands, and its button shows the same texts to whoever wants them: no reason to post it a second time.
        }
    }

    public Task RecordAsync(OutgoingMessage message, int edition, MessageId? sent, Delivery delivery, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(message);
        var kind = message.Post!.Value;
        return cycles.ChangeAsync(
            message.Site, message.Quarter,
            now => now with { Posts = now.Posts.SetItem(kind, new(sent ?? now.Posts.GetValueOrDefault(kind)?.Message, edition, delivery)) },
            cancel);
    }

    private async Task<Message> DrawAsync(OutgoingMessage message, Site site, Cycle cycle, CancellationToken cancel)
    {
        if (message.Kind is OutgoingKind.SummaryPost)
        {
            return await showDashboard.RunAsync(site, cycle.Quarter, cancel) is ShowOutcome.Shown shown
                ? shown.View
                : throw new InvalidOperationException($"{site.Id} has no dashboard for {cycle.Quarter}.");
        }

        var took = Participation.Of(site, cycle, await cycles.ListSubmittedAsync(site.Id, cycle.Quarter, cancel));
        return message.Kind is OutgoingKind.OpenedPost ? Opened(site, cycle, took.Raters) : UnderReview(site, cycle, took);
    }

    private static Notice Opened(Site site, Cycle cycle, int asked) =>
        new($"I have asked {Words.Count(asked, "rater")} in our personal chats. It takes a few minutes, and everything typed is kept.")
        {
            Title = $"{site.Name}: {cycle.Quarter} is open",
            Facts =
            [
                new("Answers close", Words.Day(site.Calendar, Due.ClosesAt(site.Calendar, cycle))),
                new("Who sees what", "This channel sees counts. The facilitator sees who said what."),
                new("Nothing came?", $"Type {Typed.OfChannel("rate")}"),
            ],
        };

    private static Notice UnderReview(Site site, Cycle cycle, Participation took) =>
        new(
            $"{took.Answered} of {Words.Count(took.Raters, "rater")} have answered. "
                + $"The facilitator ({Words.List([.. site.Facilitators.Select(person => person.Name)])}) now goes through what the team "
                + "agrees on.")
        {
            Title = $"{site.Name}: {cycle.Quarter} is under review",
            Facts =
            [
                new("Dashboard", $"at the latest on {Words.Day(site.Calendar, Due.PublishesAt(site.Calendar, cycle))}"),
                new("Not answered yet?", $"Until then it still counts. Type {Typed.OfChannel("rate")}"),
            ],
        };
}
