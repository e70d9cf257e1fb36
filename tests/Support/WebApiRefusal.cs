namespace ChatDashboard.Tests.Support;

/// <summary>An answer of Slack that says no, in its own word.</summary>
/// <param name="Status">200 for nearly all of them.</param>
/// <param name="Messages">What it says besides, as in which block is wrong.</param>
internal sealed record WebApiRefusal(string Error, int Status = 200, string? RetryAfter = null, params IReadOnlyList<string> Messages)
{
    /// <summary>The permission that is missing.</summary>
    public string? Needed { get; init; }

    /// <summary>Where a redirect leads.</summary>
    public string? Location { get; init; }

    /// <summary>Too many calls; come back in so many seconds.</summary>
    public static WebApiRefusal TooMany(int seconds) => new("ratelimited", 429, $"{seconds}");
}
