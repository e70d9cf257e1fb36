using System.Reflection;
using Azure.Identity;
using Azure.Monitor.OpenTelemetry.Exporter;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace ChatDashboard.Bot.Telemetry;

/// <summary>
/// Sends what is measured to where the settings say. Nothing else speaks of OpenTelemetry: where nothing is sent, it is not loaded.
/// </summary>
internal static class Sending
{
    public static void Add(IServiceCollection services, TelemetryOptions options, IConfiguration settings) =>
        services.AddSignals().SendTo(options, settings);

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
            signals.UseOtlpExporter(Protocol(options), new Uri(options.OtlpEndpoint));
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

    private static OtlpExportProtocol Protocol(TelemetryOptions options) =>
        options.OtlpProtocol is OtlpProtocol.Grpc ? OtlpExportProtocol.Grpc : OtlpExportProtocol.HttpProtobuf;

    private static string? Version() =>
        typeof(Program).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion;
}
