using System.Net;
using ChatDashboard.Core.Chat;
using Refit;

namespace ChatDashboard.Bot.Slack;

/// <summary>Puts what went wrong between the bot and Slack in words that a facilitator understands and can act on.</summary>
internal static class SlackFault
{
    /// <summary>Null for what is no fault of Slack: the caller gave up, or the program is wrong.</summary>
    public static Exception? Explain(Exception fault, CancellationToken cancel) => fault switch
    {
        _ when cancel.IsCancellationRequested => null,
        ApiRequestException { InnerException: { } inner } => Explain(inner, cancel) ?? inner,
        SlackErrorException said => FromWord(said),
        ApiException { StatusCode: >= HttpStatusCode.Ambiguous } answer => FromWord(new(WordOf(answer.StatusCode), [], answer)),
        ApiException answer => new ChatFailedException("Slack gave an answer that the bot does not understand.", mayPass: false, answer),
        HttpRequestException or OperationCanceledException => new ChatFailedException("Slack could not be reached.", mayPass: true, fault),
        _ => null,
    };

    /// <summary>Slack's word for an answer that says no by its status alone.</summary>
    public static string WordOf(HttpStatusCode status) => status switch
    {
        HttpStatusCode.TooManyRequests => "ratelimited",
        HttpStatusCode.NotFound or HttpStatusCode.Gone => "expired_url",
        >= HttpStatusCode.InternalServerError => "internal_error",
        _ => $"{(int)status}",
    };

    /// <summary>Whether a modal was changed or closed by someone else meanwhile, so that nobody waits for this drawing of it.</summary>
    public static bool IsStaleView(Exception fault) => WordIn(fault) is "hash_conflict" or "not_found";

    /// <summary>Whether Slack knows nobody of the id asked for.</summary>
    public static bool IsNobody(Exception fault) => WordIn(fault) is "user_not_found" or "users_not_found" or "user_not_visible";

    public static ChatUnreachableException Removed(Exception? cause = null) =>
        new("ChatDashboard was removed from this Slack workspace.", cause);

    public static ChatUnreachableException NotInChannel(Exception? cause = null) =>
        new("I am not in that channel. Invite me there: /invite @ChatDashboard", cause);

    public static ChatUnreachableException Deactivated(Exception? cause = null) => new("Their Slack account is deactivated.", cause);

    private static string? WordIn(Exception fault) => (fault.InnerException as SlackErrorException)?.Error;

    private static Exception FromWord(SlackErrorException said) =>
        SlackWords.MayPass(said.Error) is { } passing ? new ChatFailedException(passing, mayPass: true, said)
        : FromPlace(said) is { } there ? there
        : SlackWords.Unreachable(said.Error) is { } unreachable ? new ChatUnreachableException(unreachable, said)
        : new ChatFailedException(SlackWords.Failed(said), mayPass: false, said);

    /// <summary>What depends on whether the bot wrote to a person or to a channel.</summary>
    private static ChatUnreachableException? FromPlace(SlackErrorException said) => said switch
    {
        { Error: "channel_not_found", IsAboutPerson: true } => new("Slack does not know them any more.", said),
        { Error: "channel_not_found" or "not_in_channel" } => NotInChannel(said),
        { Error: "account_inactive" or "token_revoked" } => Removed(said),
        { Error: "user_disabled" } => Deactivated(said),
        _ => null,
    };
}
