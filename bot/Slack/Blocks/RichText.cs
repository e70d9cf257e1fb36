using System.Text.Json.Nodes;
using ChatDashboard.Core.Chat;

namespace ChatDashboard.Bot.Slack.Blocks;

/// <summary>
/// Text to the letter: rich text reads no markup, no mentions and no emoji codes in what it is given
/// (https://docs.slack.dev/reference/block-kit/blocks/rich-text-block). What a sentence asks to type is shown as code.
/// </summary>
internal static class RichText
{
    /// <summary>A block of lines.</summary>
    public static JsonObject Block(params IEnumerable<Line> lines) => Of([Section(lines)]);

    /// <summary>A heading, and a bulleted list below it.</summary>
    public static JsonObject List(string heading, IEnumerable<Line> lines) => Of(
    [
        Section([new Line().Bold(heading)]),
        new()
        {
            ["type"] = "rich_text_list",
            ["style"] = "bullet",
            ["elements"] = new JsonArray([.. lines.Select(line => Section([line]))]),
        },
    ]);

    /// <summary>A block of lines, each with the words that it repeats set off below it; null for none.</summary>
    public static JsonObject Quoting(IEnumerable<(Line? Line, string? Quote)> said)
    {
        var parts = new List<JsonObject>();
        var lines = new List<Line>();
        foreach (var (line, quote) in said)
        {
            lines.AddRange(line is null ? [] : [line]);
            if (!string.IsNullOrEmpty(quote))
            {
                parts.AddRange(lines.Count == 0 ? [] : [Section(lines)]);
                parts.Add(new() { ["type"] = "rich_text_quote", ["elements"] = new JsonArray([.. new Line().Said(quote).Runs()]) });
                lines.Clear();
            }
        }

        parts.AddRange(lines.Count == 0 ? [] : [Section(lines)]);
        return Of(parts);
    }

    private static JsonObject Of(IEnumerable<JsonObject> parts) =>
        new() { ["type"] = "rich_text", ["elements"] = new JsonArray([.. parts]) };

    private static JsonObject Section(IEnumerable<Line> lines)
    {
        var all = lines.DefaultIfEmpty("").ToList();
        var runs = all.SelectMany((line, index) => index < all.Count - 1 ? line.Said("\n").Runs() : line.Runs());
        return new() { ["type"] = "rich_text_section", ["elements"] = new JsonArray([.. runs]) };
    }
}

/// <summary>A line of rich text, put together from plain and bold pieces.</summary>
internal sealed record Line
{
    /// <summary>What Slack takes in a text of any other kind; of rich text its pages do not say.</summary>
    private const int MostInRun = 3000;

    private IReadOnlyList<(string Text, bool IsBold, bool IsItalic)> Pieces { get; init; } = [];

    public static implicit operator Line(string text) => new Line().Said(text);

    public Line Said(string text) => this with { Pieces = [.. Pieces, (text, false, false)] };

    public Line Bold(string text) => this with { Pieces = [.. Pieces, (text, true, false)] };

    public Line Italic(string text) => this with { Pieces = [.. Pieces, (text, false, true)] };

    /// <summary>The runs of the line: neighbours of one style in one, and none that is empty, which Slack refuses.</summary>
    public IEnumerable<JsonObject> Runs()
    {
        var parts =
            from piece in Pieces
            from part in Typed.Parts(piece.Text)
            let style = part.Kind is not Typed.PartKind.Said ? "code" : piece.IsBold ? "bold" : piece.IsItalic ? "italic" : ""
            select (Text: Mrkdwn.AsTyped(part), Style: style);
        var runs = new List<(string Text, string Style)>();
        foreach (var part in parts)
        {
            if (runs is [.., var last] && last.Style == part.Style)
            {
                runs[^1] = (last.Text + part.Text, part.Style);
            }
            else
            {
                runs.Add(part);
            }
        }

        return
            from run in runs.Count == 0 ? [(" ", "")] : runs
            from piece in run.Text.EnumerateRunes().Chunk(MostInRun)
            select Run(string.Concat(piece), run.Style);
    }

    private static JsonObject Run(string text, string style)
    {
        var run = new JsonObject { ["type"] = "text", ["text"] = text };
        if (style.Length > 0)
        {
            run["style"] = new JsonObject { [style] = true };
        }

        return run;
    }
}
