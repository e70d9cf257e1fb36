namespace ChatDashboard.Bot.Storage;

/// <summary>Before anything else starts: the storage is open, and holds the template that new quarters take.</summary>
internal sealed partial class StorageStart(IDocuments documents, TemplateStore templates, ILogger<StorageStart> logger)
    : LifecycleService
{
    public override async Task StartingAsync(CancellationToken cancellationToken)
    {
        await templates.KeepCurrentAsync(cancellationToken);
        Log.Open(logger, documents.Place);
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "Everything is kept in {Place}.")]
        public static partial void Open(ILogger logger, string place);
    }
}
