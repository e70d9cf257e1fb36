using ChatDashboard.Core.Chat.Messages;
using ChatDashboard.Core.Cycles;
using ChatDashboard.Core.Sites;

namespace ChatDashboard.Core.Chat.Answers;

/// <summary>Who has answered, who has not, and who could not be reached: by name to the facilitator, in counts to a channel.</summary>
public sealed class StatusAnswer(ICycleStore cycles)
{
    public async Task<IReadOnlyList<Reply>> RunAsync(Heard heard, Site site, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(heard);
        ArgumentNullException.ThrowIfNull(site);
        if (site.Latest is null || await cycles.FindAsync(site.Id, site.Latest, cancel) is not { Value: var cycle })
        {
            return [CycleAnswers.NothingOpen(site)];
        }

        var responses = (await cycles.ListResponsesAsync(site.Id, cycle.Quarter, cancel)).ToDictionary(response => response.Rater);
        var people = site.Raters.Select(rater => (rater.Name, State: StateOf(rater.Id, cycle, responses))).ToList();
        var counts = string.Join(
            ", ", people.CountBy(person => person.State.Group).OrderBy(pair => pair.Key).Select(pair => $"{pair.Value} {Name(pair.Key)}"));
        var summary = new Notice(
            $"{site.Name}, {cycle.Quarter}: {Words.Of(cycle.Phase)}. {(counts.Length == 0 ? "No raters yet" : counts)}.");
        var byName = summary with
        {
            Facts =
            [
                .. from person in people
                   orderby person.State.Group, person.Name
                   group person by person.State.Text into same
                   select new Fact(same.Key, Words.List([.. same.Select(person => person.Name)])),
            ],
        };
        return heard.Room.IsPrivate
            ? [new(byName)]
            : Reply.Aside(byName, "I have sent you the names personally.", summary.Sentences);
    }

    private static (Group Group, string Text) StateOf(
        People.PersonId rater, Cycle cycle, Dictionary<People.PersonId, Response> responses)
    {
        var response = responses.GetValueOrDefault(rater);
        return response switch
        {
            { IsSubmitted: true } => (Group.Answered, "Answered"),
            _ when cycle.Away.Contains(rater) => (Group.Away, "Away this quarter"),
            { LastDelivery: { State: DeliveryState.Unreachable, Reason: var reason } } =>
                (Group.Unreachable, $"Cannot be reached: {reason}"),
            { LastDelivery: { State: DeliveryState.Failed, Reason: var reason } } => (Group.Failed, $"Message failed: {reason}"),
            { RemindAt: not null } => (Group.Missing, "Asked to be reminded later"),
            { Answers.Count: > 0 } => (Group.Missing, "Has begun, not handed in"),
            { Prompt: not null } => (Group.Missing, "Not begun"),
            _ => (Group.Waiting, cycle.Phase is CyclePhase.Collecting ? "Will be asked" : "Not asked"),
        };
    }

    private static string Name(Group group) => group switch
    {
        Group.Answered => "answered",
        Group.Missing => "missing",
        Group.Waiting => "not asked yet",
        Group.Unreachable => "cannot be reached",
        Group.Failed => "not delivered",
        _ => "away",
    };

    private enum Group
    {
        Answered,
        Missing,
        Waiting,
        Unreachable,
        Failed,
        Away,
    }
}
