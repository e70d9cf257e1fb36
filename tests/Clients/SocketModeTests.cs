using System.Text.Json.Nodes;
using ChatDashboard.Tests.Support;

namespace ChatDashboard.Tests.Clients;

/// <summary>The stand-in that Socket Mode is tested against is one that Slack's own client takes for Slack.</summary>
public sealed class SocketModeTests
{
    [Fact]
    public async Task Slacks_own_client_connects_acknowledges_and_connects_again_when_it_is_told_to()
    {
        RealClients.NeedPackages();
        await using var slack = await SlackStandIn.StartAsync();
        using var client = NodeScript.Start("connect-socket.mjs");
        var where = new JsonObject { ["api"] = $"{slack.Hosts.Api}", ["token"] = SlackSocketStandIn.AppToken };

        Assert.Equal("connected", await client.AskAsync(where.ToJsonString()));
        var acknowledgement = await slack.Sockets.SendAsync("slash_commands", SlackPayloads.Command("rate"));
        await slack.Sockets.Lines[0].AnnounceAsync("warning");

        Assert.Equal("rate", acknowledgement!["payload"]!["text"]!.ToString());
        Assert.Equal("connected", await client.AskAsync(""));
        Assert.True(slack.Sockets.Lines.Count > 1);
    }
}
