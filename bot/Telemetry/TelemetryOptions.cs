using System.Data.Common;

namespace ChatDashboard.Bot.Telemetry;

/// <summary>The settings <c>Telemetry</c>: where traces, metrics and logs go. Without any of them there is no telemetry.</summary>
internal sealed class TelemetryOptions
{
    public const string Section = "Telemetry";

    private const string StandardEndpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>
    /// A collector's address, as in http://localhost:4318. Without it the standard variable OTEL_EXPORTER_OTLP_ENDPOINT is taken.
    /// </summary>
    public string? OtlpEndpoint { get; set; }

    public OtlpProtocol OtlpProtocol { get; set; } = OtlpProtocol.HttpProtobuf;

    /// <summary>The connection string of Application Insights; the bot signs in there by its identity.</summary>
    public string? ApplicationInsights { get; set; }

    public bool IsOn(IConfiguration settings) => HasOtlp(settings) || HasApplicationInsights();

    public bool HasOtlp(IConfiguration settings) => !string.IsNullOrWhiteSpace(OtlpEndpoint) || HasStandardEndpoint(settings);

    public bool HasApplicationInsights() => !string.IsNullOrWhiteSpace(ApplicationInsights);

    /// <summary>Where the collector is; null where that is no address.</summary>
    public Uri? OtlpAddress(IConfiguration settings) =>
        Address(string.IsNullOrWhiteSpace(OtlpEndpoint) ? settings[StandardEndpoint] : OtlpEndpoint);

    /// <summary>
    /// <see href="https://learn.microsoft.com/azure/azure-monitor/app/connection-strings">Where Application Insights takes it</see>.
    /// </summary>
    public Uri? IngestionAddress()
    {
        var parts = new DbConnectionStringBuilder { ConnectionString = ApplicationInsights };
        return Address(
            parts.TryGetValue("IngestionEndpoint", out var endpoint) ? endpoint as string : "https://dc.services.visualstudio.com");
    }

    private static Uri? Address(string? text) => Uri.TryCreate(text, UriKind.Absolute, out var address) ? address : null;

    /// <summary><see href="https://opentelemetry.io/docs/specs/otel/protocol/exporter/">The exporter's own variables</see>.</summary>
    private static bool HasStandardEndpoint(IConfiguration settings) => !string.IsNullOrWhiteSpace(settings[StandardEndpoint]);
}

/// <summary>How the collector is spoken to; its own name for each, so that nothing is loaded for a setting that nobody sets.</summary>
internal enum OtlpProtocol
{
    Grpc,
    HttpProtobuf,
}
