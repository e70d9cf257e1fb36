using System.Text.Json.Nodes;
using ChatDashboard.Core.Chat;
using ChatDashboard.Core.Chat.Messages;
using ChatDashboard.Core.Cycles;
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
            .. HasLongTexts(dashboard) ? [Actions(Button("Read everything written", read))] : Array.Empty<JsonObject>(),
        ];
    }

    private static bool HasLongTexts(Dashboard dashboard) =>
        dashboard.Reflections.Count > 0 || dashboard.Components.Any(component => component.Questions.Count > 0 || component.Dissent is not null);

    private static Line Glance(ElementResult element, DashboardRoom room) => new Line()
        .Bold($"{Figure(element)}  {room.Short(element.Name)}")
        .Said($"  from {element.Average.Scored} of {element.Average.OutOf} · {Change(element)}");

    private static string Figure(ElementResult element) => $"{Words.Of(element.Average.Rating)} {element.Average}".TrimEnd();

    private static string Change(ElementResult element) => element.ChangeInTenths switch
    {
        null => "no quarter to compare",
        0 => "→ as before",
        > 0 and var up => $"▲ {up / 10}.{up % 10} up",
        var down => $"▼ {-down / 10}.{-down % 10} down",
    };

    private static JsonObject Components(ElementResult element, DashboardRoom room) =>
        RichText.Block([new Line().Bold($"{room.Short(element.Name)}  {Figure(element)}"), .. element.Components.Select(component => Row(component, room))]);

    private static Line Row(ComponentResult component, DashboardRoom room) => new Line()
        .Said($"{string.Concat(component.History.Select(past => Past(past.Rating)))}{Past(component.Rating)}  ")
        .Bold(room.Short(component.Name))
        .Said(component.Rating is null ? "  not rated" : $"  {component.Rating}{(component.Trend is null ? "" : $" {Words.Of(component.Trend)}")}");

    /// <summary>A quarter without a rating keeps its place in the strip.</summary>
    private static string Past(Rating? rating) => rating is null ? "▫️" : Words.Mark(rating);

    private static string Legend(Dashboard dashboard)
    {
        var first = dashboard.Components.SelectMany(component => component.History).Select(past => past.Quarter).FirstOrDefault();
        var ratings = new[] { Rating.Green, Rating.Yellow, Rating.Red, Rating.Gray }.Select(rating => $"{Words.Of(rating)}: {Words.Meaning(rating)}");
        return $"{string.Join(" · ", ratings)} · {Past(null)} not rated.{(first is null ? "" : $" Each strip runs from {first} to {dashboard.Quarter}.")}";
    }
}
