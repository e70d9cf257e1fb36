using ChatDashboard.Bot.Slack.Blocks;
using ChatDashboard.Core.Chat;

namespace ChatDashboard.Bot.Slack;

/// <summary>Draws people's Home tabs: what waits for them, and their sites with their latest colours.</summary>
internal sealed class HomeTabs(Asking asking, SlackClient client)
{
    private static readonly SlackText Nothing = new("", []);

    public async Task DrawAsync(SlackRequest request, CancellationToken cancel)
    {
        var answered = await asking.HearAsync(request, SlackRooms.Alone, Nothing, PublishAsync, cancel);
        await PublishAsync(answered.Message);

        Task PublishAsync(Message message) => client.PublishHomeAsync(request.Team, request.User, HomeTab.Render(message), cancel);
    }
}
