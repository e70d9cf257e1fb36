namespace ChatDashboard.Bot.Slack;

/// <summary>
/// The settings under <c>Slack</c>: how the bot knows that Slack is calling, and by which token it speaks in each workspace.
/// </summary>
internal sealed class SlackOptions
{
    public const string Section = "Slack";

    /// <summary>What Slack signs its requests with. Without it the three paths are shut.</summary>
    public string? SigningSecret { get; set; }

    /// <summary>The secret before, while it is being changed: Slack honours it for a day.</summary>
    public string? PreviousSigningSecret { get; set; }

    /// <summary>The app's token (<c>xapp-…</c>) for Socket Mode: the bot calls Slack, and needs no address that Slack can reach.</summary>
    public string? AppToken { get; set; }

    /// <summary>The workspaces whose people may use the bot.</summary>
    public IList<SlackWorkspace> Workspaces { get; } = [];

    /// <summary>How fast the bot writes of its own accord, over all conversations of all workspaces.</summary>
    public int MessagesPerSecond { get; set; } = 5;

    public bool IsConfigured() => Workspaces.Count > 0 || !string.IsNullOrWhiteSpace(SigningSecret) || !string.IsNullOrWhiteSpace(AppToken);
}

/// <summary>One workspace: its id, and the token that the bot got when it was installed there.</summary>
internal sealed class SlackWorkspace
{
    /// <summary><c>T024BE7LD</c>, or <c>E…</c> for an organisation.</summary>
    public string Id { get; set; } = "";

    /// <summary><c>xoxb-…</c></summary>
    public string BotToken { get; set; } = "";
}
