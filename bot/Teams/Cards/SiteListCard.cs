using System.Text.Json.Nodes;
using ChatDashboard.Core.Chat;
using ChatDashboard.Core.Chat.Messages;
using static ChatDashboard.Bot.Teams.Cards.CardJson;

namespace ChatDashboard.Bot.Teams.Cards;

/// <summary>The sites that someone may see: where each stands, its latest colours, and what waits for whoever looks.</summary>
internal static class SiteListCard
{
    private const int MostElements = 8;

    public static JsonObject Render(SiteList list) => Card(
        $"{list.Title}: {string.Join("; ", list.Sites.Select(site => $"{site.Name}, {SiteWords.State(site)}"))}.",
        [
            Line(list.Title, bold: true, size: "Large"),
            .. list.Sites.Select(Site),
            .. list.More == 0 ? [] : new JsonNode[] { Line($"and {list.More} more. Type a site's id to see any of them.", subtle: true) },
        ]);

    private static JsonObject Site(SiteLine site) => Container(
        [
            Columns("None",
                (5, [Line(site.Name, bold: true), Line($"{site.Site} · {SiteWords.State(site)}", subtle: true, size: "Small")]),
                (3, [CardInputs.Buttons(Buttons(site))])),
            .. site.Latest is null ? [] : new[] { Line(SiteWords.Colours(site.Latest, MostElements)) },
            .. SiteWords.Waits(site) is { } waits ? Lines(waits, color: "Accent") : [],
        ],
        separator: true);

    private static IEnumerable<JsonNode> Buttons(SiteLine site) =>
        SiteWords.Buttons(site).Select(button => CardInputs.Button(button.Label, button.Press));
}
