using System.Text.Json.Nodes;
using ChatDashboard.Core.Chat.Messages;
using static ChatDashboard.Bot.Slack.Blocks.BlockJson;

namespace ChatDashboard.Bot.Slack.Blocks;

/// <summary>Longer texts, in as many pages as Slack needs; the same pages in a message and in a modal, where one reads on.</summary>
internal static class ReadingBlocks
{
    /// <summary>In bytes; what Slack takes in a message, less the heading and the buttons.</summary>
    private const int PageLength = 10_500;

    /// <summary>A passage longer than this goes on in the next block.</summary>
    private const int PieceLength = 2400;

    private const int MostOnAPage = 45;

    public static JsonArray Draw(Reading reading)
    {
        var pages = Pages(reading);
        var number = Math.Clamp(reading.Page, 0, pages.Count - 1);
        var place = pages.Count == 1 ? "" : $" ({number + 1} of {pages.Count})";
        return
        [
            Header(Core.Text.Shorten(reading.Title, 150 - place.Length) + place),
            .. pages[number],
            .. reading.More is null || pages.Count == 1 ? [] : new[] { Actions(Turn(reading, number, pages.Count)) },
        ];
    }

    public static string Spoken(Reading reading) =>
        $"{reading.Title}. {string.Join(' ', reading.Passages.Select(passage => $"{passage.Heading}: {passage.Text}"))}";

    private static IEnumerable<JsonObject> Turn(Reading reading, int number, int count) =>
    [
        .. number == 0 ? [] : new[] { Button("Back", reading.More! with { Page = number - 1 }) },
        .. number + 1 >= count ? [] : new[] { Button("Read on", reading.More! with { Page = number + 1 }) },
    ];

    private static List<List<JsonObject>> Pages(Reading reading)
    {
        var pages = new List<List<JsonObject>> { new() };
        var (length, heading) = (0, "");
        foreach (var (over, text) in reading.Passages.SelectMany(Pieces))
        {
            var size = Fitting.Size(Draw(over, text));
            if (pages[^1].Count > 0 && (length + size > PageLength || pages[^1].Count == MostOnAPage))
            {
                pages.Add([]);
                (length, heading) = (0, "");
            }

            pages[^1].Add(Draw(over == heading && text.Length > 0 ? null : over, text));
            (length, heading) = (length + size, over);
        }

        if (reading.Passages.Count == 0)
        {
            pages[0].Add(RichText.Block("Nothing was written."));
        }

        return pages;
    }

    /// <summary>A passage, or as many parts of it as one block takes each.</summary>
    private static IEnumerable<(string Heading, string Text)> Pieces(Passage passage) => passage.Text.Length == 0
        ? [(passage.Heading, "")]
        : passage.Text.EnumerateRunes().Chunk(PieceLength).Select(runes => (passage.Heading, string.Concat(runes)));

    private static JsonObject Draw(string? heading, string text) =>
        RichText.Quoting([(heading is null ? null : new Line().Bold(heading), text)]);
}
