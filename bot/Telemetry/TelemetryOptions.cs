using OpenTelemetry.Exporter;

namespace ChatDashboard.Bot.Telemetry;

/// <summary>The settings <c>Telemetry</c>: where traces, metrics and logs go. Without any of them there is no telemetry.</summary>
internal sealed class TelemetryOptions
{
    public const string Section = "Telemetry";

    /// <summary>A collector's address, as in http://localhost:4318. Without it the standard variable OTEL_EXPORTER_OTLP_ENDPOINT is taken.</summary>
    public string? OtlpEndpoint { get; set; }

    public OtlpExportProtocol OtlpProtocol { get; set; } = OtlpExportProtocol.HttpProtobuf;

    /// <summary>The connection string of Application Insights; the bot signs in there by its identity.</summary>
    public string? ApplicationInsights { get; set; }

    public bool IsOn(IConfiguration settings) => HasOtlp(settings) || HasApplicationInsights();

    public bool HasOtlp(IConfiguration settings) => !string.IsNullOrWhiteSpace(OtlpEndpoint) || HasStandardEndpoint(settings);

    public bool HasApplicationInsights() => !string.IsNullOrWhiteSpace(ApplicationInsights);

    /// <summary><see href="https://opentelemetry.io/docs/specs/otel/protocol/exporter/">The exporter's own variables</see>.</summary>
    private static bool HasStandardEndpoint(IConfiguration settings) => !string.IsNullOrWhiteSpace(settings["OTEL_EXPORTER_OTLP_ENDPOINT"]);
}
