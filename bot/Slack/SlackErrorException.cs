namespace ChatDashboard.Bot.Slack;

/// <summary>Slack did not take a call.</summary>
/// <param name="error">Slack's word for why, as in <c>channel_not_found</c>.</param>
/// <param name="details">What it says besides, as in which block is wrong.</param>
internal sealed class SlackErrorException(string error, IReadOnlyList<string> details) : Exception($"Slack says {string.Join(": ", [error, .. details])}")
{
    public string Error { get; } = error;
}
