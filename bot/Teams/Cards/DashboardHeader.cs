using System.Text.Json.Nodes;
using ChatDashboard.Core.Chat;
using ChatDashboard.Core.Chat.Messages;
using ChatDashboard.Core.Dashboards;
using static ChatDashboard.Bot.Teams.Cards.CardJson;

namespace ChatDashboard.Bot.Teams.Cards;

/// <summary>The top of a dashboard card: which site and quarter, who took part, and anything to know before reading on.</summary>
internal static class DashboardHeader
{
    private const int MostChanges = 5;

    public static IEnumerable<JsonNode> Render(DashboardView view)
    {
        var dashboard = view.Dashboard;
        yield return Container(
            [Line(
                $"{dashboard.SiteName} · {dashboard.Quarter}",
                bold: true,
                size: "ExtraLarge"), .. Lines(DashboardWords.Published(view),
                subtle: true), .. Lines(DashboardWords.TookPart(dashboard.Participation),
                subtle: true)],
            style: "emphasis");

        if (dashboard.Reopened is { } reopened)
        {
            yield return Container(
                [Line(DashboardWords.Reopened(reopened), bold: true), .. Lines($"Reason: {reopened.Reason}")],
                style: "warning");
        }

        if (dashboard.Changes is [.., var change])
        {
            yield return Container(Updated(change), style: "accent");
        }

        if (view.UnderWay is { } underWay)
        {
            yield return Line(DashboardWords.UnderWay(underWay), subtle: true);
        }
    }

    private static IEnumerable<JsonNode> Updated(LateChange change)
    {
        yield return Line(DashboardWords.Updated(change), bold: true);
        foreach (var line in Lines($"Reason: {change.Reason}"))
        {
            yield return line;
        }

        foreach (var component in change.Components.Take(MostChanges))
        {
            yield return Line(DashboardWords.Changed(component));
        }

        if (DashboardWords.OtherChanges(change, MostChanges) is { } others)
        {
            yield return Line(others, subtle: true);
        }
    }
}
