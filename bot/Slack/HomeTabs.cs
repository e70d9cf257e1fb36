using ChatDashboard.Bot.Slack.Blocks;
using ChatDashboard.Core.Chat;
using ChatDashboard.Core.Chat.Answers;

namespace ChatDashboard.Bot.Slack;

/// <summary>Draws people's Home tabs: what waits for them, and their sites with their latest colours.</summary>
internal sealed class HomeTabs(Asking asking, SlackClient client, SlackTiers tiers, IAddressBook addresses)
{
    private static readonly SlackText Nothing = new("", []);

    /// <summary>
    /// As it is for someone of whom nothing is known; what a drawing under way has remembered of them meanwhile goes again.
    /// </summary>
    public async Task ClearAsync(string team, string user, CancellationToken cancel)
    {
        await addresses.ForgetAsync(SlackIds.Person(team, user), cancel);
        await client.PublishHomeAsync(team, user, HomeTab.Render(WelcomeAnswer.For(RoomKind.Personal)), cancel);
    }

    /// <summary>
    /// Once it is its turn, as it then is: whoever opens the tab meanwhile is shown it at once, and a busy hour leaves room for answers.
    /// </summary>
    public async Task DrawAgainAsync(string team, string user, CancellationToken cancel)
    {
        await tiers.Homes.TakeAsync(team, cancel);
        await DrawAsync(new SlackRequest.HomeOpened(IsEmpty: false) { Team = team, User = user }, cancel);
    }

    /// <summary>Where there is only an excuse to show, what stands there stays.</summary>
    public async Task DrawAsync(SlackRequest request, CancellationToken cancel)
    {
        var isEmpty = request is SlackRequest.HomeOpened { IsEmpty: true };
        Task PublishAsync(Message message) => client.PublishHomeAsync(request.Team, request.User, HomeTab.Render(message), cancel);

        var answered = await asking.HearAsync(
            request, SlackRooms.Alone, Nothing, excuse => isEmpty ? PublishAsync(excuse) : Task.CompletedTask, cancel);
        if (!answered.IsExcuse || isEmpty)
        {
            await PublishAsync(answered.Message);
        }
    }
}
