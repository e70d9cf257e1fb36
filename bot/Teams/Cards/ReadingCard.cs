using System.Text.Json.Nodes;
using ChatDashboard.Core.Chat.Messages;
using static ChatDashboard.Bot.Teams.Cards.CardJson;

namespace ChatDashboard.Bot.Teams.Cards;

/// <summary>Longer texts as a card, in as many pages as Teams needs.</summary>
internal static class ReadingCard
{
    private const int PageLength = 24_000;

    public static JsonObject Render(Reading reading)
    {
        var pages = Pages(reading);
        var number = Math.Clamp(reading.Page, 0, pages.Count - 1);
        var place = pages.Count == 1 ? "" : $" ({number + 1} of {pages.Count})";
        return WideCard(
            $"{reading.Title}{place}",
            [Line(reading.Title + place, bold: true, size: "Large"), .. pages[number]],
            number + 1 < pages.Count && reading.More is not null
                ? [CardInputs.Button("Read on", reading.More with { Page = number + 1 })]
                : []);
    }

    private static List<List<JsonNode>> Pages(Reading reading)
    {
        var pages = new List<List<JsonNode>> { new() };
        var length = 0;
        foreach (var passage in reading.Passages.Select(Draw))
        {
            length += Length(passage);
            if (length > PageLength && pages[^1].Count > 0)
            {
                pages.Add([]);
                length = Length(passage);
            }

            pages[^1].Add(passage);
        }

        if (reading.Passages.Count == 0)
        {
            pages[0].Add(Line("Nothing was written."));
        }

        return pages;
    }

    private static JsonObject Draw(Passage passage) => Container(
        [Line(passage.Heading, bold: true), .. passage.Text.Length == 0 ? [] : Lines(passage.Text)], separator: true);
}
