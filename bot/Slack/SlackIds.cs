using ChatDashboard.Core.Chat;
using ChatDashboard.Core.People;

namespace ChatDashboard.Bot.Slack;

/// <summary>
/// People and channels of Slack as the bot keeps them: <c>slack:T024BE7LD.U2147483697</c>. Slack's ids hold within one workspace, so the
/// workspace stands before them.
/// </summary>
internal static class SlackIds
{
    /// <summary>The platform in the ids of people and channels of Slack.</summary>
    public const string Platform = "slack";

    /// <summary>Slack's have eleven characters today.</summary>
    private const int LongestId = 50;

    public static PersonId Person(string team, string user) => new(Platform, $"{team}.{user}");

    public static ChannelId Channel(string team, string channel) => new(Platform, $"{team}.{channel}");

    /// <summary>Whether it may be an id of Slack's, which are made of letters and digits.</summary>
    public static bool IsValid(string id) => id.Length is > 0 and <= LongestId && id.All(char.IsAsciiLetterOrDigit);

    /// <summary>The workspace, and the person's or channel's id in it.</summary>
    public static (string Team, string Id) Parse(string id) => id.Split('.', 2) is [var team, var rest]
        ? (team, rest)
        : throw new ArgumentException($"'{id}' is not an id of Slack; one looks like T024BE7LD.U2147483697.", nameof(id));
}
