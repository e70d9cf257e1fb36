using System.Text.Json.Nodes;
using ChatDashboard.Core.Chat;
using ChatDashboard.Core.Chat.Answers;

namespace ChatDashboard.Bot.Slack;

/// <summary>
/// Takes note at once of what people do in Slack, for Slack waits three seconds, and answers afterwards. Only a modal's own button is
/// answered with what comes next.
/// </summary>
internal sealed class SlackConversation(
    AfterAnswer after,
    SpokenAnswers spoken,
    ButtonAnswers buttons,
    SubmissionAnswers submissions,
    Arrivals arrivals,
    HomeTabs homes,
    IWorkspaces workspaces)
{
    public Task<JsonObject?> HandleAsync(SlackRequest request, CancellationToken cancel) => request is SlackRequest.Submission submission
        ? submissions.AnswerAsync(submission, cancel)
        : Task.FromResult(after.TryBegin(work => AnswerAsync(request, work)) ? null : Busy(request));

    private async Task AnswerAsync(SlackRequest request, CancellationToken cancel)
    {
        switch (request)
        {
            case SlackRequest.SlashCommand typed:
                await spoken.AnswerAsync(typed, cancel);
                break;
            case SlackRequest.Said said:
                await spoken.AnswerAsync(said, cancel);
                break;
            case SlackRequest.Press pressed:
                await buttons.AnswerAsync(pressed, cancel);
                break;
            case SlackRequest.HomeOpened opened:
                await homes.DrawAsync(opened, cancel);
                await arrivals.GreetPersonAsync(opened, cancel);
                break;
            case SlackRequest.ChatOpened:
                await arrivals.GreetPersonAsync(request, cancel);
                break;
            case SlackRequest.AddedToChannel added:
                await arrivals.GreetChannelAsync(added, cancel);
                break;
            case SlackRequest.Removed removed:
                await workspaces.CloseAsync(SlackIds.Platform, removed.Team, cancel);
                break;
            default:
                throw new InvalidOperationException($"Nobody answers to a {request.GetType().Name}.");
        }
    }

    /// <summary>Slack shows an answer of ours only to a slash command; of anything else it says itself that it did not work.</summary>
    private static JsonObject Busy(SlackRequest request) => request is SlackRequest.SlashCommand
        ? new() { ["response_type"] = "ephemeral", ["text"] = Excuses.Busy.Sentences[0] }
        : throw new InvalidOperationException("Too much is under way already.");
}
