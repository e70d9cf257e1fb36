using System.Text.Json.Nodes;
using ChatDashboard.Core.Chat;
using ChatDashboard.Core.Chat.Messages;
using ChatDashboard.Core.Cycles;
using ChatDashboard.Core.Dashboards;
using static ChatDashboard.Bot.Teams.Cards.CardJson;

namespace ChatDashboard.Bot.Teams.Cards;

/// <summary>
/// The summary dashboard as a card to hold the meeting with: the elements at a glance, what moved, what to talk about, then every
/// component.
/// </summary>
internal static class DashboardCard
{
    /// <summary>Room for four marks beside each other.</summary>
    private const string StripWidth = "84px";

    /// <summary>Room for a colour's name and an arrow.</summary>
    private const string NowWidth = "76px";

    public static JsonObject Render(DashboardView view) =>
        Fitting.First([400, 160, 60, 20], limit => Render(view, limit));

    private static JsonObject Render(DashboardView view, int limit)
    {
        var dashboard = view.Dashboard;
        return WideCard(
            Spoken(view),
            [
                .. DashboardHeader.Render(view),
                .. dashboard.Elements.Select(Band),
                .. DashboardTalk.Render(dashboard, limit),
                .. dashboard.Elements.Select(element => Components(element, dashboard)),
                .. DashboardTalk.Reflections(dashboard, limit),
            ],
            DashboardWords.HasLongTexts(dashboard)
                ? [
                    CardInputs.Button(
                        "Read everything written",
                        new Press(view.IsPreview ? PressKind.ReadPreview : PressKind.ReadTexts, dashboard.Site, dashboard.Quarter)),
                ]
                : []);
    }

    /// <summary>What a screen reader and a notification say.</summary>
    private static string Spoken(DashboardView view)
    {
        var elements = view.Dashboard.Elements.Select(element =>
            $"{element.Name} {element.Average.Rating}{(element.Average.Tenths is null ? "" : $" {element.Average}")} from "
                + $"{element.Average.Scored} of {element.Average.OutOf}");
        return $"{view.Dashboard.SiteName}, {view.Dashboard.Quarter}: {string.Join("; ", elements)}.";
    }

    /// <summary>A band over the whole width: three beside each other leave no room for their names on a phone.</summary>
    private static JsonObject Band(ElementResult element) => Container(
        [Columns(
            "None",
            ("88px", [Line(Figure(element), bold: true, size: "ExtraLarge")]),
            ("stretch", [Line(element.Name, bold: true), Below(element)]))],
        style: element.Average.Rating switch
        {
            Rating.Green => "good",
            Rating.Yellow => "warning",
            Rating.Red => "attention",
            _ => "emphasis",
        },
        spacing: "Small");

    private static string Figure(ElementResult element) =>
        element.Average.Tenths is null ? Words.Mark(Rating.Gray) : $"{Words.Mark(element.Average.Rating)} {element.Average}";

    private static JsonObject Below(ElementResult element)
    {
        var line = Line($"{Covers(element.Average)} · {DashboardWords.Change(element)}");
        line["spacing"] = "None";
        return line;
    }

    private static string Covers(Average average) => average.Tenths is null
        ? "Gray: no rating yet"
        : $"{average.Rating} from {average.Scored} of {average.OutOf}";

    private static JsonObject Components(ElementResult element, Dashboard dashboard)
    {
        var quarters = element.Components[0].History.Select(past => past.Quarter).Append(dashboard.Quarter).ToList();
        return Container(
            [
                Columns("None",
                    ("stretch", [Line(element.Name, bold: true, size: "Medium")]),
                    (StripWidth, [Line($"Q{quarters[0].Number} … Q{quarters[^1].Number}", subtle: true, size: "Small")]),
                    (NowWidth, [Line("now", subtle: true, size: "Small")])),
                .. element.Components.Select(Row),
            ],
            separator: true);
    }

    private static JsonObject Row(ComponentResult component) => Columns("Small",
        ("stretch", [Line(component.Name)]),
        (StripWidth, [Line(DashboardWords.Strip(component))]),
        (NowWidth, [Line(Now(component))]));

    private static string Now(ComponentResult component) => component.Rating is null ? "not rated"
        : $"{component.Rating} {Words.Arrow(component.Trend)}".TrimEnd();
}
