using System.Text.Json;
using System.Text.Json.Nodes;
using ChatDashboard.Bot.Teams;
using ChatDashboard.Bot.Teams.Cards;
using ChatDashboard.Core.Chat;
using ChatDashboard.Tests.Support;
using CsCheck;

namespace ChatDashboard.Tests.Clients;

/// <summary>Every card that the bot can draw, whatever people write, read by Microsoft's own parser.</summary>
public sealed class CardsTests
{
    /// <summary>https://learn.microsoft.com/microsoftteams/platform/bots/how-to/format-your-bot-messages</summary>
    private const int MostCharacters = 40_000;

    /// <summary>Where texts of people may stand: what a client shows to the letter.</summary>
    private static readonly string[] ToTheLetter =
        [
            "TextRun.text", "Input.Text.value", "Input.Text.label", "Input.ChoiceSet.label", "AdaptiveCard.fallbackText",
            "AdaptiveCard.speak",
        ];

    [Theory]
    [InlineData("bare", 300)]
    [InlineData("mixed", 300)]
    [InlineData("full", 100)]
    public async Task A_card_is_one_that_Microsofts_own_parser_takes(string texts, int times)
    {
        RealClients.NeedPackages();
        using var parser = NodeScript.Start("check-cards.mjs");

        await Messages(texts).SampleAsync(
            async message =>
                Assert.Equal("", await parser.AskAsync(Written(MessageCard.Render(message)))), iter: times, threads: 1, print: Print);
    }

    [Theory]
    [InlineData("bare", 300)]
    [InlineData("mixed", 300)]
    [InlineData("full", 300)]
    public void A_message_is_never_longer_than_Teams_takes(string texts, int times) => Messages(texts).Sample(
        message => Assert.InRange(Written(OutgoingActivity.With(message)).Length, 1, MostCharacters), iter: times, print: Print);

    [Fact]
    public void What_people_write_is_shown_to_the_letter_and_nowhere_read_as_markdown() => Messages("mixed").Sample(
        message =>
        {
            var places = Texts(MessageCard.Render(message)).Where(text => text.Value.Contains(AnyText.Mark)).Select(text => text.Place)
                .Distinct();

            Assert.Subset(ToTheLetter.ToHashSet(), places.ToHashSet());
        },
        iter: 300,
        print: Print);

    [Fact]
    public void Nothing_that_people_write_is_read_as_a_date() => Messages("mixed").Sample(
        message => Assert.DoesNotContain(
            Texts(MessageCard.Render(message)),
            text => text.Place == "TextRun.text"
                && (text.Value.Contains("{{DATE(", StringComparison.Ordinal) || text.Value.Contains("{{TIME(", StringComparison.Ordinal))),
        iter: 300,
        print: Print);

    private static Gen<Message> Messages(string texts) => AnyMessage.With(texts switch
    {
        "bare" => AnyText.Bare,
        "mixed" => AnyText.Mixed,
        _ => AnyText.Full,
    });

    private static string Written(JsonNode json) => JsonSerializer.Serialize(json, ActivityJson.Options);

    private static string Print(Message message) =>
        $"{message.GetType().Name}: {ChatDashboard.Core.Text.Shorten(Written(MessageCard.Render(message)), 2000)}";

    /// <summary>Every text on a card, with the type of the element that it stands in and the name of the property.</summary>
    private static IEnumerable<(string Place, string Value)> Texts(JsonNode? node, string place = "") => node switch
    {
        JsonObject element => element.SelectMany(property => Texts(property.Value, $"{element["type"] ?? place}.{property.Key}")),
        JsonArray list => list.SelectMany(item => Texts(item, place)),
        JsonValue value when value.TryGetValue<string>(out var text) => [(place, text)],
        _ => [],
    };
}
