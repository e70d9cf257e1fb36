namespace ChatDashboard.Bot.Storage;

/// <summary>Before anything else starts: the storage is open, and holds the template that new quarters take.</summary>
internal sealed class StorageStart(TemplateStore templates) : IHostedLifecycleService
{
    public Task StartingAsync(CancellationToken cancellationToken) => templates.KeepCurrentAsync(cancellationToken);

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
