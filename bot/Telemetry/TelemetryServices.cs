using System.Reflection;
using Azure.Identity;
using Azure.Monitor.OpenTelemetry.Exporter;
using ChatDashboard.Core.Chat;
using ChatDashboard.Core.Cycles;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using OpenTelemetry;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace ChatDashboard.Bot.Telemetry;

/// <summary>Traces, metrics and logs for whoever looks after the bot. Without a place to send them to, nothing here is added.</summary>
internal static class TelemetryServices
{
    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        var section = builder.Configuration.GetSection(TelemetryOptions.Section);
        builder.Services.AddOptionsWithValidateOnStart<TelemetryOptions>().Bind(section);
        builder.Services.AddSingleton<IValidateOptions<TelemetryOptions>, TelemetryOptionsCheck>();
        builder.Services.AddSingleton<IExamination, TelemetryExamination>();
        var options = section.Get<TelemetryOptions>() ?? new();
        if (options.IsOn(builder.Configuration) && new TelemetryOptionsCheck().Validate(null, options).Succeeded)
        {
            builder.Services.AddMeters();
            builder.Services.AddSignals().SendTo(options, builder.Configuration);
        }
    }

    private static void AddMeters(this IServiceCollection services)
    {
        services.AddSingleton<DocumentMeter>().AddSingleton<CycleMeter>().AddSingleton<FindSitesBehind>();
        services.Replace(ServiceDescriptor.Singleton<Conversation, MeasuredConversation>());
        services.Decorate<ICycleStore>((provider, cycles) => new MeasuredCycles(cycles, provider.GetRequiredService<CycleMeter>()));
        services.AddHostedService<QueueMeter>();
        services.AddHostedService<CalendarMeter>();
    }

    private static OpenTelemetryBuilder AddSignals(this IServiceCollection services) => services.AddOpenTelemetry()
        .ConfigureResource(resource => resource.AddService("chatdashboard", serviceVersion: Version()))
        .WithTracing(traces => traces
            .AddSource(Signals.Name)
            .AddAspNetCoreInstrumentation(requests => requests.Filter = request => !request.Request.Path.StartsWithSegments("/health"))
            .AddHttpClientInstrumentation()
            .AddProcessor<HostsOnly>())
        .WithMetrics(metrics => metrics.AddMeter(Signals.Name, "Microsoft.AspNetCore.Hosting", "System.Net.Http", "System.Runtime"))
        .WithLogging(configureBuilder: null, logs => logs.IncludeFormattedMessage = true);

    private static void SendTo(this OpenTelemetryBuilder signals, TelemetryOptions options, IConfiguration settings)
    {
        if (!string.IsNullOrWhiteSpace(options.OtlpEndpoint))
        {
            signals.UseOtlpExporter(options.OtlpProtocol, new Uri(options.OtlpEndpoint));
        }
        else if (options.HasOtlp(settings))
        {
            signals.UseOtlpExporter();
        }

        if (options.HasApplicationInsights())
        {
            signals.SendToApplicationInsights(options.ApplicationInsights!);
        }
    }

    private static void SendToApplicationInsights(this OpenTelemetryBuilder signals, string connection)
    {
        var identity = new DefaultAzureCredential();
        void Configure(AzureMonitorExporterOptions exporter)
        {
            exporter.ConnectionString = connection;
            exporter.Credential = identity;

            // The container's file system cannot be written to, and nobody's words shall lie on a disk.
            exporter.DisableOfflineStorage = true;
        }

        signals
            .WithTracing(traces => traces.AddAzureMonitorTraceExporter(Configure))
            .WithMetrics(metrics => metrics.AddAzureMonitorMetricExporter(Configure))
            .WithLogging(logs => logs.AddAzureMonitorLogExporter(Configure));
    }

    /// <summary>Puts a measuring one in front of what is registered for a port.</summary>
    private static void Decorate<T>(this IServiceCollection services, Func<IServiceProvider, T, T> measured)
        where T : class
    {
        var plain = services.Last(service => service.ServiceType == typeof(T)).ImplementationType
            ?? throw new InvalidOperationException($"{typeof(T).Name} is registered without its type.");
        services.TryAddSingleton(plain);
        services.Replace(ServiceDescriptor.Singleton<T>(provider => measured(provider, (T)provider.GetRequiredService(plain))));
    }

    private static string? Version() => typeof(Program).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion;
}
