using System.Text.Json.Nodes;
using ChatDashboard.Bot.Slack;
using ChatDashboard.Core.Chat;
using ChatDashboard.Tests.Support;

namespace ChatDashboard.Tests.Bot.Slack;

/// <summary>Modals as Slack has them: triggers that grow old, three laid over each other, drawings that come too late.</summary>
public sealed class SlackModalsTests
{
    private static readonly CancellationToken Cancel = CancellationToken.None;
    private static readonly string Ana = SlackTeam.User(SlackTeam.Ana);

    [Fact]
    public async Task A_modal_is_opened_drawn_again_and_another_laid_over_it()
    {
        await using var app = await SlackCaller.StartAsync();

        var shown = await app.Client.OpenViewAsync(SlackTeam.Id, app.Trigger(Ana), Modal("Loading"), Cancel);
        await app.Client.UpdateViewAsync(SlackTeam.Id, shown, Modal("The form"), Cancel);
        var below = app.Slack.Screens.Front(Ana);
        await app.Client.PushViewAsync(SlackTeam.Id, app.Trigger(Ana), Modal("Evidence"), Cancel);

        Assert.Equal("The form", below?.Text);
        Assert.Equal(["The form", "Evidence"], app.Slack.Screens.All(Ana).Select(modal => modal.Text));
    }

    [Fact]
    public async Task A_trigger_is_good_for_three_seconds_and_for_one_modal()
    {
        await using var app = await SlackCaller.StartAsync();
        var (early, late) = (app.Trigger(Ana), app.Trigger(Ana));
        app.Time.Advance(TimeSpan.FromSeconds(3));
        await app.Client.OpenViewAsync(SlackTeam.Id, early, Modal("In time"), Cancel);

        var twice = await RefusedAsync(() => app.Client.OpenViewAsync(SlackTeam.Id, early, Modal("Twice"), Cancel));
        app.Time.Advance(TimeSpan.FromSeconds(0.1));
        var tooLate = await RefusedAsync(() => app.Client.OpenViewAsync(SlackTeam.Id, late, Modal("Too late"), Cancel));

        Assert.Equal(("exchanged_trigger_id", "expired_trigger_id"), (twice, tooLate));
    }

    [Fact]
    public async Task A_drawing_of_what_has_changed_meanwhile_is_left_out()
    {
        await using var app = await SlackCaller.StartAsync();
        var shown = await app.Client.OpenViewAsync(SlackTeam.Id, app.Trigger(Ana), Modal("Loading"), Cancel);
        var newer = await app.Client.UpdateViewAsync(SlackTeam.Id, shown, Modal("Newer"), Cancel);

        var stale = await Assert.ThrowsAsync<ChatFailedException>(
            () => app.Client.UpdateViewAsync(SlackTeam.Id, shown, Modal("Older"), Cancel));
        app.Slack.Screens.Close(Ana);
        var closed = await Assert.ThrowsAsync<ChatFailedException>(
            () => app.Client.UpdateViewAsync(SlackTeam.Id, newer, Modal("Newest"), Cancel));

        Assert.True(SlackFault.IsStaleView(stale));
        Assert.True(SlackFault.IsStaleView(closed));
    }

    [Fact]
    public async Task A_modal_whose_state_is_not_known_is_drawn_as_it_is()
    {
        await using var app = await SlackCaller.StartAsync();
        var shown = await app.Client.OpenViewAsync(SlackTeam.Id, app.Trigger(Ana), Modal("Loading"), Cancel);

        await app.Client.UpdateViewAsync(SlackTeam.Id, shown with { Hash = null }, Modal("The form"), Cancel);

        Assert.Equal("The form", app.Slack.Screens.Front(Ana)?.Text);
    }

    [Fact]
    public async Task Three_modals_lie_over_each_other_and_no_more()
    {
        await using var app = await SlackCaller.StartAsync();
        await app.Client.OpenViewAsync(SlackTeam.Id, app.Trigger(Ana), Modal("1"), Cancel);
        await app.Client.PushViewAsync(SlackTeam.Id, app.Trigger(Ana), Modal("2"), Cancel);
        await app.Client.PushViewAsync(SlackTeam.Id, app.Trigger(Ana), Modal("3"), Cancel);

        Assert.Equal(
            "push_limit_reached", await RefusedAsync(() => app.Client.PushViewAsync(SlackTeam.Id, app.Trigger(Ana), Modal("4"), Cancel)));
    }

    [Fact]
    public async Task What_was_typed_survives_a_drawing_where_the_ids_stay_and_new_values_do_not_reach_it()
    {
        await using var app = await SlackCaller.StartAsync();
        var shown = await app.Client.OpenViewAsync(
            SlackTeam.Id, app.Trigger(Ana), Form(("note.plan", "as saved"), ("note.money", "")), Cancel);
        app.Slack.Screens.Front(Ana)!.Type("note.money", "typed");

        await app.Client.UpdateViewAsync(
            SlackTeam.Id, shown, Form(("note.plan", "as saved later"), ("note.money", "other"), ("note.data", "new")), Cancel);

        Assert.Equal(
            new Dictionary<string, string> { ["note.plan"] = "as saved", ["note.money"] = "typed", ["note.data"] = "new" },
            app.Slack.Screens.Front(Ana)!.Inputs);
    }

    [Fact]
    public async Task A_view_that_slack_does_not_take_is_refused_with_the_place_that_is_wrong()
    {
        await using var app = await SlackCaller.StartAsync();
        var view = Modal("Too long a title");
        view["title"]!["text"] = string.Concat(Enumerable.Repeat("🌻", 25));

        var fault = await Assert.ThrowsAsync<ChatFailedException>(
            () => app.Client.OpenViewAsync(SlackTeam.Id, app.Trigger(Ana), view, Cancel));

        Assert.Contains("[ERROR] must be less than 25 characters [json-pointer:/view/title/text]", fault.InnerException?.Message);
    }

    internal static JsonObject Modal(string text) => new()
    {
        ["type"] = "modal",
        ["title"] = new JsonObject { ["type"] = "plain_text", ["text"] = "Site X" },
        ["blocks"] = SlackClientTests.Section(text),
    };

    private static JsonObject Form(params (string Name, string Initial)[] inputs)
    {
        var view = Modal("The form");
        view["submit"] = new JsonObject { ["type"] = "plain_text", ["text"] = "Save" };
        foreach (var (name, initial) in inputs)
        {
            view["blocks"]!.AsArray().Add((JsonNode)new JsonObject
            {
                ["type"] = "input",
                ["block_id"] = name,
                ["label"] = new JsonObject { ["type"] = "plain_text", ["text"] = name },
                ["element"] = new JsonObject { ["type"] = "plain_text_input", ["action_id"] = name, ["initial_value"] = initial },
            });
        }

        return view;
    }

    private static async Task<string> RefusedAsync(Func<Task> call) =>
        Assert.IsType<SlackErrorException>((await Assert.ThrowsAsync<ChatFailedException>(call)).InnerException).Error;
}
