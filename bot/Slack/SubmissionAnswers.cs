using System.Text.Json.Nodes;
using ChatDashboard.Bot.Slack.Blocks;
using ChatDashboard.Core.Chat;
using ChatDashboard.Core.Chat.Answers;

namespace ChatDashboard.Bot.Slack;

/// <summary>
/// Answers a modal's own button. Slack waits three seconds for what comes next: what takes longer is drawn afterwards, and until then the
/// modal says that it is being saved (<see href="https://docs.slack.dev/surfaces/modals#response_actions">response actions</see>).
/// </summary>
internal sealed class SubmissionAnswers(AfterAnswer after, Asking asking, Modals modals, Afterwards afterwards, TimeProvider time)
{
    public static readonly TimeSpan TimeToAnswer = TimeSpan.FromSeconds(2);

    /// <summary>The answer is on its way to Slack: a drawing that overtook it would be drawn over by it.</summary>
    private static readonly TimeSpan OnItsWay = TimeSpan.FromSeconds(1);

    public async Task<JsonObject?> AnswerAsync(SlackRequest.Submission sent, CancellationToken cancel)
    {
        if (ViewMemory.Of(sent.View) is not { Submit: { } press })
        {
            return Update(ModalAnswers.Kept(sent.View, Excuses.OldButton.Sentences[0]));
        }

        // Null for an answer that came too late for Slack's three seconds.
        var inTime = new TaskCompletionSource<Answered?>(TaskCreationOptions.RunContinuationsAsynchronously);
        if (!after.TryBegin(work => WorkAsync(sent, press, inTime, work)))
        {
            return Update(ModalAnswers.Kept(sent.View, Excuses.Busy.Sentences[0]));
        }

        await Task.WhenAny(inTime.Task, Task.Delay(TimeToAnswer, time, cancel));
        return inTime.TrySetResult(null) || await inTime.Task is not { } answered
            ? Update(MessageModal.Loading("Saving…"))
            : Now(sent.View, press, answered);
    }

    private async Task WorkAsync(
        SlackRequest.Submission sent, Press press, TaskCompletionSource<Answered?> inTime, CancellationToken cancel)
    {
        var (view, shown) = (sent.View, sent.View.Shown with { Hash = null });
        async Task DrawAsync(JsonObject next) => shown = await modals.DrawAsync(sent, shown, next, cancel) ?? shown;

        var answered = await asking.PressAsync(
            sent, ViewMemory.Of(view).Room(sent.Team), press, view, meanwhile => DrawAsync(MessageModal.Render(meanwhile)), cancel);
        if (!inTime.TrySetResult(answered))
        {
            await Task.Delay(OnItsWay, time, cancel);
            await DrawAsync(ModalAnswers.Next(press, view, answered));
        }

        afterwards.Pressed(sent, press, answered);
    }

    private static JsonObject Now(ViewSource view, Press press, Answered answered)
    {
        var blocks = view.View.Objects("blocks").Select(block => block.Text("block_id")).ToHashSet();
        var errors = answered.Faults.Where(fault => blocks.Contains(fault.Key)).ToList();
        return errors.Count == 0
            ? Update(ModalAnswers.Next(press, view, answered))
            : new()
            {
                ["response_action"] = "errors",
                ["errors"] = new JsonObject(errors.Select(error => KeyValuePair.Create(error.Key, (JsonNode?)error.Value))),
            };
    }

    private static JsonObject Update(JsonObject view) => new() { ["response_action"] = "update", ["view"] = view };
}
