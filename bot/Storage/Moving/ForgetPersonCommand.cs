using ChatDashboard.Core.Privacy;

namespace ChatDashboard.Bot.Storage.Moving;

/// <summary><c>forget-person teams:8b0c… --yes</c>: forgets someone, such as someone who has left and can type nothing any more.</summary>
internal sealed class ForgetPersonCommand(IServiceProvider services) : ICommand
{
    private const string Yes = "--yes";

    public string Name => "forget-person";

    public string Usage => $"forget-person <person's id> {Yes}";

    public string Summary => "deletes what is kept about a person; what they rated stays as counts. It cannot be undone";

    public async Task<CommandOutcome> RunAsync(IReadOnlyList<string> arguments, CancellationToken cancel)
    {
        if (arguments is not [var typed, Yes] || PersonArgument.Read(typed) is not { } person)
        {
            return CommandOutcome.Mistyped($"Type: {Usage}{Environment.NewLine}{PersonArgument.Help}");
        }

        // A slip in an id shall not look like something done.
        if ((await services.GetRequiredService<FindPersonalData>().RunAsync(person, cancel)).IsEmpty)
        {
            return CommandOutcome.Failed($"Nothing is kept about {person}. Nothing was changed. {PersonArgument.Help}");
        }

        return await services.GetRequiredService<ForgetPerson>().RunAsync(person, null, cancel) switch
        {
            ForgetOutcome.OnlyFacilitator only => CommandOutcome.Failed(
                $"{person} is the only facilitator of {string.Join(", ", only.Sites.Select(site => site.Id))}. Nothing was changed. "
                + "Let an administrator add another one there first: facilitators add @someone."),
            ForgetOutcome.Forgotten done => CommandOutcome.Done(
                $"{person} is forgotten at {done.Sites.Count} sites; the answers of {done.Kept} quarters stay as counts. "
                + "Cards that stand in channels are drawn again when the bot looks at the site next: within a day, or at its start."),
            var other => throw new InvalidOperationException($"Forgetting that ends with {other}."),
        };
    }
}
