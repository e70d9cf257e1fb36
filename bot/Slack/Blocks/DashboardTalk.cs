using System.Text.Json.Nodes;
using ChatDashboard.Core.Chat;
using ChatDashboard.Core.Cycles;
using ChatDashboard.Core.Dashboards;
using static ChatDashboard.Bot.Slack.Blocks.BlockJson;

namespace ChatDashboard.Bot.Slack.Blocks;

/// <summary>
/// What a team talks about over its dashboard: what moved, where it is split, what it needs to know, and what people wrote.
/// </summary>
internal static class DashboardTalk
{
    private const int MostReflections = 3;

    public static IEnumerable<JsonObject> Draw(Dashboard dashboard, DashboardRoom room)
    {
        var all = dashboard.Components.Select(component => component with { Name = room.Short(component.Name) }).ToList();
        var moved = all.Where(component => component.Observed is Trend.Up or Trend.Down);
        var split = all.Where(component => component.IsSplit || component.Dissent is not null);
        var open = all.Where(component => component.OpenSince is not null).OrderBy(component => component.OpenSince);
        JsonObject[] lists =
        [
            .. List(room, dashboard.Before is null ? "What moved" : $"What moved since {dashboard.Before}", moved, DashboardWords.Moved),
            .. List(room, "Said one way, moved the other", all.Where(component => component.Clashes), DashboardWords.Clashed),
            .. List(room, "Where the team is split", split, component => Split(component, room)),
            .. List(room, "Open questions", open, component => Question(component, dashboard, room)),
        ];
        return lists.Length == 0 ? [] : [Divider(), .. lists];
    }

    public static IEnumerable<JsonObject> Reflections(Dashboard dashboard, DashboardRoom room)
    {
        var written = DashboardWords.Reflections(dashboard).ToList();
        var most = Math.Min(MostReflections, room.List);
        Line Beginning(string text) => room.Beginning(text);
        return written.Count == 0 || room.Excerpt == 0
            ? []
            : [Divider(), .. written.Select(part => List(part.Heading, part.Texts, most, Beginning))];
    }

    private static IEnumerable<JsonObject> List(
        DashboardRoom room, string heading, IEnumerable<ComponentResult> components, Func<ComponentResult, Line> draw)
    {
        var all = components.ToList();
        return all.Count == 0 ? [] : [List(heading, all, room.List, draw)];
    }

    private static IEnumerable<JsonObject> List(
        DashboardRoom room, string heading, IEnumerable<ComponentResult> components, Func<ComponentResult, string> draw) =>
        List(room, heading, components, component => new Line().Said(draw(component)));

    private static JsonObject List<T>(string heading, IReadOnlyList<T> all, int most, Func<T, Line> draw) => RichText.List(heading,
    [
        .. all.Take(most).Select(draw),
        .. all.Count > most ? [new Line().Italic($"and {all.Count - most} more")] : Array.Empty<Line>(),
    ]);

    private static Line Split(ComponentResult component, DashboardRoom room)
    {
        var line = new Line().Said(DashboardWords.Split(component));
        return component.Dissent is not { } dissent ? line
            : line.Said($". {DashboardWords.AnotherView(component)}").Italic(room.Excerpt == 0 ? "…" : room.Beginning(dissent.Reason));
    }

    private static Line Question(ComponentResult component, Dashboard dashboard, DashboardRoom room)
    {
        var line = new Line().Said(DashboardWords.Open(component, dashboard.Quarter));
        return room.Excerpt == 0 || component.Questions.Count == 0 ? line
            : component.Questions.Take(2).Aggregate(line.Said(":"), (asked, question) => asked.Italic($" {room.Beginning(question)}"));
    }
}
