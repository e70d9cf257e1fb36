using ChatDashboard.Core.Sites;

namespace ChatDashboard.Bot.Demo;

/// <summary>Lets one colleague answer every few seconds, also where nobody moves the clock.</summary>
internal sealed partial class ColleaguesAtWork(ISiteStore sites, LetColleaguesAnswer letColleaguesAnswer, ILogger<ColleaguesAtWork> logger)
    : BackgroundService
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(3);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Every.RunAsync(Between, TimeProvider.System, () => TryAsync(stoppingToken), stoppingToken);

    private async Task TryAsync(CancellationToken cancel)
    {
        try
        {
            await RunAsync(cancel);
        }
        catch (Exception failed) when (failed is not OperationCanceledException)
        {
            // The outermost edge: the demo's colleagues must not end the bot.
            Log.Failed(logger, failed);
        }
    }

    private async Task RunAsync(CancellationToken cancel)
    {
        foreach (var site in await sites.ListAsync(cancel))
        {
            await letColleaguesAnswer.RunAsync(site, most: 1, cancel);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "The demo's colleagues could not answer; they try again.")]
        public static partial void Failed(ILogger logger, Exception failed);
    }
}
