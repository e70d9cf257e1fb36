using ChatDashboard.Bot.Telemetry;
using ChatDashboard.Core.Chat;
using ChatDashboard.Tests.Support;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Metrics;

namespace ChatDashboard.Tests.Bot.Telemetry;

public sealed class TelemetryOptionsTests
{
    [Theory]
    [InlineData(
        "Telemetry:OtlpEndpoint",
        "collector:4318",
        "Telemetry:OtlpEndpoint is 'collector:4318'. It is the address of a collector, like http://localhost:4318.")]
    [InlineData("Telemetry:ApplicationInsights", "0c8e7f5a", "Telemetry:ApplicationInsights is not a connection string")]
    public void An_address_that_nothing_can_be_sent_to_is_refused_and_named(string setting, string value, string fault)
    {
        var options = new ConfigurationBuilder().AddInMemoryCollection([new(setting, value)]).Build().GetSection(TelemetryOptions.Section)
            .Get<TelemetryOptions>()!;

        var outcome = new TelemetryOptionsCheck().Validate(null, options);

        Assert.StartsWith(fault, Assert.Single(outcome.Failures!), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Telemetry:OtlpEndpoint", "http://localhost:4318", true)]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "http://localhost:4318", true)]
    [InlineData("Telemetry:ApplicationInsights", "InstrumentationKey=0c8e7f5a-0000-4000-8000-000000000001", true)]
    [InlineData("Telemetry:OtlpProtocol", "Grpc", false)]
    public void It_is_on_where_there_is_a_place_to_send_to(string setting, string value, bool isOn)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new(setting, value)]).Build();

        var options = settings.GetSection(TelemetryOptions.Section).Get<TelemetryOptions>() ?? new();

        Assert.Equal(isOn, options.IsOn(settings));
    }

    [Fact]
    public async Task Without_one_nothing_is_measured_and_nothing_stands_in_between()
    {
        await using var bot = await BotApp.StartAsync();

        Assert.Null(bot.Services.GetService<MeterProvider>());
        Assert.Equal(typeof(Conversation), bot.Get<Conversation>().GetType());
    }
}
