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
        var length = 0;
        foreach (var piece in reading.Passages.SelectMany(Draw))
        {
            length += Fitting.Size(piece);
            if (pages[^1].Count > 0 && (length > PageLength || pages[^1].Count >= 45))
            {
                pages.Add([]);
                length = Fitting.Size(piece);
            }

            pages[^1].Add(piece);
        }

        if (reading.Passages.Count == 0)
        {
            pages[0].Add(RichText.Block("Nothing was written."));
        }

        return pages;
    }

    private static IEnumerable<JsonObject> Draw(Passage passage)
    {
        var heading = new Line().Bold(passage.Heading);
        var pieces = passage.Text.EnumerateRunes().Chunk(PieceLength).Select(runes => string.Concat(runes)).ToList();
        return pieces.Count == 0
            ? [RichText.Block(heading)]
            : [RichText.Block(heading, pieces[0]), .. pieces.Skip(1).Select(piece => RichText.Block(piece))];
    }
}
