using System.Net;
using Microsoft.Extensions.Http.Resilience;
using Polly;

namespace ChatDashboard.Bot;

/// <summary>
/// What is tried again when a chat platform does not take it, and how long the bot waits for it. 429 says when
/// (<see href="https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit">Teams</see>,
/// <see href="https://docs.slack.dev/apis/web-api/rate-limits">Slack</see>); 412, 502, 503 and 504 pass.
/// A send that ended in 502 or 504 may have arrived: the vendor asks to try again all the same, and knows no key that would tell.
/// </summary>
internal sealed record Retries
{
    /// <summary>Four tries with 2, 4 and 8 seconds between them, or what the platform asks for.</summary>
    public static Retries Patient { get; } = new()
    {
        FirstWait = TimeSpan.FromSeconds(2),
        LongestWait = TimeSpan.FromSeconds(10),
        GiveUpAfter = TimeSpan.FromSeconds(60),
    };

    /// <summary>Four tries within what someone who looks at the screen bears.</summary>
    public static Retries Short { get; } = new()
    {
        FirstWait = TimeSpan.FromSeconds(0.5),
        LongestWait = TimeSpan.FromSeconds(2.5),
        GiveUpAfter = TimeSpan.FromSeconds(15),
    };

    public const int Tries = 4;

    public required TimeSpan FirstWait { get; init; }

    /// <summary>If the platform asks for a longer wait than this, whoever called is told at once and may come back later.</summary>
    public required TimeSpan LongestWait { get; init; }

    /// <summary>The end of all tries together, also when the platform does not answer at all.</summary>
    public required TimeSpan GiveUpAfter { get; init; }

    public static Retries For(Pace pace) => pace is Pace.PersonWaits ? Short : Patient;

    public HttpRetryStrategyOptions Strategy(TimeProvider time) => new()
    {
        MaxRetryAttempts = Tries - 1,
        BackoffType = DelayBackoffType.Exponential,
        Delay = FirstWait,
        MaxDelay = LongestWait,
        UseJitter = true,
        ShouldRetryAfterHeader = true,
        ShouldHandle = attempt => ValueTask.FromResult(attempt.Outcome switch
        {
            { Exception: HttpRequestException } => true,
            { Result: { } answer } => Passes(answer.StatusCode) && !AsksForLonger(answer, time.GetUtcNow()),
            _ => false,
        }),
    };

    private static bool Passes(HttpStatusCode status) => status
        is HttpStatusCode.TooManyRequests
        or HttpStatusCode.PreconditionFailed
        or HttpStatusCode.BadGateway
        or HttpStatusCode.ServiceUnavailable
        or HttpStatusCode.GatewayTimeout;

    private bool AsksForLonger(HttpResponseMessage answer, DateTimeOffset now) => answer.Headers.RetryAfter switch
    {
        { Delta: { } wait } => wait > LongestWait,
        { Date: { } date } => date - now > LongestWait,
        _ => false,
    };
}
