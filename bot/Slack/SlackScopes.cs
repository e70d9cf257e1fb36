namespace ChatDashboard.Bot.Slack;

/// <summary>What the app has to be permitted in a workspace, and what for; the app's manifest asks for the same.</summary>
internal static class SlackScopes
{
    public static readonly IReadOnlyList<string> Needed =
    [
        "app_mentions:read",
        "channels:read",
        "chat:write",
        "commands",
        "groups:read",
        "im:history",
        "im:write",
        "users:read",
    ];
}
