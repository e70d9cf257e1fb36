using System.Text.Json.Nodes;
using ChatDashboard.Core.Chat;
using ChatDashboard.Core.Chat.Messages;
using ChatDashboard.Core.Dashboards;
using static ChatDashboard.Bot.Slack.Blocks.BlockJson;

namespace ChatDashboard.Bot.Slack.Blocks;

/// <summary>
/// The summary dashboard to hold the meeting with: the elements at a glance, what moved, what to talk about, then every component.
/// </summary>
internal static class DashboardBlocks
{
    public static JsonArray Draw(DashboardView view) => Fitting.First(DashboardRoom.All, room => Draw(view, room));

    private static IEnumerable<JsonObject> Draw(DashboardView view, DashboardRoom room)
    {
        var dashboard = view.Dashboard;
        var read = new Press(view.IsPreview ? PressKind.ReadPreview : PressKind.ReadTexts, dashboard.Site, dashboard.Quarter);
        return
        [
            .. DashboardHeader.Draw(view, room),
            Divider(),
            RichText.Block(dashboard.Elements.Select(element => Glance(element, room))),
            .. DashboardTalk.Draw(dashboard, room),
            .. dashboard.Elements.SelectMany(element => new[] { Divider(), Components(element, room) }),
            Context(Legend(dashboard)),
            .. DashboardTalk.Reflections(dashboard, room),
            .. DashboardWords.HasLongTexts(dashboard) ? [Actions(Button("Read everything written", read))] : Array.Empty<JsonObject>(),
        ];
    }

    private static Line Glance(ElementResult element, DashboardRoom room) => new Line()
        .Bold($"{Figure(element)}  {room.Short(element.Name)}")
        .Said($"  from {element.Average.Scored} of {element.Average.OutOf} · {DashboardWords.Change(element)}");

    private static string Figure(ElementResult element) => $"{Words.Of(element.Average.Rating)} {element.Average}".TrimEnd();

    private static JsonObject Components(ElementResult element, DashboardRoom room) => RichText.Block(
    [
        new Line().Bold($"{room.Short(element.Name)}  {Figure(element)}"),
        .. element.Components.Select(component => Row(component, room)),
    ]);

    private static Line Row(ComponentResult component, DashboardRoom room)
    {
        var trend = component.Trend is null ? "" : $" {Words.Of(component.Trend)}";
        return new Line()
            .Said($"{DashboardWords.Strip(component)}  ")
            .Bold(room.Short(component.Name))
            .Said(component.Rating is null ? "  not rated" : $"  {component.Rating}{trend}");
    }

    private static string Legend(Dashboard dashboard)
    {
        var first = dashboard.Components.SelectMany(component => component.History).Select(past => past.Quarter).FirstOrDefault();
        var strip = first is null ? "" : $" Each strip runs from {first} to {dashboard.Quarter}.";
        return $"{FormWords.Legend} · {DashboardWords.InStrip(null)} not rated.{strip}";
    }
}
