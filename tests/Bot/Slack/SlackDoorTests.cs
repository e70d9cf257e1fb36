using System.Net;
using System.Text.Json.Nodes;
using ChatDashboard.Bot.Slack;
using ChatDashboard.Tests.Support;

namespace ChatDashboard.Tests.Bot.Slack;

public sealed class SlackDoorTests
{
    [Fact]
    public async Task A_message_that_comes_under_another_id_is_known_by_its_place_and_time()
    {
        await using var app = await SlackDoorApp.StartAsync();
        foreach (var id in new[] { "Ev1", "Ev2", "Ev3" })
        {
            using var answer = await app.SendAsync(SlackEndpoints.Events, SlackPayloads.Event(SlackPayloads.Mention(), id));
        }

        Assert.Single(app.Handled.All);
    }

    [Fact]
    public async Task The_same_time_in_another_channel_is_another_message()
    {
        await using var app = await SlackDoorApp.StartAsync();
        var elsewhere = SlackPayloads.Mention();
        elsewhere["channel"] = "C9";

        using var first = await app.SendAsync(SlackEndpoints.Events, SlackPayloads.Event(SlackPayloads.Mention(), "Ev1"));
        using var second = await app.SendAsync(SlackEndpoints.Events, SlackPayloads.Event(elsewhere, "Ev2"));

        Assert.Equal(2, app.Handled.All.Count);
    }

    [Fact]
    public async Task A_retry_that_is_the_only_one_to_arrive_is_passed_on()
    {
        await using var app = await SlackDoorApp.StartAsync();
        app.Http.DefaultRequestHeaders.Add("X-Slack-Retry-Num", "1");
        app.Http.DefaultRequestHeaders.Add("X-Slack-Retry-Reason", "http_timeout");

        using var answer = await app.SendAsync(SlackEndpoints.Events, SlackPayloads.Event(SlackPayloads.Mention()));

        Assert.Single(app.Handled.All);
    }

    [Fact]
    public async Task What_comes_again_while_it_is_being_handled_ends_as_the_first_does()
    {
        await using var app = await SlackDoorApp.StartAsync();
        var (begun, mayEnd) = (new TaskCompletionSource(), new TaskCompletionSource());
        app.Handled.Before = _ =>
        {
            begun.TrySetResult();
            return mayEnd.Task;
        };
        app.Handled.Throws = true;
        var first = app.SendAsync(SlackEndpoints.Events, SlackPayloads.Event(SlackPayloads.Mention(), "Ev1"));
        await begun.Task;

        var second = app.SendAsync(SlackEndpoints.Events, SlackPayloads.Event(SlackPayloads.Mention(), "Ev2"));
        Assert.NotSame(second, await Task.WhenAny(second, Task.Delay(100, TestContext.Current.CancellationToken)));
        mayEnd.SetResult();

        Assert.Equal(
            (HttpStatusCode.InternalServerError, HttpStatusCode.InternalServerError),
            ((await first).StatusCode, (await second).StatusCode));
        Assert.Single(app.Handled.All);
    }

    [Fact]
    public async Task A_page_that_is_sent_again_gets_its_answer_again()
    {
        await using var app = await SlackDoorApp.StartAsync();
        app.Handled.Answer = _ => new JsonObject { ["response_action"] = "clear" };

        using var first = await app.SendAsync(SlackEndpoints.Interactions, SlackPayloads.Submission());
        using var second = await app.SendAsync(SlackEndpoints.Interactions, SlackPayloads.Submission());

        Assert.Equal(await first.Content.ReadAsStringAsync(), await second.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Whoever_hangs_up_does_not_stop_what_was_begun()
    {
        await using var app = await SlackDoorApp.StartAsync();
        var (begun, mayEnd, ended) = (new TaskCompletionSource(), new TaskCompletionSource(), new TaskCompletionSource());
        app.Handled.Before = async _ =>
        {
            begun.TrySetResult();
            await mayEnd.Task;
            ended.SetResult();
        };
        using (var impatient = new CancellationTokenSource())
        {
            var request = app.SendAsync(SlackEndpoints.Interactions, SlackPayloads.Submission(), impatient.Token);
            await begun.Task;
            await impatient.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => request);
        }

        mayEnd.SetResult();

        await ended.Task.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_command_in_a_workspace_that_is_not_on_the_list_is_refused_in_a_sentence_for_the_asker_alone()
    {
        await using var app = await SlackDoorApp.StartAsync();
        var command = SlackPayloads.Command();
        command["team_id"] = "T666";

        using var answer = await app.SendAsync(SlackEndpoints.Commands, command);

        var said = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        Assert.Equal("ephemeral", said["response_type"]!.ToString());
        Assert.Contains("T666", said["text"]!.ToString(), StringComparison.Ordinal);
        Assert.Empty(app.Handled.All);
    }

    [Fact]
    public async Task A_page_from_a_workspace_that_is_not_on_the_list_is_replaced_by_the_refusal()
    {
        await using var app = await SlackDoorApp.StartAsync();
        var submission = SlackPayloads.Submission();
        (submission["team"]!["id"], submission["user"]!["team_id"]) = ("T666", "T666");
        submission["view"]!["app_installed_team_id"] = "T666";

        using var answer = await app.SendAsync(SlackEndpoints.Interactions, submission);

        var said = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        Assert.Equal("update", said["response_action"]!.ToString());
        Assert.Contains("T666", said["view"]!["blocks"]![0]!["text"]!["text"]!.ToString(), StringComparison.Ordinal);
        Assert.Empty(app.Handled.All);
    }

    [Fact]
    public async Task A_button_in_a_workspace_that_is_not_on_the_list_fails_visibly_and_an_event_is_dropped()
    {
        await using var app = await SlackDoorApp.StartAsync();
        var press = SlackPayloads.Press();
        (press["team"]!["id"], press["message"]!["team"], press["user"]!["team_id"]) = ("T666", "T666", "T666");
        var mention = SlackPayloads.Event(SlackPayloads.Mention());
        (mention["team_id"], mention["authorizations"]![0]!["team_id"]) = ("T666", "T666");

        using var pressed = await app.SendAsync(SlackEndpoints.Interactions, press);
        using var heard = await app.SendAsync(SlackEndpoints.Events, mention);

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.OK), (pressed.StatusCode, heard.StatusCode));
        Assert.Empty(app.Handled.All);
    }
}
