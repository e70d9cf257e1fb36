using System.Diagnostics;
using ChatDashboard.Bot.Telemetry;

namespace ChatDashboard.Tests.Bot.Telemetry;

public sealed class HostsOnlyTests
{
    [Theory]
    [InlineData("https://hooks.slack.com/actions/T024BE7LD/1/a-secret?x=1", "https://hooks.slack.com")]
    [InlineData("https://smba.trafficmanager.net/emea/v3/conversations/a:1a2b/activities/3", "https://smba.trafficmanager.net")]
    [InlineData("http://localhost:8081/dbs/chatdashboard", "http://localhost:8081")]
    [InlineData("no address at all", null)]
    public void Of_an_address_that_was_called_the_host_alone_is_told(string called, string? told)
    {
        using var trace = new Activity("POST");
        trace.SetTag("url.full", called);
        using var processor = new HostsOnly();

        processor.OnEnd(trace);

        Assert.Equal(told, trace.GetTagItem("url.full"));
    }
}
