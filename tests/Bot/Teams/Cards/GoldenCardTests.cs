using System.Text.Json;
using ChatDashboard.Bot;
using ChatDashboard.Bot.Teams.Cards;
using ChatDashboard.Core.Chat;
using ChatDashboard.Tests.Support;

namespace ChatDashboard.Tests.Bot.Teams.Cards;

/// <summary>
/// Every card, whole, as it must look. Where a card is meant to change: <c>GOLDEN=write dotnet test</c> writes the files anew; read the
/// difference before you keep it.
/// </summary>
public sealed class GoldenCardTests
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n", Encoder = AsIsEncoder.Instance };

    public static readonly TheoryData<string> Names = [.. SampleMessages.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_card_looks_as_it_did(string name)
    {
        var drawn = MessageCard.Render(SampleMessages.All[name]).ToJsonString(Indented) + "\n";
        var file = Repository.Path("tests", "Golden", $"{name}.json");
        if (Environment.GetEnvironmentVariable("GOLDEN") == "write")
        {
            File.WriteAllText(file, drawn);
        }

        Assert.Equal(File.ReadAllText(file), drawn);
    }

    [Fact]
    public void Every_kind_of_message_has_a_golden_file_and_every_file_a_message()
    {
        var kinds = typeof(Message).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Message)));

        Assert.Equal(kinds.ToHashSet(), SampleMessages.All.Values.Select(message => message.GetType()).ToHashSet());
        Assert.Equal(
            SampleMessages.All.Keys.Order(),
            Directory.GetFiles(Repository.Path("tests", "Golden"), "*.json").Select(file => Path.GetFileNameWithoutExtension(file))
                .Order());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_card_stands_on_what_every_client_shows(string name)
    {
        var card = MessageCard.Render(SampleMessages.All[name]);

        var nodes = CardText.Nodes(card).ToList();
        var inputs = CardText.Inputs(card).Select(input => input["id"]!.ToString()).ToList();
        Assert.Equal("1.5", card["version"]!.ToString());
        Assert.NotEmpty(card["fallbackText"]!.ToString());
        Assert.DoesNotContain(nodes, node => node["type"]?.ToString() is "Action.Execute" or "Table");
        Assert.All(CardText.Inputs(card), input => Assert.NotEmpty(input["label"]!.ToString()));
        Assert.Equal(inputs.Distinct(), inputs);
        Assert.All(
            CardText.Submits(card).SelectMany(button => button["data"]!.AsObject()),
            field => Assert.Equal(JsonValueKind.String, field.Value!.GetValueKind()));
    }
}
