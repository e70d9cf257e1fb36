using System.Text.Json.Nodes;
using ChatDashboard.Core.Chat;
using ChatDashboard.Core.Cycles;
using ChatDashboard.Core.Dashboards;
using static ChatDashboard.Bot.Slack.Blocks.BlockJson;

namespace ChatDashboard.Bot.Slack.Blocks;

/// <summary>What a team talks about over its dashboard: what moved, where it is split, what it needs to know, and what people wrote.</summary>
internal static class DashboardTalk
{
    private const int MostReflections = 3;

    public static IEnumerable<JsonObject> Draw(Dashboard dashboard, DashboardRoom room)
    {
        var all = dashboard.Components.ToList();
        JsonObject[] lists =
        [
            .. List(room, dashboard.Before is null ? "What moved" : $"What moved since {dashboard.Before}", all.Where(component => component.Observed is Trend.Up or Trend.Down), component => Moved(component, room)),
            .. List(room, "Said one way, moved the other", all.Where(component => component.Clashes), component => Clashed(component, room)),
            .. List(room, "Where the team is split", all.Where(component => component.IsSplit || component.Dissent is not null), component => Split(component, room)),
            .. List(room, "Open questions", all.Where(component => component.OpenSince is not null).OrderBy(component => component.OpenSince), component => Question(component, dashboard, room)),
        ];
        return lists.Length == 0 ? [] : [Divider(), .. lists];
    }

    public static IEnumerable<JsonObject> Reflections(Dashboard dashboard, DashboardRoom room)
    {
        var parts = new (string Heading, IEnumerable<string> Texts)[]
        {
            ("What is working", dashboard.Reflections.Select(reflection => reflection.Working)),
            ("What is not", dashboard.Reflections.Select(reflection => reflection.NotWorking)),
            ("Why", dashboard.Reflections.Select(reflection => reflection.Why)),
        };
        var written = parts.Select(part => (part.Heading, Texts: part.Texts.Where(text => !string.IsNullOrWhiteSpace(text)).ToList())).Where(part => part.Texts.Count > 0).ToList();
        return written.Count == 0 || room.Excerpt == 0 ? [] : [Divider(), .. written.Select(part => Reflections(part.Heading, part.Texts, room))];
    }

    private static JsonObject Reflections(string heading, List<string> texts, DashboardRoom room)
    {
        var most = Math.Min(MostReflections, room.List);
        return RichText.List(heading,
        [
            .. texts.Take(most).Select(text => new Line().Said(room.Beginning(text))),
            .. texts.Count > most ? [new Line().Italic($"and {texts.Count - most} more")] : Array.Empty<Line>(),
        ]);
    }

    private static IEnumerable<JsonObject> List(DashboardRoom room, string heading, IEnumerable<ComponentResult> components, Func<ComponentResult, Line> draw)
    {
        var all = components.ToList();
        return all.Count == 0 ? [] :
        [
            RichText.List(heading,
            [
                .. all.Take(room.List).Select(draw),
                .. all.Count > room.List ? [new Line().Italic($"and {all.Count - room.List} more")] : Array.Empty<Line>(),
            ]),
        ];
    }

    private static Line Moved(ComponentResult component, DashboardRoom room) =>
        $"{(component.Observed is Trend.Up ? "▲" : "▼")} {room.Short(component.Name)}: {Words.Of(component.Was)} → {Words.Of(component.Rating)}";

    private static Line Clashed(ComponentResult component, DashboardRoom room) =>
        $"{room.Short(component.Name)}: called {Words.Of(component.Trend)}, yet {Words.Of(component.Was)} → {Words.Of(component.Rating)}";

    private static Line Split(ComponentResult component, DashboardRoom room)
    {
        var line = new Line().Said($"{room.Short(component.Name)}: {Words.Of(component.Spread)}");
        return component.Dissent is not { } dissent ? line
            : line.Said($". Agreed on {Words.Of(component.Rating)}; another view{(dissent.Rating is null ? "" : $", {Words.Of(dissent.Rating)}")}{(room.Excerpt == 0 ? "" : ": ")}")
                .Italic(room.Excerpt == 0 ? "" : room.Beginning(dissent.Reason));
    }

    private static Line Question(ComponentResult component, Dashboard dashboard, DashboardRoom room)
    {
        var age = dashboard.Quarter.Since(component.OpenSince!) + 1;
        var line = new Line().Said($"{Words.Mark(Rating.Gray)} {room.Short(component.Name)}, open for {Words.Count(age, "quarter")}");
        return room.Excerpt == 0 ? line
            : component.Questions.Take(2).Aggregate(line.Said(component.Questions.Count == 0 ? "" : ":"), (asked, question) => asked.Italic($" {room.Beginning(question)}"));
    }
}
