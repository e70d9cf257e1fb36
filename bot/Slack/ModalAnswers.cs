using System.Text.Json.Nodes;
using ChatDashboard.Bot.Slack.Blocks;
using ChatDashboard.Core.Chat;
using ChatDashboard.Core.Chat.Messages;

namespace ChatDashboard.Bot.Slack;

/// <summary>Shows an answer in a modal: in a new one, over the one that is open, or in its place.</summary>
internal sealed class ModalAnswers(Modals modals)
{
    /// <summary>In the modal that says "one moment".</summary>
    /// <param name="shown">Null where it could not be opened: then the answer goes where <paramref name="otherwise"/> brings it.</param>
    public async Task<Answered> ShowAsync(
        SlackRequest request, ShownView? shown, ViewMemory memory, Ask ask, Func<Message, Task> otherwise, CancellationToken cancel)
    {
        async Task DrawAsync(Message message)
        {
            var drawn = shown is null ? null : await modals.DrawAsync(request, shown, memory.Onto(MessageModal.Render(message)), cancel);
            if (drawn is null)
            {
                await otherwise(message);
            }

            shown = drawn ?? shown;
        }

        var answered = await ask(DrawAsync);
        await DrawAsync(answered.Message);
        return answered;
    }

    /// <summary>In the place of the modal that something was pressed in.</summary>
    public async Task<Answered> TurnAsync(SlackRequest request, Press press, ViewSource view, Ask ask, CancellationToken cancel)
    {
        var shown = view.Shown;
        async Task DrawAsync(JsonObject next) => shown = await modals.DrawAsync(request, shown, next, cancel) ?? shown;

        var answered = await ask(meanwhile => DrawAsync(Kept(view, Sentence(meanwhile))));
        await DrawAsync(Next(press, view, answered));
        return answered;
    }

    /// <summary>What stands in the modal's place after a press; what was typed stays there where it was not saved.</summary>
    public static JsonObject Next(Press press, ViewSource view, Answered answered) => IsRefused(press, answered)
        ? Kept(view, answered.Faults.Count > 0 ? string.Join(' ', answered.Faults.Values.Distinct()) : Sentence(answered.Message))
        : (ViewMemory.Of(view) with { Shows = press.Kind }).Onto(MessageModal.Render(answered.Message));

    /// <summary>The modal as it stood, with all that was typed, and a sentence above it.</summary>
    public static JsonObject Kept(ViewSource view, string sentence) =>
        TypedAgain.Into(MessageModal.Broken(view.View, sentence), view.Inputs);

    private static bool IsRefused(Press press, Answered answered) =>
        answered.IsExcuse || (press.Kind.Saves() && answered.Replies[0] is { Place: ReplyPlace.Here, Message: Notice });

    private static string Sentence(Message message) => message is Notice notice ? string.Join(' ', notice.Sentences) : "";
}
