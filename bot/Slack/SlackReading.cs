namespace ChatDashboard.Bot.Slack;

/// <summary>
/// What was read from what Slack sent: a request, or nothing that the bot answers to, or a fault where a field that must be there is not.
/// </summary>
internal sealed record SlackReading
{
    private SlackReading()
    {
    }

    /// <summary>Slack sends more than the bot answers to, and tomorrow more than today.</summary>
    public static SlackReading Nothing { get; } = new();

    public SlackRequest? Request { get; private init; }

    public string? Fault { get; private init; }

    public static SlackReading Of(SlackRequest request) => new() { Request = request };

    public static SlackReading Without(string field) => new() { Fault = $"The field {field} is missing, or is not what Slack sends." };
}
