using ChatDashboard.Bot.Slack.Blocks;
using ChatDashboard.Core.Chat;

namespace ChatDashboard.Bot.Slack;

/// <summary>Brings what the bot answers to where it was asked.</summary>
internal sealed partial class SlackReplies(SlackClient client, ILogger<SlackReplies> logger)
{
    /// <summary>To whoever asked alone, by the address that came with what they did.</summary>
    public Task RespondAsync(SlackRequest request, Uri address, Message message, bool replacesOriginal, CancellationToken cancel) =>
        TryAsync(request, () => client.RespondAsync(address, MessageBlocks.Render(message), replacesOriginal, cancel));

    public Task PostAsync(SlackRequest request, string channel, string? thread, Message message, CancellationToken cancel) =>
        TryAsync(request, () => client.PostAsync(request.Team, channel, MessageBlocks.Render(message), thread, Pace.PersonWaits, cancel));

    /// <summary>In their personal chat with the bot.</summary>
    public Task WriteToAskerAsync(SlackRequest request, Message message, CancellationToken cancel) =>
        TryAsync(request, () => SendToAskerAsync(request, message, cancel));

    /// <summary>The same, where somebody waits to hear whether it arrived.</summary>
    public Task SendToAskerAsync(SlackRequest request, Message message, CancellationToken cancel) =>
        client.PostAsync(request.Team, request.User, MessageBlocks.Render(message), null, Pace.PersonWaits, cancel);

    /// <summary>Over the message whose button was pressed; where somebody has deleted that, in a new one.</summary>
    public async Task DrawOverAsync(SlackRequest request, MessageSource at, Message message, CancellationToken cancel)
    {
        try
        {
            await client.UpdateAsync(request.Team, new(at.Channel, at.Id), MessageBlocks.Render(message), Pace.PersonWaits, cancel);
        }
        catch (Exception gone) when (gone is ChatUnreachableException or ChatFailedException { MayPass: false })
        {
            Log.NotBrought(logger, request.GetType().Name, request.Team, gone);
            await PostAsync(request, at.Channel, null, message, cancel);
        }
    }

    /// <summary>Where Slack does not take an answer, there is nobody left to tell but the log.</summary>
    private async Task TryAsync(SlackRequest request, Func<Task> bring)
    {
        try
        {
            await bring();
        }
        catch (Exception failed) when (failed is ChatFailedException or ChatUnreachableException)
        {
            Log.NotBrought(logger, request.GetType().Name, request.Team, failed);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "The answer to a {Request} of the Slack workspace {Team} could not be brought")]
        public static partial void NotBrought(ILogger logger, string request, string team, Exception failed);
    }
}
