using ChatDashboard.Core.Cycles;
using Hangfire;
using Hangfire.InMemory;
using Microsoft.Extensions.Options;

namespace ChatDashboard.Bot.Scheduling;

/// <summary>The schedule: Hangfire, its storage (in memory, or in PostgreSQL for several instances) and its server.</summary>
internal static class SchedulingServices
{
    /// <summary>Each worker waits for its turn to send; more of them would only wait longer.</summary>
    public const int Workers = 6;

    public static readonly TimeSpan FinishedJobsStay = TimeSpan.FromHours(6);

    public static void AddScheduling(this WebApplicationBuilder builder)
    {
        AddJobStorage(builder.Services, builder.Configuration.GetSection(SchedulingOptions.Section));
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
        builder.Services.AddSingleton<WaitingJobs>().AddSingleton<PlanSite>().AddSingleton<HeldUp>();
        builder.Services.AddSingleton<ICycleSchedule, CycleSchedule>();
        builder.Services.AddSingleton<Outbox>().AddSingleton<IOutbox>(provider => provider.GetRequiredService<Outbox>());
        builder.Services.AddSingleton<IMessageQueue, MessageQueue>();
        builder.Services.AddSingleton<ScheduleHealth>().AddHealthChecks()
            .AddCheck<ScheduleHealth>("schedule", tags: [Health.Ready], timeout: Health.Patience);
        builder.Services.AddSingleton<IExamination, ScheduleExamination>();
        builder.Services.AddHostedService<PlanAtStart>().AddHostedService<CatchUp>();
    }

    /// <summary>The app's own: Hangfire would otherwise take the one that the process set last.</summary>
    private static void AddJobStorage(IServiceCollection services, IConfigurationSection section)
    {
        services.AddOptionsWithValidateOnStart<SchedulingOptions>().Bind(section);
        services.AddSingleton<IValidateOptions<SchedulingOptions>, SchedulingOptionsCheck>();
        if (section.Get<SchedulingOptions>()?.IsShared() is true)
        {
            KeepInPostgres(services);
        }
        else
        {
            KeepInMemory(services);
        }
    }

    private static void KeepInMemory(IServiceCollection services)
    {
        var inMemory = new InMemoryStorageOptions { MaxExpirationTime = FinishedJobsStay };
        services.AddSingleton<JobStorage>(_ => new InMemoryStorage(inMemory));
    }

    private static void KeepInPostgres(IServiceCollection services)
    {
        services.AddSingleton(provider => new Postgres(provider.GetRequiredService<IOptions<SchedulingOptions>>().Value));
        services.AddSingleton<PostgresTables>().AddSingleton<SharedLocks>().AddSingleton<JobStorage, SharedStorage>();
        services.AddSingleton<ISharedRations, PostgresRations>();
        services.AddHostedService<PostgresStart>();
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
