using System.Text.Json.Nodes;
using ChatDashboard.Bot.Slack.Blocks;
using ChatDashboard.Tests.Support;

namespace ChatDashboard.Tests.Bot.Slack.Blocks;

/// <summary>A modal that could not be saved stands again as it stood, with what is wrong above it.</summary>
public sealed class BrokenModalTests
{
    [Fact]
    public void The_inputs_keep_the_names_under_which_Slack_keeps_what_was_typed()
    {
        var broken = MessageModal.Broken(AsSlackSendsIt(), "The note is too long.");

        Assert.Equal(Names(MessageModal.Render(SampleMessages.All["rating"])), Names(broken));
    }

    [Fact]
    public void The_problem_stands_on_top_and_once()
    {
        var once = MessageModal.Broken(AsSlackSendsIt(), "The first.");
        var twice = MessageModal.Broken(once, "The second.");

        Assert.Equal("⚠️ The second.", (string?)twice["blocks"]![0]!["elements"]![0]!["elements"]![0]!["text"]);
        Assert.DoesNotContain("The first.", twice.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public void It_holds_only_what_Slack_takes_in_a_drawing()
    {
        var broken = MessageModal.Broken(AsSlackSendsIt(), "The note is too long.");

        Assert.Equal(
            ["blocks", "callback_id", "close", "private_metadata", "submit", "title", "type"], broken.Select(field => field.Key).Order());
        Assert.Empty(SlackLimits.BrokenBy(broken));
    }

    private static IEnumerable<string> Names(JsonObject view) =>
        view["blocks"]!.AsArray().Where(block => (string?)block!["type"] == "input")
            .Select(block => $"{block!["block_id"]} {block["element"]!["action_id"]}");

    /// <summary>https://docs.slack.dev/reference/interaction-payloads/view-interactions-payload</summary>
    private static JsonObject AsSlackSendsIt()
    {
        var view = MessageModal.Render(SampleMessages.All["rating"]);
        (string Name, string Value)[] added =
        [
            ("id", "V1"), ("team_id", "T1"), ("hash", "156772938.1827394"), ("app_id", "A1"), ("bot_id", "B1"), ("root_view_id", "V1"),
        ];
        foreach (var (name, value) in added)
        {
            view[name] = value;
        }

        (view["state"], view["previous_view_id"], view["external_id"]) = (new JsonObject { ["values"] = new JsonObject() }, null, null);
        return view;
    }
}
