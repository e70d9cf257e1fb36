using Microsoft.Extensions.Options;

namespace ChatDashboard.Bot.Telemetry;

/// <summary>Refuses to start on an address that nothing can be sent to.</summary>
internal sealed class TelemetryOptionsCheck : IValidateOptions<TelemetryOptions>
{
    public ValidateOptionsResult Validate(string? name, TelemetryOptions options) =>
        Faults(options).ToList() is { Count: > 0 } faults ? ValidateOptionsResult.Fail(faults) : ValidateOptionsResult.Success;

    private static IEnumerable<string> Faults(TelemetryOptions options)
    {
        if (!string.IsNullOrWhiteSpace(options.OtlpEndpoint) && !IsAddress(options.OtlpEndpoint))
        {
            yield return $"Telemetry:OtlpEndpoint is '{options.OtlpEndpoint}'. It is the address of a collector, "
                + "like http://localhost:4318.";
        }

        if (options.HasApplicationInsights()
            && !options.ApplicationInsights!.Contains("InstrumentationKey=", StringComparison.OrdinalIgnoreCase))
        {
            yield return "Telemetry:ApplicationInsights is not a connection string: it has no InstrumentationKey. "
                + "Copy it whole from the resource's overview.";
        }
    }

    private static bool IsAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address)
            && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps);
}
