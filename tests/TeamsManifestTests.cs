using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ChatDashboard.Core.Chat;
using ChatDashboard.Tests.Support;

namespace ChatDashboard.Tests;

/// <summary>infra/teams/manifest.json offers what the bot does in each place, and no more.</summary>
public sealed partial class TeamsManifestTests
{
    private static readonly Dictionary<string, TeamsRoom> Rooms = new()
    {
        ["personal"] = TeamsRoom.With(A.Fay),
        ["team"] = TeamsRoom.Team,
        ["groupChat"] = TeamsRoom.Group,
    };

    public static TheoryData<string> Scopes => [.. Rooms.Keys];

    [Theory]
    [MemberData(nameof(Scopes))]
    public async Task Every_command_that_it_offers_works_there(string scope)
    {
        await using var bot = await Story.WithOpenQuarterAsync();

        foreach (var command in Offered(scope))
        {
            Assert.NotEqual(Verb.Site, Command.Parse(command).Verb);
            var answers = await bot.SayAsync(A.Fay, Rooms[scope], command is "setup" ? "setup site-x Site X" : command);

            Assert.NotEmpty(answers);
            Assert.All(answers, answer => Assert.DoesNotContain("Go to the channel", answer.Text));
        }
    }

    [Theory]
    [MemberData(nameof(Scopes))]
    public void It_does_not_say_that_something_is_published_in_a_chat_where_nothing_is(string scope) => Assert.All(
        Descriptions(scope), description => Assert.True(scope is "team" || !PublishedHere().IsMatch(description), description));

    [Fact]
    public void The_package_that_the_script_makes_is_none_of_gits_business()
    {
        var script = File.ReadAllText(Repository.Path("infra", "teams", "package.sh"));
        var package = Package().Match(script).Groups[1].Value;

        Assert.Contains(package, File.ReadAllLines(Repository.Path(".gitignore")));
    }

    private static IEnumerable<string> Offered(string scope) => Commands(scope).Select(command => command!["title"]!.ToString());

    private static IEnumerable<string> Descriptions(string scope) => Commands(scope).Select(command => command!["description"]!.ToString());

    private static JsonArray Commands(string scope)
    {
        var manifest = JsonNode.Parse(File.ReadAllText(Repository.Path("infra", "teams", "manifest.json")))!;
        var lists = manifest["bots"]![0]!["commandLists"]!.AsArray();
        return lists.Single(list => list!["scopes"]!.AsArray().Any(one => one!.ToString() == scope))!["commands"]!.AsArray();
    }

    [GeneratedRegex("in this (channel|chat)|this chat a site")]
    private static partial Regex PublishedHere();

    [GeneratedRegex(@"\$PWD/(\S+\.zip)")]
    private static partial Regex Package();
}
