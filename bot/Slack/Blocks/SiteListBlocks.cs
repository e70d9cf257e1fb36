using System.Text.Json.Nodes;
using ChatDashboard.Core.Chat;
using ChatDashboard.Core.Chat.Messages;
using static ChatDashboard.Bot.Slack.Blocks.BlockJson;

namespace ChatDashboard.Bot.Slack.Blocks;

/// <summary>The sites that someone may see: where each stands, its latest colours, and what waits for whoever looks.</summary>
internal static class SiteListBlocks
{
    /// <summary>How many elements of how many sites, from the fullest to the barest.</summary>
    private static readonly (int Elements, int Sites)[] Limits = [(8, 20), (3, 20), (0, 20), (0, 15), (0, 10), (0, 5)];

    public static JsonArray Draw(SiteList list) => Fitting.First(Limits, limit => Draw(list, limit.Elements, limit.Sites));

    public static string Spoken(SiteList list) => $"{list.Title}: {string.Join("; ", list.Sites.Select(Spoken))}.";

    private static IEnumerable<JsonObject> Draw(SiteList list, int elements, int sites)
    {
        var more = list.More + Math.Max(0, list.Sites.Count - sites);
        return
        [
            Header(list.Title),
            .. list.Sites.Take(sites).SelectMany(site => Site(site, elements)),
            .. more == 0 ? [] : new[] { Context($"and {more} more. Type a site's id after /dashboard to see any of them.") },
        ];
    }

    public static IEnumerable<JsonObject> Site(SiteLine site, int elements)
    {
        var waits = SiteWords.Waits(site);
        var buttons = SiteWords.Buttons(site).ToList();
        var isWaiting = site.WaitsFor is not (WaitsFor.Nothing or WaitsFor.NothingMore);
        return
        [
            RichText.Block(
            [
                new Line().Bold(site.Name).Said($"  {site.Site} · {SiteWords.State(site)}"),
                .. site.Latest is null || elements == 0 ? [] : new Line[] { SiteWords.Colours(site.Latest, elements) },
                .. waits is null ? [] : new[] { new Line().Bold(waits) },
            ]),
            .. buttons.Count == 0
                ? [] : new[] { Actions(buttons.Select(button => Button(button, isWaiting && button == buttons[0], on: site.Name))) },
        ];
    }

    private static string Spoken(SiteLine site) =>
        string.Join(", ", new[] { site.Name, SiteWords.State(site), SiteWords.Waits(site)?.TrimEnd('.') }.OfType<string>());
}
