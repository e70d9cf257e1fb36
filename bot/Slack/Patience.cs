using ChatDashboard.Core.Chat;
using ChatDashboard.Core.Chat.Answers;

namespace ChatDashboard.Bot.Slack;

/// <summary>Waits for an answer as long as a person can: tells them when it takes long, and puts it in words when it fails.</summary>
internal sealed partial class Patience(AfterAnswer after, TimeProvider time, ILogger<Patience> logger)
{
    /// <summary>Then they are told that it takes long.</summary>
    public static readonly TimeSpan Short = TimeSpan.FromSeconds(15);

    /// <summary>Setting up a channel of a thousand people takes minutes: Slack lets the bot ask for a hundred names in each.</summary>
    public static readonly TimeSpan Whole = AfterAnswer.Longest - TimeSpan.FromMinutes(1);

    /// <param name="meanwhile">Tells whoever asked something before the answer is there.</param>
    public async Task<Answered> AwaitAsync(
        SlackRequest request, Func<Task<IReadOnlyList<Reply>>> ask, Func<Message, Task> meanwhile, CancellationToken cancel)
    {
        using var until = CancellationTokenSource.CreateLinkedTokenSource(cancel, after.Ending);
        try
        {
            var answer = ask();
            if (await Task.WhenAny(answer, Task.Delay(Short, time, until.Token)) != answer && !until.IsCancellationRequested)
            {
                await meanwhile(Excuses.TakesLong);
            }

            return new(await answer.WaitAsync(Whole - Short, time, until.Token));
        }
        catch (OperationCanceledException) when (after.Ending.IsCancellationRequested)
        {
            return new([new(Excuses.Restarting)], IsExcuse: true);
        }
        catch (Exception failed) when (failed is ChatFailedException or ChatUnreachableException)
        {
            Log.PlatformFailed(logger, request.GetType().Name, request.Team, failed);
            return new([new(Excuses.PlatformFailed(failed))], IsExcuse: true);
        }
        catch (Exception failed)
        {
            // Whoever asked is told, whatever it was: this is the outermost edge.
            Log.Failed(logger, request.GetType().Name, request.Team, failed);
            return new([new(Excuses.Failed)], IsExcuse: true);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "Could not finish a {Request} of the Slack workspace {Team}")]
        public static partial void PlatformFailed(ILogger logger, string request, string team, Exception failed);

        [LoggerMessage(LogLevel.Error, "Could not answer a {Request} of the Slack workspace {Team}")]
        public static partial void Failed(ILogger logger, string request, string team, Exception failed);
    }
}
