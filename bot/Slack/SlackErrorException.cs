namespace ChatDashboard.Bot.Slack;

/// <summary>Slack did not take a call.</summary>
/// <param name="error">Slack's word for why, as in <c>channel_not_found</c>.</param>
/// <param name="details">What it says besides, as in which block is wrong.</param>
internal sealed class SlackErrorException(string error, IReadOnlyList<string> details, Exception? cause = null)
    : Exception($"Slack says {string.Join(": ", [error, .. details])}", cause)
{
    public string Error { get; } = error;

    /// <summary>The permission that is missing, where that is it.</summary>
    public string? Needed { get; init; }

    /// <summary>Whether it was to go to a person, rather than to a channel.</summary>
    public bool IsAboutPerson { get; init; }
}
