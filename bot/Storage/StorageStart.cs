namespace ChatDashboard.Bot.Storage;

/// <summary>Before anything else starts: the storage is open, and holds the template that new quarters take.</summary>
internal sealed partial class StorageStart(IDocuments documents, TemplateStore templates, ILogger<StorageStart> logger)
    : IHostedLifecycleService
{
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        await templates.KeepCurrentAsync(cancellationToken);
        Log.Open(logger, documents.Place);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "Everything is kept in {Place}.")]
        public static partial void Open(ILogger logger, string place);
    }
}
