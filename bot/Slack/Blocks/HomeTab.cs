using System.Text.Json.Nodes;
using ChatDashboard.Core.Chat;
using ChatDashboard.Core.Chat.Messages;
using static ChatDashboard.Bot.Slack.Blocks.BlockJson;

namespace ChatDashboard.Bot.Slack.Blocks;

/// <summary>The bot's Home tab: what waits for whoever looks, then all their sites (https://docs.slack.dev/surfaces/app-home).</summary>
internal static class HomeTab
{
    private const int MostElements = 8;

    /// <summary>The list of sites; or a few sentences where there is none, or where it could not be looked up.</summary>
    public static JsonObject Render(Message message) => new()
    {
        ["type"] = "home",
        ["callback_id"] = ModalJson.Callback,
        ["blocks"] = new JsonArray([.. message is SiteList list ? Draw(list) : MessageBlocks.Draw(message)]),
    };

    private static IEnumerable<JsonNode> Draw(SiteList list)
    {
        var waiting = list.Sites.Where(site => site.WaitsFor is WaitsFor.Answers or WaitsFor.RestOfAnswers or WaitsFor.Review).ToList();
        var others = list.Sites.Except(waiting).ToList();
        return
        [
            Header("What waits for you"),
            .. waiting.Count == 0 ? [RichText.Block("Nothing. Everything that was asked of you is done.")] : Sites(waiting),
            .. others.Count == 0 ? [] : new[] { Header("Your sites") },
            .. Sites(others),
            .. list.More == 0 ? [] : new[] { Context($"and {list.More} more. Type a site's id after /dashboard to see any of them.") },
        ];
    }

    private static IEnumerable<JsonObject> Sites(IReadOnlyList<SiteLine> sites) =>
        sites.SelectMany(
            (site, index) =>
                index == 0 ? SiteListBlocks.Site(site, MostElements) : [Divider(), .. SiteListBlocks.Site(site, MostElements)]);
}
