using ChatDashboard.Core.Chat;

namespace ChatDashboard.Bot.Slack;

/// <summary>Answers what people type: after /dashboard, after the bot's name in a channel, and alone with it.</summary>
internal sealed class SpokenAnswers(
    Asking asking, Modals modals, ModalAnswers modalAnswers, SlackReplies slack, Replies replies, Afterwards afterwards)
{
    public async Task AnswerAsync(SlackRequest.SlashCommand typed, CancellationToken cancel)
    {
        var said = SlackText.Read(typed.Text);
        var command = Command.Parse(said.Text);
        var room = SlackRooms.Of(typed.Team, typed.Channel, typed.ChannelName).ToAskerAlone();
        Task RespondAsync(Message message) => slack.RespondAsync(typed, typed.ResponseUrl, message, replacesOriginal: false, cancel);
        Task<Answered> AskAsync(Func<Message, Task> meanwhile) => asking.HearAsync(typed, room, said, meanwhile, cancel);

        if (OpensModal(command))
        {
            var shown = await modals.OpenAsync(typed, typed.Trigger, cancel);
            await modalAnswers.ShowAsync(typed, shown, new(Channel: typed.Channel), AskAsync, RespondAsync, cancel);
        }
        else
        {
            var answered = await AskAsync(RespondAsync);
            await replies.BringAsync(
                answered.Replies, message => slack.SendToAskerAsync(typed, message, cancel), reply => RespondAsync(reply.Message));
        }

        afterwards.Said(typed, command.Verb);
    }

    public async Task AnswerAsync(SlackRequest.Said said, CancellationToken cancel)
    {
        var room = said.IsAlone ? SlackRooms.Alone : SlackRooms.Of(said.Team, said.Channel);
        var text = SlackText.Read(said.Text);
        Task PostAsync(Message message) => slack.PostAsync(said, said.Channel, said.Thread, message, cancel);

        var answered = await asking.HearAsync(said, room, text, PostAsync, cancel);
        await replies.BringAsync(
            answered.Replies,
            message => room.IsPrivate ? PostAsync(message) : slack.SendToAskerAsync(said, message, cancel),
            reply => PostAsync(reply.Message));
        afterwards.Said(said, Command.Parse(text.Text).Verb);
    }

    /// <summary>Whether the answer is a form.</summary>
    private static bool OpensModal(Command command) => command.Verb switch
    {
        Verb.Rate or Verb.Review or Verb.Calendar => true,
        Verb.Raters or Verb.Facilitators => !command.Words.Any(word => word.ToLowerInvariant() is "add" or "remove"),
        _ => false,
    };
}
