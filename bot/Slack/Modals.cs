using System.Text.Json.Nodes;
using ChatDashboard.Bot.Slack.Blocks;
using ChatDashboard.Core.Chat;

namespace ChatDashboard.Bot.Slack;

/// <summary>
/// Opens modals and draws them again. A trigger is good for three seconds, so it is spent on a modal that says "one moment" before anything
/// is looked up.
/// </summary>
internal sealed partial class Modals(SlackClient client, ILogger<Modals> logger)
{
    private const string Title = "ChatDashboard";

    /// <summary>Null where the trigger was too old, or Slack does not answer.</summary>
    public Task<ShownView?> OpenAsync(SlackRequest request, string trigger, CancellationToken cancel) =>
        TryAsync(request, () => client.OpenViewAsync(request.Team, trigger, MessageModal.Loading(Title), cancel));

    /// <summary>Lays a modal over the one that is open; null where that cannot be, also because three lie there already.</summary>
    public Task<ShownView?> PushAsync(SlackRequest request, string trigger, CancellationToken cancel) =>
        TryAsync(request, () => client.PushViewAsync(request.Team, trigger, MessageModal.Loading(Title), cancel));

    /// <summary>The modal as it is now shown; null where it could not be drawn.</summary>
    public async Task<ShownView?> DrawAsync(SlackRequest request, ShownView shown, JsonObject view, CancellationToken cancel)
    {
        try
        {
            return await client.UpdateViewAsync(request.Team, shown, view, cancel);
        }
        catch (Exception stale) when (SlackFault.IsStaleView(stale))
        {
            // Closed meanwhile, or drawn by a later press: nobody looks at what this one would show.
            Log.Stale(logger, request.Team, stale.Message);
            return shown;
        }
        catch (Exception failed) when (failed is ChatFailedException or ChatUnreachableException)
        {
            Log.NotDrawn(logger, request.Team, failed);
            return null;
        }
    }

    private async Task<ShownView?> TryAsync(SlackRequest request, Func<Task<ShownView>> open)
    {
        try
        {
            return await open();
        }
        catch (Exception failed) when (failed is ChatFailedException or ChatUnreachableException)
        {
            Log.NotOpened(logger, request.Team, failed);
            return null;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "A modal in {Team} was closed or changed meanwhile: {Reason}")]
        public static partial void Stale(ILogger logger, string team, string reason);

        [LoggerMessage(LogLevel.Warning, "A modal in {Team} could not be drawn")]
        public static partial void NotDrawn(ILogger logger, string team, Exception failed);

        [LoggerMessage(LogLevel.Warning, "A modal in {Team} could not be opened")]
        public static partial void NotOpened(ILogger logger, string team, Exception failed);
    }
}
