using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ChatDashboard.Bot;

namespace ChatDashboard.Tests.Support;

/// <summary>
/// What Slack takes of a message or a view, and what it says of the rest. Lengths are counted in code points.
/// <see href="https://docs.slack.dev/reference/block-kit/blocks">Blocks</see>,
/// <see href="https://docs.slack.dev/reference/block-kit/block-elements">elements</see>,
/// <see href="https://docs.slack.dev/reference/views">views</see>.
/// </summary>
internal sealed class SlackLimits
{
    public const int MostBlocksInMessage = 50;
    public const int MostBlocksInView = 100;
    public const int MostInText = 4000;

    /// <summary>Documented nowhere; measured by many (https://github.com/slackapi/bolt-js/issues/2509).</summary>
    public const int MostBytesInMessage = 13_000;

    public const int MostBytesInView = 250_000;

    private static readonly JsonSerializerOptions AsIs = new() { Encoder = AsIsEncoder.Instance };

    private readonly SlackFindings _found = new();
    private readonly BlockLimits _blocks;

    private SlackLimits(bool isMessage) => _blocks = new(_found, isMessage);

    /// <summary>What is wrong with a message; nothing where Slack takes it.</summary>
    public static IReadOnlyList<string> BrokenBy(string text, JsonArray blocks)
    {
        var limits = new SlackLimits(isMessage: true);
        limits._found.Length(text, MostInText, "/text", least: 1);
        limits._found.When(IsTooLong(blocks), $"at most {MostBytesInMessage} bytes", "/blocks");
        limits._blocks.Check(blocks, MostBlocksInMessage, "/blocks");
        return limits._found.All;
    }

    /// <summary>What is wrong with a modal or a Home tab.</summary>
    public static IReadOnlyList<string> BrokenBy(JsonObject view)
    {
        var limits = new SlackLimits(isMessage: false);
        limits._found.When(IsTooLarge(view), $"at most {MostBytesInView} bytes", "/view");
        limits.View(view);
        return limits._found.All;
    }

    /// <summary>Slack has words of its own for the two that are too much as a whole: msg_blocks_too_long and view_too_large.</summary>
    public static bool IsTooLong(JsonArray blocks) => Bytes(blocks) > MostBytesInMessage;

    public static bool IsTooLarge(JsonObject view) => Bytes(view) > MostBytesInView;

    private static int Bytes(JsonNode node) => Encoding.UTF8.GetByteCount(node.ToJsonString(AsIs));

    private void View(JsonObject view)
    {
        const string At = "/view";
        var isModal = view["type"]?.ToString() is "modal";
        _found.When(!isModal && view["type"]?.ToString() is not "home", "must be modal or home", $"{At}/type");
        _found.When(view["blocks"] is not JsonArray, "missing required field: blocks", At);
        _found.Text(view, "private_metadata", 3000, At, least: 0);
        _found.Text(view, "callback_id", 255, At, least: 0);
        _found.Text(view, "external_id", 255, At, least: 0);
        _found.Plain(view, "title", 24, At, isRequired: isModal);
        _found.Plain(view, "submit", 24, At);
        _found.Plain(view, "close", 24, At);
        var blocks = view["blocks"] as JsonArray ?? [];
        _found.When(
            isModal && view["submit"] is null && blocks.Any(block => block?["type"]?.ToString() is "input"),
            "`submit` is required when an input block is within blocks array", $"{At}/blocks");
        _blocks.Check(blocks, MostBlocksInView, $"{At}/blocks");
        _found.When(
            BlockText.Inputs(blocks).Count(
                input => (bool?)input.Element["focus_on_load"] is true) > 1, "only one element can have focus_on_load", At);
    }
}
