using ChatDashboard.Bot.Slack.Blocks;
using ChatDashboard.Core.Chat;
using ChatDashboard.Core.Chat.Answers;

namespace ChatDashboard.Bot.Slack;

/// <summary>Answers the buttons on messages, in modals and on the Home tab.</summary>
internal sealed class ButtonAnswers(
    Asking asking, Modals modals, ModalAnswers modalAnswers, SlackReplies slack, Replies replies, Afterwards afterwards)
{
    public async Task AnswerAsync(SlackRequest.Press pressed, CancellationToken cancel)
    {
        if (!PressValue.TryRead(pressed.Value, out var press))
        {
            await ExplainOldAsync(pressed, cancel);
            return;
        }

        var answered = pressed switch
        {
            { View: { } view } when press.Kind.Reads() && ViewMemory.Of(view).Shows != press.Kind =>
                await OverModalAsync(pressed, press, view, cancel),
            { View: { } view } => await InModalAsync(pressed, press, view, cancel),
            _ when press.Kind.OpensModal() => await ModalAsync(pressed, press, cancel),
            _ => await OnMessageAsync(pressed, press, cancel),
        };
        if (answered is not null)
        {
            afterwards.Pressed(pressed, press, answered);
        }
    }

    private async Task<Answered?> OverModalAsync(SlackRequest.Press pressed, Press press, ViewSource view, CancellationToken cancel)
    {
        var memory = new ViewMemory(Shows: press.Kind, Channel: ViewMemory.Of(view).Channel);
        if (await modals.PushAsync(pressed, pressed.Trigger, cancel) is not { } shown)
        {
            await modals.DrawAsync(pressed, view.Shown, ModalAnswers.Kept(view, Excuses.NotShown.Sentences[0]), cancel);
            return null;
        }

        return await modalAnswers.ShowAsync(
            pressed, shown, memory, meanwhile => asking.PressAsync(pressed, memory.Room(pressed.Team), press, null, meanwhile, cancel),
            message => slack.WriteToAskerAsync(pressed, message, cancel), cancel);
    }

    private async Task<Answered?> InModalAsync(SlackRequest.Press pressed, Press press, ViewSource view, CancellationToken cancel) =>
        await modalAnswers.TurnAsync(
            pressed, press, view,
            meanwhile => asking.PressAsync(pressed, ViewMemory.Of(view).Room(pressed.Team), press, view, meanwhile, cancel), cancel);

    private async Task<Answered?> ModalAsync(SlackRequest.Press pressed, Press press, CancellationToken cancel)
    {
        var memory = new ViewMemory(Shows: press.Kind, Channel: pressed.Message?.Channel);
        return await modalAnswers.ShowAsync(
            pressed, await modals.OpenAsync(pressed, pressed.Trigger, cancel), memory,
            meanwhile => asking.PressAsync(pressed, memory.Room(pressed.Team), press, null, meanwhile, cancel),
            message => SayAsync(pressed, message, toAskerAlone: true, cancel), cancel);
    }

    private async Task<Answered?> OnMessageAsync(SlackRequest.Press pressed, Press press, CancellationToken cancel)
    {
        var room = RoomOf(pressed);
        var answered = await asking.PressAsync(
            pressed, room, press, null, message => SayAsync(pressed, message, toAskerAlone: true, cancel), cancel);
        await replies.BringAsync(
            answered.Replies,
            message => room.IsPrivate
                ? SayAsync(pressed, message, toAskerAlone: false, cancel)
                : slack.SendToAskerAsync(pressed, message, cancel),
            reply => reply.Place is ReplyPlace.InPlace && pressed.Message is { } message
                ? DrawOverAsync(pressed, message, reply.Message, cancel)
                : SayAsync(pressed, reply.Message, answered.IsExcuse, cancel));
        return answered;
    }

    private Task DrawOverAsync(SlackRequest.Press pressed, MessageSource at, Message message, CancellationToken cancel) =>
        at is { IsEphemeral: true, ResponseUrl: { } address }
            ? slack.RespondAsync(pressed, address, message, replacesOriginal: true, cancel)
            : slack.DrawOverAsync(pressed, at, message, cancel);

    /// <summary>Beside the message that the button stands on, or in the personal chat for the Home tab.</summary>
    private Task SayAsync(SlackRequest.Press pressed, Message said, bool toAskerAlone, CancellationToken cancel) => pressed.Message switch
    {
        { ResponseUrl: { } address } at when at.IsEphemeral || toAskerAlone =>
            slack.RespondAsync(pressed, address, said, replacesOriginal: false, cancel),
        { IsEphemeral: false } at when !toAskerAlone || RoomOf(pressed).IsPrivate =>
            slack.PostAsync(pressed, at.Channel, null, said, cancel),
        _ => slack.WriteToAskerAsync(pressed, said, cancel),
    };

    private static Room RoomOf(SlackRequest.Press pressed) => pressed.Message switch
    {
        null => SlackRooms.Alone,
        { IsEphemeral: true } at => SlackRooms.Of(pressed.Team, at.Channel).ToAskerAlone(),
        var at => SlackRooms.Of(pressed.Team, at.Channel),
    };

    private Task ExplainOldAsync(SlackRequest.Press pressed, CancellationToken cancel) => pressed.View is { } view
        ? modals.DrawAsync(pressed, view.Shown, ModalAnswers.Kept(view, Excuses.OldButton.Sentences[0]), cancel)
        : SayAsync(pressed, Excuses.OldButton, toAskerAlone: true, cancel);
}
