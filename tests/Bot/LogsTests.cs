using System.Text.Json.Nodes;
using ChatDashboard.Tests.Bot.Storage;
using ChatDashboard.Tests.Support;

namespace ChatDashboard.Tests.Bot;

public sealed class LogsTests
{
    [Fact(Timeout = 120_000)]
    public async Task In_production_every_line_of_the_log_is_json_that_programs_read()
    {
        var cancel = TestContext.Current.CancellationToken;
        using var folder = new TemporaryFolder();
        await using var bot = await BotProcess.StartAsync(
            folder.Path,
            new Dictionary<string, string>
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Production",
                ["Teams:DangerouslyAllowUnauthenticated"] = "false",
            },
            cancel);
        await bot.StopAsync(cancel);

        var lines = bot.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!).ToList();

        var started = Assert.Single(lines, line => $"{line["Message"]}".StartsWith("Everything is kept in", StringComparison.Ordinal));
        Assert.Equal("Information", $"{started["LogLevel"]}");
        Assert.EndsWith("Z", $"{started["Timestamp"]}", StringComparison.Ordinal);
    }
}
