using System.Net;
using ChatDashboard.Bot.Slack;
using ChatDashboard.Core.People;

namespace ChatDashboard.Tests.Support;

/// <summary>The workspace of the tests: its people and channels, under the ids that Slack would give them.</summary>
internal static class SlackTeam
{
    public const string Id = "T024BE7LD";
    public const string App = "A0DASHBOARD";
    public const string BotUser = "UDASHBOARD";
    public const string BotToken = "xoxb-not-a-real-one";
    public const string SigningSecret = "8f742231b10e8888abcd99yyyzzz85a5";

    public static readonly Person Ana = Person("ana");
    public static readonly Person Ben = Person("ben");
    public static readonly Person Cleo = Person("cleo");
    public static readonly Person Fay = Person("fay");

    /// <summary>The channel in which site-x lives.</summary>
    public static readonly string SiteX = Channel("site-x");

    /// <summary>The settings of a bot in this workspace.</summary>
    public static readonly (string Name, string Value)[] Settings =
    [
        ("Slack:SigningSecret", SigningSecret), ("Slack:Workspaces:0:Id", Id), ("Slack:Workspaces:0:BotToken", BotToken),
        ("Slack:MessagesPerSecond", "50"),
    ];

    public static Person Person(string name) => new(SlackIds.Person(Id, $"U{Plain(name)}"), char.ToUpperInvariant(name[0]) + name[1..]);

    public static string User(Person person) => SlackIds.Parse(person.Id.UserId).Id;

    /// <summary>The channel in which the site of this id lives, by custom of the tests.</summary>
    public static string Channel(string site) => $"C{Plain(site)}";

    /// <summary>Someone alone with the bot.</summary>
    public static string With(Person person) => With(User(person));

    public static string With(string user) => $"D{user[1..]}";

    /// <summary>What someone types, as Slack sends it: three characters escaped, and each @Name of those mentioned as a mention.</summary>
    public static string Typed(string text, params Person[] mentioned) => mentioned.Aggregate(
        Escape(text),
        (typed, person) =>
            typed.Replace($"@{person.Name}", $"<@{User(person)}|{person.Name.ToLowerInvariant()}>", StringComparison.Ordinal));

    public static string Escape(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal);

    public static string Unescape(string text) => WebUtility.HtmlDecode(text);

    private static string Plain(string name) => name.Replace("-", "", StringComparison.Ordinal).ToUpperInvariant();
}
