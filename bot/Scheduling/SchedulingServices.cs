using ChatDashboard.Core.Cycles;
using Hangfire;
using Hangfire.InMemory;

namespace ChatDashboard.Bot.Scheduling;

/// <summary>The schedule: Hangfire, its storage and its server.</summary>
internal static class SchedulingServices
{
    /// <summary>Each worker waits for its turn to send; more of them would only wait longer.</summary>
    public const int Workers = 6;

    public static void AddScheduling(this WebApplicationBuilder builder)
    {
        // The app's own: Hangfire would otherwise take the one that the process set last.
        builder.Services.AddSingleton<JobStorage>(_ => new InMemoryStorage(new InMemoryStorageOptions { MaxExpirationTime = TimeSpan.FromHours(6) }));
        builder.Services.AddHangfire((_, hangfire) => hangfire.UseSimpleAssemblyNameTypeSerializer().UseRecommendedSerializerSettings());
        builder.Services.AddHangfireServer(server =>
        {
            server.WorkerCount = Workers;
            server.Queues = Queues.InOrder;
            server.SchedulePollingInterval = TimeSpan.FromSeconds(5);
            // A stop lets those that run come to their end, so that what was sent is recorded; then they are called off.
            server.StopTimeout = TimeSpan.FromSeconds(8);
            server.ShutdownTimeout = TimeSpan.FromSeconds(12);
        });
        builder.Services.AddSingleton<CycleSchedule>();
        builder.Services.AddSingleton<ICycleSchedule>(services => services.GetRequiredService<CycleSchedule>());
        builder.Services.AddSingleton<IOutbox, Outbox>();
        builder.Services.AddSingleton<IMessageQueue, MessageQueue>();
        builder.Services.AddHealthChecks().AddCheck<ScheduleHealth>("schedule", tags: [Health.Ready], timeout: Health.Patience);
        builder.Services.AddHostedService<PlanAtStart>();
    }

    /// <summary>Hangfire's own page at /hangfire, in development and for people on the machine itself only.</summary>
    public static void MapScheduling(this WebApplication app)
    {
        if (app.Environment.IsDevelopment())
        {
            app.MapHangfireDashboard("/hangfire", new DashboardOptions { Authorization = [new NeighboursOnly()] });
        }
    }
}
