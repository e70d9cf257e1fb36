using System.Text.Json.Nodes;

namespace ChatDashboard.Tests.Support;

/// <summary>
/// What Slack does with the bot's answer to a submitted modal
/// (<see href="https://docs.slack.dev/surfaces/modals#interactions">response_action</see>).
/// </summary>
internal static class SubmissionAnswer
{
    public static bool Apply(SlackScreens screens, string user, OpenModal modal, JsonObject? answer)
    {
        switch (answer?["response_action"]?.ToString())
        {
            case null:
                Assert.True(answer is null or { Count: 0 }, $"Slack understands no such answer: {answer}");
                screens.Close(user);
                break;
            case "clear":
                screens.Close(user, all: true);
                break;
            case "update":
                screens.Draw(modal, SlackScreens.Checked((JsonObject)answer["view"]!, "modal"));
                break;
            case "push":
                screens.Lay(user, SlackScreens.Checked((JsonObject)answer["view"]!, "modal"));
                break;
            case "errors":
                modal.Errors = Errors(modal, (JsonObject)answer["errors"]!);
                break;
            default:
                Assert.Fail($"Slack understands no such answer: {answer}");
                break;
        }

        return true;
    }

    /// <summary>An error stands by an input; Slack says that something is wrong with the app where there is none.</summary>
    private static Dictionary<string, string> Errors(OpenModal modal, JsonObject errors)
    {
        var inputs = modal.Blocks.Where(block => block!["type"]!.ToString() is "input").Select(block => block!["block_id"]!.ToString())
            .ToList();
        Assert.NotEmpty(errors);
        Assert.All(errors, error => Assert.Contains(error.Key, inputs));
        return errors.ToDictionary(error => error.Key, error => error.Value!.ToString());
    }
}
