using System.Text.Json.Nodes;
using ChatDashboard.Core.Chat;
using ChatDashboard.Core.Chat.Messages;
using ChatDashboard.Core.Cycles;
using ChatDashboard.Core.Dashboards;
using static ChatDashboard.Bot.Teams.Cards.CardJson;

namespace ChatDashboard.Bot.Teams.Cards;

/// <summary>
/// The summary dashboard as a card to hold the meeting with: the elements at a glance, what moved, what to talk about, then every component.
/// </summary>
internal static class DashboardCard
{
    private const int TilesInARow = 3;

    public static JsonObject Render(DashboardView view) =>
        Fitting.First([400, 160, 60, 20], limit => Render(view, limit));

    private static JsonObject Render(DashboardView view, int limit)
    {
        var dashboard = view.Dashboard;
        return Card(
            Spoken(view),
            [
                .. DashboardHeader.Render(view),
                .. dashboard.Elements.Chunk(TilesInARow).Select(Tiles),
                .. DashboardTalk.Render(dashboard, limit),
                .. dashboard.Elements.Select(element => Components(element, dashboard)),
                .. DashboardTalk.Reflections(dashboard, limit),
            ],
            LongTexts(dashboard)
                ? [CardInputs.Button("Read everything written", new Press(view.IsPreview ? PressKind.ReadPreview : PressKind.ReadTexts, dashboard.Site, dashboard.Quarter))]
                : []);
    }

    private static bool LongTexts(Dashboard dashboard) =>
        dashboard.Reflections.Count > 0 || dashboard.Components.Any(component => component.Questions.Count > 0 || component.Dissent is not null);

    /// <summary>What a screen reader and a notification say.</summary>
    private static string Spoken(DashboardView view)
    {
        var elements = view.Dashboard.Elements.Select(element =>
            $"{element.Name} {element.Average.Rating}{(element.Average.Tenths is null ? "" : $" {element.Average}")} from {element.Average.Scored} of {element.Average.OutOf}");
        return $"{view.Dashboard.SiteName}, {view.Dashboard.Quarter}: {string.Join("; ", elements)}.";
    }

    private static JsonObject Tiles(ElementResult[] elements)
    {
        var columns = new JsonArray();
        foreach (var element in elements)
        {
            columns.Add((JsonNode)new JsonObject
            {
                ["type"] = "Column",
                ["width"] = 1,
                ["style"] = element.Average.Rating switch
                {
                    Rating.Green => "good",
                    Rating.Yellow => "warning",
                    Rating.Red => "attention",
                    _ => "emphasis",
                },
                ["items"] = new JsonArray([Line(element.Name, bold: true), Line(Figure(element), bold: true, size: "ExtraLarge"), .. Small(element)]),
            });
        }

        return new() { ["type"] = "ColumnSet", ["spacing"] = "Medium", ["columns"] = columns };
    }

    private static string Figure(ElementResult element) =>
        element.Average.Tenths is null ? Words.Mark(Rating.Gray) : $"{Words.Mark(element.Average.Rating)} {element.Average}";

    private static IEnumerable<JsonNode> Small(ElementResult element)
    {
        yield return Line(element.Average.Tenths is null
            ? "Gray: no rating yet"
            : $"{element.Average.Rating} from {element.Average.Scored} of {element.Average.OutOf}");
        yield return Line(
            element.ChangeInTenths switch
            {
                null => "no quarter to compare",
                0 => "→ as before",
                > 0 and var up => $"▲ {up / 10}.{up % 10} up",
                var down => $"▼ {-down / 10}.{-down % 10} down",
            },
            subtle: true);
    }

    private static JsonObject Components(ElementResult element, Dashboard dashboard)
    {
        var quarters = element.Components[0].History.Select(past => past.Quarter).Append(dashboard.Quarter).ToList();
        return Container(
            [
                Columns("None",
                    (6, [Line(element.Name, bold: true, size: "Medium")]),
                    (3, [Line($"{quarters[0].ToString()[2..]} … {quarters[^1].ToString()[2..]}", subtle: true, size: "Small")]),
                    (4, [Line("now, and heading", subtle: true, size: "Small")])),
                .. element.Components.Select(Row),
            ],
            separator: true);
    }

    private static JsonObject Row(ComponentResult component) => Columns("Small",
        (6, [Line(component.Name)]),
        (3, [Line(string.Concat(component.History.Select(past => Past(past.Rating))) + Past(component.Rating))]),
        (4, [Line(Now(component))]));

    /// <summary>A quarter without a rating keeps its place in the strip.</summary>
    private static string Past(Rating? rating) => rating is null ? "▫️" : Words.Mark(rating);

    private static string Now(ComponentResult component) => component.Rating is null ? "not rated"
        : $"{component.Rating} {Words.Arrow(component.Trend)}".TrimEnd();
}
