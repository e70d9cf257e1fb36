using System.Text.Json.Nodes;
using ChatDashboard.Core.Chat;
using ChatDashboard.Core.Cycles;
using ChatDashboard.Core.Dashboards;
using static ChatDashboard.Bot.Teams.Cards.CardJson;

namespace ChatDashboard.Bot.Teams.Cards;

/// <summary>
/// What a team talks about over its dashboard: what moved, where it is split, what it needs to know, and what people wrote.
/// </summary>
internal static class DashboardTalk
{
    /// <summary>Long names leave room for fewer.</summary>
    private static int MostInAList(int limit) => limit > 20 ? 8 : 2;

    public static IEnumerable<JsonNode> Render(Dashboard dashboard, int limit) =>
    [
        .. Section(
            limit,
            dashboard.Before is null ? "What moved" : $"What moved since {dashboard.Before}",
            dashboard.Components.Where(component => component.Observed is Trend.Up or Trend.Down),
            component => Lines(DashboardWords.Moved(component))),
        .. Section(
            limit,
            "Said one way, moved the other",
            dashboard.Components.Where(component => component.Clashes),
            component => Lines(DashboardWords.Clashed(component))),
        .. Section(
            limit,
            "Where the team is split",
            dashboard.Components.Where(component => component.IsSplit || component.Dissent is not null),
            component => Split(component, limit)),
        .. Section(
            limit,
            "Open questions",
            dashboard.Components.Where(component => component.OpenSince is not null).OrderBy(component => component.OpenSince),
            component => Question(component, dashboard, limit)),
    ];

    public static IEnumerable<JsonNode> Reflections(Dashboard dashboard, int limit)
    {
        foreach (var (heading, texts) in DashboardWords.Reflections(dashboard))
        {
            yield return Container(
                [
                    Line(heading, bold: true),
                    .. texts.Take(3).SelectMany(text => Excerpt(text, limit, prefix: "• ")),
                    .. texts.Count > 3 ? [Line($"and {texts.Count - 3} more below", subtle: true)] : Array.Empty<JsonNode>(),
                ],
                separator: true);
        }
    }

    private static IEnumerable<JsonNode> Section(
        int limit, string heading, IEnumerable<ComponentResult> components, Func<ComponentResult, IEnumerable<JsonNode>> draw)
    {
        var all = components.ToList();
        return all.Count == 0 ? [] :
        [
            Container(
                [
                    Line(heading, bold: true),
                    .. all.Take(MostInAList(limit)).SelectMany(draw),
                    .. all.Count > MostInAList(limit)
                        ? [Line($"and {all.Count - MostInAList(limit)} more", subtle: true)]
                        : Array.Empty<JsonNode>(),
                ],
                separator: true),
        ];
    }

    private static IEnumerable<JsonNode> Split(ComponentResult component, int limit) =>
    [
        .. Lines(DashboardWords.Split(component)),
        .. component.Dissent is { } dissent
            ? Excerpt(dissent.Reason, limit, subtle: true, prefix: DashboardWords.AnotherView(component))
            : [],
    ];

    private static IEnumerable<JsonNode> Question(ComponentResult component, Dashboard dashboard, int limit) =>
    [
        .. Lines(DashboardWords.Open(component, dashboard.Quarter)),
        .. component.Questions.Take(2).SelectMany(question => Excerpt(question, limit, subtle: true)),
    ];
}
