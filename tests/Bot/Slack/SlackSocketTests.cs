using System.Net.WebSockets;
using System.Text.Json.Nodes;
using ChatDashboard.Bot.Slack;
using ChatDashboard.Tests.Support;
using Microsoft.Extensions.Hosting;

namespace ChatDashboard.Tests.Bot.Slack;

/// <summary>What comes in Socket Mode is what comes over HTTP.</summary>
public sealed class SlackSocketTests
{
    [Fact]
    public async Task Without_an_app_token_the_bot_does_not_call_Slack()
    {
        await using var app = await SlackDoorApp.StartAsync();

        await app.StopAsync();

        Assert.Equal(0, app.Sockets.Asked);
    }

    [Fact]
    public async Task At_the_end_the_connection_is_closed_before_the_work_that_it_began_is_waited_for()
    {
        await using var app = await SlackDoorApp.StartAsync();

        // The host stops them from the last to the first.
        var stopped = app.Get<IEnumerable<IHostedService>>().Reverse().ToList();

        Assert.InRange(stopped.FindIndex(one => one is SlackSocket), 0, stopped.FindIndex(one => one is AfterAnswer) - 1);
    }

    [Theory]
    [InlineData("slash_commands")]
    [InlineData("interactive")]
    public async Task What_comes_is_acknowledged_with_the_answer(string type)
    {
        await using var app = await ConnectedAsync();
        app.Handled.Answer = _ => new JsonObject { ["text"] = "🟢 “Green”" };

        var acknowledgement = await app.Sockets.SendAsync(type, Sample(type));

        Assert.Equal(["envelope_id", "payload"], acknowledgement!.Select(field => field.Key));
        Assert.Equal("🟢 “Green”", acknowledgement!["payload"]!["text"]!.ToString());
        Assert.Equal((SlackPayloads.Team, SlackPayloads.Ana), (Assert.Single(app.Handled.All).Team, app.Handled.All[0].User));
    }

    [Theory]
    [InlineData("slash_commands")]
    [InlineData("interactive")]
    [InlineData("events_api")]
    public async Task Where_there_is_no_answer_the_acknowledgement_is_bare(string type)
    {
        await using var app = await ConnectedAsync();

        var acknowledgement = await app.Sockets.SendAsync(type, Sample(type));

        Assert.Equal(["envelope_id"], acknowledgement!.Select(field => field.Key));
        Assert.Single(app.Handled.All);
    }

    [Fact]
    public async Task An_event_takes_no_answer()
    {
        await using var app = await ConnectedAsync();
        app.Handled.Answer = _ => new JsonObject { ["text"] = "Hello" };

        var acknowledgement = await app.Sockets.SendAsync("events_api", Sample("events_api"));

        Assert.Equal(["envelope_id"], acknowledgement!.Select(field => field.Key));
    }

    [Fact]
    public async Task A_slow_one_holds_up_no_other()
    {
        await using var app = await ConnectedAsync();
        var mayEnd = new TaskCompletionSource();
        app.Handled.Before = request => request is SlackRequest.SlashCommand ? mayEnd.Task : Task.CompletedTask;
        var slow = app.Sockets.SendAsync("slash_commands", Sample("slash_commands"));

        var quick = await app.Sockets.SendAsync("events_api", Sample("events_api"));
        mayEnd.SetResult();

        Assert.NotNull(quick);
        Assert.NotNull(await slow);
    }

    [Fact]
    public async Task What_comes_twice_is_passed_on_once_and_acknowledged_twice_through_whichever_door_it_comes()
    {
        await using var app = await ConnectedAsync(("Slack:SigningSecret", SlackDoorApp.Secret));
        var mention = SlackPayloads.Event(SlackPayloads.Mention());

        var first = await app.Sockets.SendAsync("events_api", mention);
        var second = await app.Sockets.SendAsync("events_api", mention);
        using var third = await app.SendAsync(SlackEndpoints.Events, mention);

        Assert.NotEqual(first!["envelope_id"]!.ToString(), second!["envelope_id"]!.ToString());
        Assert.True(third.IsSuccessStatusCode);
        Assert.Single(app.Handled.All);
    }

    [Fact]
    public async Task What_could_not_be_handled_is_not_acknowledged_and_may_come_again()
    {
        await using var app = await ConnectedAsync();
        app.Handled.Throws = true;
        var failed = app.Sockets.SendAsync("events_api", Sample("events_api"));
        await app.UntilAsync(() => app.Handled.All.Count == 1);
        app.Handled.Throws = false;

        await app.UntilAsync(() => app.Log.Lines.Any(line => line.Contains("could not be handled", StringComparison.Ordinal)));
        var again = await app.Sockets.SendAsync("events_api", Sample("events_api"));

        Assert.False(failed.IsCompleted);
        Assert.NotNull(again);
        Assert.Equal(2, app.Handled.All.Count);
    }

    [Fact]
    public async Task A_workspace_that_is_not_on_the_list_is_refused()
    {
        await using var app = await ConnectedAsync();
        var (command, mention) = (SlackPayloads.Command(), SlackPayloads.Event(SlackPayloads.Mention()));
        (command["team_id"], mention["team_id"], mention["authorizations"]![0]!["team_id"]) = ("T666", "T666", "T666");

        var refused = await app.Sockets.SendAsync("slash_commands", command);
        var dropped = await app.Sockets.SendAsync("events_api", mention);

        Assert.Contains("T666", refused!["payload"]!["text"]!.ToString(), StringComparison.Ordinal);
        Assert.NotNull(dropped);
        Assert.Empty(app.Handled.All);
    }

    [Fact]
    public async Task What_is_not_understood_does_no_harm()
    {
        await using var app = await ConnectedAsync();
        var line = app.Sockets.Lines[0];
        string[] strange =
        [
            "", "not JSON", "null", "[]", "{}", """{"type":"hello"}""", """{"type":"new"}""", """{"type":5,"envelope_id":{}}""",
        ];
        foreach (var text in strange)
        {
            await line.WriteAsync(text);
        }

        await line.WriteAsync(new string(' ', SlackEndpoints.LargestBody + 10_000));
        await line.WriteAsync([1, 2, 3], WebSocketMessageType.Binary);
        var faulty = line.SendAsync(app.Sockets.Envelope("slash_commands", []));
        var unknown = await app.Sockets.SendAsync("something of tomorrow", []);

        var command = await app.Sockets.SendAsync("slash_commands", Sample("slash_commands"));

        Assert.NotNull(unknown);
        Assert.NotNull(command);
        Assert.False(faulty.IsCompleted);
        Assert.Single(app.Sockets.Lines);
        Assert.Single(app.Handled.All);
    }

    private static async Task<SlackDoorApp> ConnectedAsync(params (string Name, string Value)[] more)
    {
        var app = await SlackDoorApp.StartAsync([.. SlackDoorApp.InSocketMode, .. more]);
        await app.ConnectedAsync();
        return app;
    }

    private static JsonObject Sample(string type) => type switch
    {
        "slash_commands" => SlackPayloads.Command(),
        "interactive" => SlackPayloads.Submission(),
        _ => SlackPayloads.Event(SlackPayloads.Mention()),
    };
}
