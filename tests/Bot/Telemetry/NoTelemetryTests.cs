using ChatDashboard.Tests.Bot.Storage;
using ChatDashboard.Tests.Support;

namespace ChatDashboard.Tests.Bot.Telemetry;

public sealed class NoTelemetryTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("", false)]
    [InlineData("http://localhost:1", true)]
    public async Task What_sends_measurements_is_loaded_only_where_they_are_sent(string collector, bool isLoaded)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Which files a process has loaded is asked of Linux.");
        using var folder = new TemporaryFolder();
        await using var bot = await BotProcess.StartAsync(
            folder.Path, new Dictionary<string, string> { ["Telemetry:OtlpEndpoint"] = collector }, Cancel);

        var loaded = (await File.ReadAllLinesAsync($"/proc/{bot.Id}/maps", Cancel))
            .Select(line => Path.GetFileName(line.Split(' ')[^1])).Where(file => file.StartsWith("OpenTelemetry", StringComparison.Ordinal))
                .Distinct();

        Assert.Equal(isLoaded, loaded.Any());
    }
}
