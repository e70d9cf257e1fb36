namespace ChatDashboard.Bot;

/// <summary>
/// How the bot ends when it is told to: it says that it is not ready, and where a platform stands before it that still sends it requests,
/// goes on answering them for a moment. Then nobody comes in any more, and whoever is inside is answered. It is done within 20 seconds.
/// </summary>
internal sealed class Shutdown(IConfiguration settings, TimeProvider time) : LifecycleService
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    /// <summary>Until those who route requests have learnt that this instance leaves.</summary>
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(4);

    public static void Add(IServiceCollection services)
    {
        services.Configure<HostOptions>(host => host.ShutdownTimeout = Longest);
        services.AddHostedService<Shutdown>();
    }

    public override Task StoppingAsync(CancellationToken cancellationToken) =>
        settings.GetValue("DOTNET_RUNNING_IN_CONTAINER", false) ? Task.Delay(Farewell, time, cancellationToken) : Task.CompletedTask;
}
