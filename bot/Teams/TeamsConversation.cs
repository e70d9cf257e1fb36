using System.Net;
using System.Text.Json;
using ChatDashboard.Core.Chat;
using ChatDashboard.Core.Chat.Answers;
using ChatDashboard.Core.People;

namespace ChatDashboard.Bot.Teams;

/// <summary>Passes what people say and press in Teams to the conversation, and brings back what it answers.</summary>
internal sealed partial class TeamsConversation(
    Core.Chat.Conversation conversation,
    TeamsClient client,
    IChat chat,
    Introductions introductions,
    Replies replies,
    ILogger<TeamsConversation> logger)
{
    public async Task HandleAsync(Activity activity, CancellationToken cancel)
    {
        var answer = await AnswerAsync(activity, cancel);
        await replies.BringAsync(
            answer,
            message => activity.Room.IsPrivate
                ? ReplyAsync(activity, message, cancel)
                : chat.SendAsync(activity.Speaker.Id, message, cancel),
            reply => SendAsync(activity, reply, cancel));
    }

    /// <summary>
    /// Whoever typed or pressed something is told when it could not be done. Anything else that fails ends at the door, and Teams sends it
    /// again.
    /// </summary>
    private async Task<IReadOnlyList<Reply>> AnswerAsync(Activity activity, CancellationToken cancel)
    {
        try
        {
            var isNew = await introductions.RememberAsync(activity, cancel);
            return activity switch
            {
                { IsArrival: true } when isNew => [new(WelcomeAnswer.For(activity.Room.Kind))],
                { Type: not ActivityTypes.Message } => [],
                { IsPress: true } => await PressAsync(activity, cancel),
                _ => await HearAsync(activity, cancel),
            };
        }
        catch (Exception failed) when (failed is ChatFailedException or ChatUnreachableException)
        {
            Log.PlatformFailed(logger, activity.Id, failed);
            return [new(Excuses.PlatformFailed(failed))];
        }
        catch (Exception failed) when (activity.Type is ActivityTypes.Message && !cancel.IsCancellationRequested)
        {
            Log.Failed(logger, activity.Id, failed);
            return [new(activity.IsPress ? Excuses.PressFailed : Excuses.Failed)];
        }
    }

    private async Task<IReadOnlyList<Reply>> HearAsync(Activity activity, CancellationToken cancel)
    {
        var others = activity.Mentions.Where(mention => mention.Who.Id != activity.Recipient?.Id).ToList();
        var text = WebUtility.HtmlDecode(TextWithout(activity));
        var people = await PeopleAsync(activity, others, cancel);
        return await conversation.HearAsync(new(activity.Speaker, activity.Room, text, people, activity.TimeZone), cancel);
    }

    private async Task<IReadOnlyList<Reply>> PressAsync(Activity activity, CancellationToken cancel)
    {
        var fields = activity.Value!.Value.EnumerateObject()
            .Where(
                field => field.Value.ValueKind is JsonValueKind.String or JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False)
            .GroupBy(field => field.Name)
            .ToDictionary(same => same.Key, same => same.Last().Value.ToString());
        return Press.TryParse(fields, out var press)
            ? await conversation.PressAsync(new(activity.Speaker, activity.Room, press, fields), cancel)
            : [new(Excuses.OldButton)];
    }

    private Task SendAsync(Activity activity, Reply reply, CancellationToken cancel) =>
        reply.Place is ReplyPlace.InPlace && activity.ReplyToId is { } card
            ? DrawOverAsync(activity, card, reply.Message, cancel)
            : ReplyAsync(activity, reply.Message, cancel);

    private async Task DrawOverAsync(Activity activity, string card, Message message, CancellationToken cancel)
    {
        try
        {
            await client.UpdateAsync(Here(activity), card, OutgoingActivity.With(message), Pace.PersonWaits, cancel);
        }
        catch (ChatFailedException gone) when (!gone.MayPass)
        {
            // The card was deleted, or Teams does not let it be changed: the answer is a message of its own.
            Log.PlatformFailed(logger, activity.Id, gone);
            await ReplyAsync(activity, message, cancel);
        }
    }

    private Task<MessageId> ReplyAsync(Activity activity, Message message, CancellationToken cancel)
    {
        var (here, drawn) = (Here(activity), OutgoingActivity.With(message));
        return activity.Id is { } asked
            ? client.ReplyAsync(here, asked, drawn, Pace.PersonWaits, cancel)
            : client.SendAsync(here, drawn, Pace.PersonWaits, cancel);
    }

    private static Place Here(Activity activity) => new(activity.ServiceUrl!, activity.Conversation!.Id!);

    /// <summary>A mention names people by the id that the bot knows them by; the roster says who they are.</summary>
    private async Task<IReadOnlyList<Person>> PeopleAsync(Activity activity, List<Mention> mentions, CancellationToken cancel)
    {
        var people = new List<Person>();
        var here = new Place(activity.ServiceUrl!, activity.ConversationOrChannel);
        foreach (var mention in mentions.DistinctBy(mention => mention.Who.Id).Take(20))
        {
            var account = await client.MemberAsync(here, mention.Who.Id!, Pace.PersonWaits, cancel);
            var name = account.Name ?? mention.Who.Name ?? "Someone";
            await introductions.RememberAsync(account, activity, cancel);
            people.Add(new(account.Person, name));
        }

        return people;
    }

    /// <summary>What was typed, without the mention of the bot itself and without the marks around other names.</summary>
    private static string TextWithout(Activity activity)
    {
        var text = activity.Text ?? "";
        foreach (var mention in activity.Mentions)
        {
            text = text.Replace(
                mention.Text, mention.Who.Id == activity.Recipient?.Id ? " " : $"@{mention.Who.Name}", StringComparison.Ordinal);
        }

        return text;
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "Could not finish activity {Activity}")]
        public static partial void PlatformFailed(ILogger logger, string? activity, Exception failed);

        [LoggerMessage(LogLevel.Error, "Activity {Activity} failed")]
        public static partial void Failed(ILogger logger, string? activity, Exception failed);
    }
}
