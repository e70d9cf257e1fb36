using System.Text.Json;
using System.Text.Json.Nodes;
using ChatDashboard.Bot;
using ChatDashboard.Bot.Slack.Blocks;
using ChatDashboard.Core.Chat.Messages;
using ChatDashboard.Tests.Support;

namespace ChatDashboard.Tests.Bot.Slack.Blocks;

/// <summary>
/// Every message as Slack is given it, whole: as a message, and as a modal. Where one is meant to change: <c>GOLDEN=write dotnet test</c>
/// writes the files anew; read the difference before you keep it.
/// </summary>
public sealed class GoldenBlocksTests
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = AsIsEncoder.Instance };

    private static readonly Dictionary<string, JsonObject> All = Draw();

    public static readonly TheoryData<string> Names = [.. All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void It_looks_as_it_did(string name)
    {
        var drawn = All[name].ToJsonString(Indented) + "\n";
        var file = Repository.Path("tests", "Golden", "slack", $"{name}.json");
        if (Environment.GetEnvironmentVariable("GOLDEN") == "write")
        {
            File.WriteAllText(file, drawn);
        }

        Assert.Equal(File.ReadAllText(file), drawn);
    }

    [Fact]
    public void Every_golden_file_has_its_message() => Assert.Equal(
        All.Keys.Order(),
        Directory.GetFiles(Repository.Path("tests", "Golden", "slack"), "*.json").Select(file => Path.GetFileNameWithoutExtension(file))
            .Order());

    private static Dictionary<string, JsonObject> Draw()
    {
        var drawn = new Dictionary<string, JsonObject>
        {
            ["sites.home"] = HomeTab.Render((SiteList)SampleMessages.All["sites"]),
            ["loading"] = MessageModal.Loading("Site X"),
        };
        foreach (var (name, message) in SampleMessages.All)
        {
            var (text, blocks) = MessageBlocks.Render(message);
            drawn[$"{name}.message"] = new() { ["text"] = text, ["blocks"] = blocks };
            drawn[$"{name}.modal"] = MessageModal.Render(message);
        }

        return drawn;
    }
}
