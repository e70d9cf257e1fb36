using System.Diagnostics.CodeAnalysis;

namespace ChatDashboard.Bot.Slack;

/// <summary>
/// The hosts of Slack: a token goes to the Web API and nowhere else, an answer only to an address that Slack gave out for it.
/// </summary>
/// <param name="Api">Where the methods of the Web API are, with a slash at the end.</param>
/// <param name="Responses">Where a <c>response_url</c> may lead.</param>
internal sealed record SlackHosts(Uri Api, IReadOnlyList<Uri> Responses)
{
    public static SlackHosts Public { get; } = new(new("https://slack.com/api/"), [new("https://hooks.slack.com/")]);

    public bool IsApi([NotNullWhen(true)] Uri? address) => address is not null && IsSame(Api, address);

    public bool TakesResponses([NotNullWhen(true)] Uri? address) => address is not null && Responses.Any(host => IsSame(host, address));

    /// <summary>Whole hosts, with scheme and port: anyone may own a name that begins or ends like Slack's.</summary>
    private static bool IsSame(Uri ours, Uri other) => other.IsAbsoluteUri
        && (ours.Scheme, ours.Host, ours.Port) == (other.Scheme, other.Host, other.Port)
        && other.UserInfo.Length == 0;
}
