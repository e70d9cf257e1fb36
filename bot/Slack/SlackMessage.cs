using System.Text.Json.Nodes;

namespace ChatDashboard.Bot.Slack;

/// <summary>
/// A message as Slack takes it: its blocks, and the text that screen readers read out and notifications show
/// (<see href="https://docs.slack.dev/reference/methods/chat.postMessage">chat.postMessage</see>).
/// </summary>
internal sealed record SlackMessage(string Text, JsonArray Blocks);
