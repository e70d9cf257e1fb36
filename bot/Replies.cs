using ChatDashboard.Core.Chat;
using ChatDashboard.Core.Chat.Answers;

namespace ChatDashboard.Bot;

/// <summary>
/// Brings the parts of an answer, on every platform in the same order: first what goes to the personal chat of whoever asked, for what is
/// said where they asked says that it went; where it could not be brought, they hear that instead.
/// </summary>
internal sealed partial class Replies(ILogger<Replies> logger)
{
    /// <param name="personally">Brings a message to the personal chat.</param>
    /// <param name="there">Brings a part to where it was asked.</param>
    public async Task BringAsync(IReadOnlyList<Reply> replies, Func<Message, Task> personally, Func<Reply, Task> there)
    {
        var failed = (Exception?)null;
        foreach (var reply in replies.Where(IsPersonal))
        {
            failed ??= await TryAsync(() => personally(reply.Message));
        }

        foreach (var reply in replies.Where(reply => !IsPersonal(reply)))
        {
            await there(failed is null ? reply : new(Excuses.NotWritten(failed, reply.SaidAnyway)));
        }
    }

    private static bool IsPersonal(Reply reply) => reply.Place is ReplyPlace.Personally;

    /// <summary>Why it could not be brought; null where it was.</summary>
    private async Task<Exception?> TryAsync(Func<Task> bring)
    {
        try
        {
            await bring();
            return null;
        }
        catch (Exception failed) when (failed is ChatUnreachableException or ChatFailedException)
        {
            Log.NotBrought(logger, failed);
            return failed;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "What was for the personal chat of whoever asked could not be brought there")]
        public static partial void NotBrought(ILogger logger, Exception failed);
    }
}
