using System.Net;
using ChatDashboard.Core.Chat;
using Microsoft.Identity.Client;
using Refit;

namespace ChatDashboard.Bot.Teams;

/// <summary>Puts what went wrong between the bot and Teams in words that a facilitator understands.</summary>
internal static class ConnectorFault
{
    /// <summary>Null for what is no fault of Teams: the caller gave up, or the program is wrong.</summary>
    public static Exception? Explain(Exception fault, CancellationToken cancel) => fault switch
    {
        _ when cancel.IsCancellationRequested => null,
        ApiRequestException { InnerException: { } inner } => Explain(inner, cancel) ?? inner,
        ApiException { StatusCode: >= HttpStatusCode.Ambiguous } answer =>
            FromAnswer(answer.StatusCode, ConnectorError.CodeIn(answer.Content), answer),
        ApiException answer => new ChatFailedException("Teams gave an answer that the bot does not understand.", mayPass: false, answer),
        MsalException login => new ChatFailedException(
            $"The bot could not sign in to Microsoft ({login.ErrorCode}). Its administrator can see why in the log.", login.IsRetryable,
            login),
        HttpRequestException or OperationCanceledException =>
            new ChatFailedException("Teams could not be reached.", mayPass: true, fault),
        _ => null,
    };

    private static Exception FromAnswer(HttpStatusCode status, string code, Exception cause) => (status, code) switch
    {
        (HttpStatusCode.Forbidden, "InvalidBotApiHost") =>
            new ChatFailedException("Teams keeps this conversation at an address that the bot does not know.", mayPass: false, cause),
        (HttpStatusCode.Forbidden, _) => new ChatUnreachableException(WhyForbidden(code), cause),
        (HttpStatusCode.NotFound, "ConversationNotFound") =>
            new ChatUnreachableException("The conversation does not exist any more.", cause),
        (HttpStatusCode.NotFound, "ActivityNotFoundInConversation") =>
            new ChatFailedException("The message does not exist any more.", mayPass: false, cause),
        (HttpStatusCode.NotFound, _) => new ChatFailedException("Teams did not find it.", mayPass: false, cause),
        (HttpStatusCode.Unauthorized, _) =>
            new ChatFailedException("Teams does not know the bot. Its administrator can check its registration.", mayPass: false, cause),
        (HttpStatusCode.RequestEntityTooLarge, _) =>
            new ChatFailedException("The message is too big for Teams.", mayPass: false, cause),
        (HttpStatusCode.TooManyRequests, _) => new ChatFailedException("Teams asks the bot to slow down.", mayPass: true, cause),
        (HttpStatusCode.PreconditionFailed, _) => new ChatFailedException("The conversation is busy.", mayPass: true, cause),
        ( >= HttpStatusCode.InternalServerError, _) => new ChatFailedException("Teams has a problem of its own.", mayPass: true, cause),
        _ => new ChatFailedException($"Teams did not take the message ({(code.Length > 0 ? code : (int)status)}).", mayPass: false, cause),
    };

    private static string WhyForbidden(string code) => code switch
    {
        "MessageWritesBlocked" or "ConversationBlockedByUser" => "They have removed or blocked the bot.",
        "BotDisabledByAdmin" => "An administrator of Teams has switched the bot off.",
        "BotNotInConversationRoster" => "The bot is not in that conversation any more.",
        "ForbiddenOperationException" => "They do not have the bot installed.",
        "NotEnoughPermissions" => "The bot is not permitted to write there.",
        _ => "Teams does not let the bot write there.",
    };
}
