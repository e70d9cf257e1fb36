using ChatDashboard.Core.Chat;
using ChatDashboard.Core.Chat.Messages;
using ChatDashboard.Core.Cycles;

namespace ChatDashboard.Bot.Slack;

/// <summary>Keeps what stands in Slack true: after something was done, the prompt says how far someone is and their Home tab what waits.</summary>
internal sealed partial class Afterwards(RefreshPrompt refreshPrompt, HomeTabs homes, Redraws redraws, ILogger<Afterwards> logger)
{
    public async Task PressedAsync(SlackRequest request, Press press, Answered answered, CancellationToken cancel)
    {
        if (answered.IsExcuse || answered.Faults.Count > 0)
        {
            return;
        }

        if (press.Kind.SavesAnswers() && press.Quarter is { } quarter)
        {
            var rater = SlackIds.Person(request.Team, request.User);
            await TryAsync(
                request, $"prompt {rater} {press.Site} {quarter}", () => refreshPrompt.RunAsync(press.Site, quarter, rater, cancel));
        }

        if (!press.Kind.OpensModal() && !IsOneOfManyPages(answered.Message))
        {
            await RefreshHomeAsync(request, cancel);
        }
    }

    public Task SaidAsync(SlackRequest request, Verb verb, CancellationToken cancel) =>
        verb is Verb.Sites or Verb.Site or Verb.Rate or Verb.Status or Verb.Calendar or Verb.Help or Verb.Clock
            ? Task.CompletedTask
            : RefreshHomeAsync(request, cancel);

    private Task RefreshHomeAsync(SlackRequest request, CancellationToken cancel) =>
        TryAsync(request, $"home {request.Team}.{request.User}", () => homes.DrawAsync(request, cancel));

    /// <summary>Between the first page and the last, nothing changes in what waits for someone.</summary>
    private static bool IsOneOfManyPages(Message shown) =>
        shown is RatingForm { Revision: > 1 } or ReflectionForm { Revision: > 1 } or ReviewForm;

    private async Task TryAsync(SlackRequest request, string what, Func<Task> draw)
    {
        try
        {
            await redraws.RunAsync(what, draw);
        }
        catch (Exception failed) when (failed is ChatFailedException or ChatUnreachableException)
        {
            Log.NotDrawn(logger, request.GetType().Name, request.Team, failed);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "After a {Request} of the Slack workspace {Team} something could not be drawn again")]
        public static partial void NotDrawn(ILogger logger, string request, string team, Exception failed);
    }
}
