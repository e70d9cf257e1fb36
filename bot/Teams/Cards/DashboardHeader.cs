using System.Text.Json.Nodes;
using ChatDashboard.Core.Chat;
using ChatDashboard.Core.Chat.Messages;
using ChatDashboard.Core.Dashboards;
using static ChatDashboard.Bot.Teams.Cards.CardJson;

namespace ChatDashboard.Bot.Teams.Cards;

/// <summary>The top of a dashboard card: which site and quarter, who took part, and anything to know before reading on.</summary>
internal static class DashboardHeader
{
    public static IEnumerable<JsonNode> Render(DashboardView view)
    {
        var dashboard = view.Dashboard;
        yield return Container(
            [Line($"{dashboard.SiteName} · {dashboard.Quarter}", bold: true, size: "ExtraLarge"), .. Lines(Published(view), subtle: true), .. Lines(TookPart(dashboard.Participation), subtle: true)],
            style: "emphasis");

        if (dashboard.Reopened is { } reopened)
        {
            yield return Container(
                [Line($"Open again since {Day(reopened.At)}, by {reopened.By.Name}; figures may change", bold: true), .. Lines($"Reason: {reopened.Reason}")],
                style: "warning");
        }

        if (dashboard.Changes is [.., var change])
        {
            yield return Container(Updated(change), style: "accent");
        }

        if (view.UnderWay is { } underWay)
        {
            yield return Line($"{underWay.Quarter} is {Words.Of(underWay.Phase)}: {underWay.Answered} of {underWay.Asked} have answered.", subtle: true);
        }
    }

    private static string Published(DashboardView view) => view.IsPreview
        ? "Preview: as it would be published now. Nobody else sees it."
        : view.Dashboard switch
        {
            { PublishedAt: null } => "Not published",
            { PublishedBy: { } by, PublishedAt: { } at } => $"Published on {Day(at)}, reviewed with {by.Name}",
            { PublishedAt: { } at } => $"Published on {Day(at)} by the calendar: not reviewed",
        };

    private static string TookPart(Participation took) =>
        $"{took.Answered} of {Words.Count(took.Raters, "rater")} took part{(took.Away > 0 ? $", {took.Away} away" : "")}";

    private static IEnumerable<JsonNode> Updated(LateChange change)
    {
        yield return Line($"Updated by {change.By.Name} on {Day(change.At)}", bold: true);
        foreach (var line in Lines($"Reason: {change.Reason}"))
        {
            yield return line;
        }

        foreach (var component in change.Components.Take(5))
        {
            yield return Line($"{component.Component}: {Words.Of(component.FromRating, component.FromTrend)} → {Words.Of(component.ToRating, component.ToTrend)}");
        }

        if (change.Components.Count is 0 or > 5)
        {
            yield return Line(change.Components.Count == 0 ? "No rating has changed." : $"and {change.Components.Count - 5} more", subtle: true);
        }
    }

    private static string Day(DateTimeOffset at) => Words.ShortDay(DateOnly.FromDateTime(at.DateTime));
}
