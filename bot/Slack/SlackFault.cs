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
        SlackErrorException said => FromWord(said.Error, said),
        ApiException { StatusCode: >= HttpStatusCode.Ambiguous } answer => FromWord(WordOf(answer.StatusCode), answer),
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
    public static bool IsStaleView(Exception fault) => fault.InnerException is SlackErrorException { Error: "hash_conflict" or "not_found" };

    private static Exception FromWord(string error, Exception cause) => error switch
    {
        "ratelimited" or "rate_limited" => new ChatFailedException("Slack asks the bot to slow down.", mayPass: true, cause),
        "internal_error" or "fatal_error" or "service_unavailable" or "request_timeout" =>
            new ChatFailedException("Slack has a problem of its own.", mayPass: true, cause),
        "channel_not_found" or "not_in_channel" => new ChatUnreachableException("I am not in that channel. Invite me there: /invite @ChatDashboard", cause),
        _ => new ChatFailedException($"Slack did not take it ({error}).", mayPass: false, cause),
    };
}
