using Microsoft.Extensions.Options;

namespace ChatDashboard.Bot.Slack;

/// <summary>Refuses to start on a half-filled section and names the setting that is missing or wrong; a secret is never repeated.</summary>
internal sealed class SlackOptionsCheck : IValidateOptions<SlackOptions>
{
    public ValidateOptionsResult Validate(string? name, SlackOptions options) =>
        Faults(options).ToList() is { Count: > 0 } faults ? ValidateOptionsResult.Fail(faults) : ValidateOptionsResult.Success;

    private static IEnumerable<string> Faults(SlackOptions options) =>
    [
        .. options.IsConfigured() ? DoorFaults(options) : [],
        .. options.Workspaces.SelectMany(WorkspaceFaults),
        .. DuplicateFaults(options),
        .. OtherFaults(options),
    ];

    private static IEnumerable<string> DoorFaults(SlackOptions options)
    {
        if (options.Workspaces.Count is 0)
        {
            yield return "Slack:Workspaces is missing. Name each workspace whose people may use the bot: "
                + "its Id (T…) and its BotToken (xoxb-…).";
        }

        if (string.IsNullOrWhiteSpace(options.SigningSecret) && string.IsNullOrWhiteSpace(options.AppToken))
        {
            yield return "Slack:SigningSecret is missing. Set it, or Slack:AppToken for Socket Mode: Slack reaches the bot by one of them.";
        }

        if (!string.IsNullOrWhiteSpace(options.AppToken) && !options.AppToken.StartsWith("xapp-", StringComparison.Ordinal))
        {
            yield return "Slack:AppToken does not begin with xapp-. It is the app-level token under Basic Information, "
                + "with connections:write.";
        }
    }

    private static IEnumerable<string> WorkspaceFaults(SlackWorkspace workspace, int place)
    {
        var setting = $"Slack:Workspaces:{place}";
        if (string.IsNullOrWhiteSpace(workspace.Id))
        {
            yield return $"{setting}:Id is missing. It begins with T, or with E for an organisation, "
                + "and stands in Slack's address in a browser.";
        }
        else if (workspace.Id[0] is not ('T' or 'E') || !workspace.Id.All(char.IsAsciiLetterOrDigit))
        {
            yield return $"{setting}:Id is '{workspace.Id}'. The id of a workspace looks like T024BE7LD, "
                + "that of an organisation begins with E.";
        }

        if (string.IsNullOrWhiteSpace(workspace.BotToken))
        {
            yield return $"{setting}:BotToken is missing. It is the Bot User OAuth Token under OAuth & Permissions, and begins with xoxb-.";
        }
        else if (!workspace.BotToken.StartsWith("xoxb-", StringComparison.Ordinal))
        {
            yield return $"{setting}:BotToken does not begin with xoxb-. It is the Bot User OAuth Token under OAuth & Permissions.";
        }
    }

    private static IEnumerable<string> DuplicateFaults(SlackOptions options) => options.Workspaces
        .Where(workspace => !string.IsNullOrWhiteSpace(workspace.Id))
        .GroupBy(workspace => workspace.Id, StringComparer.Ordinal)
        .Where(same => same.Count() > 1)
        .Select(same => $"Slack:Workspaces holds {same.Key} {same.Count()} times. Keep one of them.");

    private static IEnumerable<string> OtherFaults(SlackOptions options)
    {
        if (!string.IsNullOrWhiteSpace(options.PreviousSigningSecret) && string.IsNullOrWhiteSpace(options.SigningSecret))
        {
            yield return "Slack:PreviousSigningSecret is set without Slack:SigningSecret. Set the new one beside it, or remove it.";
        }

        if (options.MessagesPerSecond is < 1 or > 50)
        {
            yield return $"Slack:MessagesPerSecond is {options.MessagesPerSecond}; it goes from 1 to 50, "
                + "and Slack takes a few from one workspace.";
        }
    }
}
