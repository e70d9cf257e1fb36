namespace ChatDashboard.Bot;

/// <summary>
/// Something that is done at one moment of the bot's life: override that moment. First everything is <c>Starting</c>, then
/// <c>Start</c>, then <c>Started</c>; at the end everything is <c>Stopping</c>, then <c>Stop</c>, then <c>Stopped</c>.
/// </summary>
internal abstract class LifecycleService : IHostedLifecycleService
{
    public virtual Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public virtual Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public virtual Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public virtual Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public virtual Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public virtual Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
