using System.Text.Encodings.Web;
using System.Text.Json.Nodes;

namespace ChatDashboard.Bot.Slack.Blocks;

/// <summary>Keeps messages and modals within what Slack takes.</summary>
internal static class Fitting
{
    /// <summary>https://docs.slack.dev/reference/block-kit/blocks</summary>
    private const int MostBlocks = 50;

    /// <summary>
    /// Slack refuses a message whose blocks are longer than about 13,200 characters in all, which no page of its documentation says
    /// (https://github.com/slackapi/bolt-js/issues/2509). We count the bytes, and leave a little.
    /// </summary>
    private const int MostInMessage = 12_000;

    /// <summary>
    /// Slack takes 250 KB (https://docs.slack.dev/surfaces/modals); we count what it would be with every character escaped.
    /// </summary>
    private const int MostInView = 220_000;

    /// <summary>Slack gives each block an id.</summary>
    private const int BlockId = 24;

    /// <summary>The first drawing that fits a message, from the fullest to the barest.</summary>
    public static JsonArray First<T>(IEnumerable<T> limits, Func<T, IEnumerable<JsonObject>> draw)
    {
        var blocks = new JsonArray();
        foreach (var limit in limits)
        {
            blocks = new([.. draw(limit)]);
            if (FitsMessage(blocks))
            {
                break;
            }
        }

        return blocks;
    }

    /// <summary>The view with as many items as fit, and one at the least.</summary>
    public static JsonObject Most(int count, Func<int, JsonObject> draw)
    {
        for (var shown = count; ; shown--)
        {
            var view = draw(shown);
            if (shown <= 1 || JsonLength.Bytes(view, JavaScriptEncoder.Default) <= MostInView)
            {
                return view;
            }
        }
    }

    /// <summary>How much of a message's room a block takes.</summary>
    public static int Size(JsonNode block) => JsonLength.Bytes(block, AsIsEncoder.Instance) + BlockId;

    private static bool FitsMessage(JsonArray blocks) => blocks.Count <= MostBlocks && blocks.Sum(block => Size(block!)) <= MostInMessage;
}
