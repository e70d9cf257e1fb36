using ChatDashboard.Core.Chat;
using ChatDashboard.Core.People;

namespace ChatDashboard.Bot.Slack;

/// <summary>Asks the conversation for what someone in Slack wants of it, by their names and in their time zone.</summary>
internal sealed class Asking(Conversation conversation, SlackPeople people, IWorkspaces workspaces, Patience patience)
{
    /// <summary>More people are not mentioned at once.</summary>
    private const int MostMentioned = 20;

    public Task<Answered> HearAsync(
        SlackRequest request, Room room, SlackText said, Func<Message, Task> meanwhile, CancellationToken cancel) =>
        patience.AwaitAsync(
            request,
            async () =>
            {
                var (from, timeZone) = await WhoAsync(request, cancel);
                var mentioned = await people.FindAllAsync(request.Team, [.. said.Mentioned.Take(MostMentioned)], cancel);
                return await conversation.HearAsync(new(from, room, said.Text, mentioned, timeZone), cancel);
            },
            meanwhile,
            cancel);

    /// <param name="view">The modal that holds what was typed; null where there is none.</param>
    public Task<Answered> PressAsync(
        SlackRequest request, Room room, Press press, ViewSource? view, Func<Message, Task> meanwhile, CancellationToken cancel) =>
        patience.AwaitAsync(
            request,
            async () =>
            {
                var (from, _) = await WhoAsync(request, cancel);
                var inputs = view?.Inputs ?? new Dictionary<string, string>();
                var picked = PickedIn(inputs);
                return await conversation.PressAsync(
                    new(from, room, press, inputs)
                    {
                        Picked = await people.FindAllAsync(request.Team, picked, cancel),
                        LeftOut = await people.FindOthersAsync(request.Team, picked, cancel),
                        FormStaysOpen = request is SlackRequest.Submission,
                    },
                    cancel);
            },
            meanwhile,
            cancel);

    /// <summary>Whoever does something in a workspace shows that the bot is there, also after it was removed from it.</summary>
    private async Task<(Person Person, string? TimeZone)> WhoAsync(SlackRequest request, CancellationToken cancel)
    {
        await workspaces.OpenAsync(SlackIds.Platform, request.Team, cancel);
        return await people.FindAsync(request.Team, request.User, cancel);
    }

    /// <summary>The ids of the people whom the people pickers name.</summary>
    private static IReadOnlyList<string> PickedIn(IReadOnlyDictionary<string, string> inputs)
    {
        var picked = new[] { Inputs.AddRaters, Inputs.AddFacilitators }.SelectMany(input => Inputs.Lines(inputs, input));
        return [.. picked.Select(id => SlackIds.Parse(PersonId.Parse(id).UserId).Id).Distinct()];
    }
}
