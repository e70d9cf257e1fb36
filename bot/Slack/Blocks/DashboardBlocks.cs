using System.Text.Json.Nodes;
using ChatDashboard.Core.Chat;
using ChatDashboard.Core.Chat.Messages;
using ChatDashboard.Core.Dashboards;
using static ChatDashboard.Bot.Slack.Blocks.BlockJson;

namespace ChatDashboard.Bot.Slack.Blocks;

/// <summary>The summary dashboard to hold the meeting with: the elements at a glance, what to talk about, then every component.</summary>
internal static class DashboardBlocks
{
    public static JsonArray Draw(DashboardView view) => Fitting.First([400, 160, 60, 20], limit => Draw(view, limit));

    private static IEnumerable<JsonObject> Draw(DashboardView view, int limit)
    {
        var dashboard = view.Dashboard;
        return
        [
            Header($"{dashboard.SiteName} · {dashboard.Quarter}"),
            .. dashboard.Elements.Select(element => Element(element, limit)),
            Actions(Button("Read everything written", new Press(view.IsPreview ? PressKind.ReadPreview : PressKind.ReadTexts, dashboard.Site, dashboard.Quarter))),
        ];
    }

    private static JsonObject Element(ElementResult element, int limit) => RichText.List(
        $"{Core.Text.Shorten(element.Name, limit)} {Words.Of(element.Average.Rating)} {element.Average}",
        element.Components.Select(component => new Line().Said($"{Core.Text.Shorten(component.Name, limit)}: {Words.Of(component.Rating, component.Trend)}")));
}
