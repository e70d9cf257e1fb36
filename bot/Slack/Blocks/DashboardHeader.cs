using System.Text.Json.Nodes;
using ChatDashboard.Core.Chat;
using ChatDashboard.Core.Chat.Messages;
using ChatDashboard.Core.Dashboards;
using static ChatDashboard.Bot.Slack.Blocks.BlockJson;

namespace ChatDashboard.Bot.Slack.Blocks;

/// <summary>The top of a dashboard: which site and quarter, who took part, and anything to know before reading on.</summary>
internal static class DashboardHeader
{
    private const int MostReason = 300;

    public static IEnumerable<JsonObject> Draw(DashboardView view, DashboardRoom room)
    {
        var dashboard = view.Dashboard;
        var tookPart = DashboardWords.TookPart(dashboard.Participation);
        yield return Header($"{dashboard.SiteName} · {dashboard.Quarter}");
        yield return !view.IsPreview && dashboard.IsReviewed
            ? Context($"{DashboardWords.Published(view)} · {tookPart}")
            : RichText.Block(new Line().Bold(DashboardWords.Published(view)), tookPart);
        if (dashboard.Reopened is { } reopened)
        {
            yield return RichText.Block(new Line().Bold($"⚠️ {DashboardWords.Reopened(reopened)}"), Reason(reopened.Reason));
        }

        if (dashboard.Changes is [.., var change])
        {
            yield return Updated(change, room);
        }

        if (view.UnderWay is { } underWay)
        {
            yield return Context(DashboardWords.UnderWay(underWay));
        }
    }

    private static JsonObject Updated(LateChange change, DashboardRoom room) => RichText.Block(
    [
        new Line().Bold($"✏️ {DashboardWords.Updated(change)}"),
        Reason(change.Reason),
        .. change.Components.Take(room.List)
            .Select(component => new Line().Said(DashboardWords.Changed(component with { Component = room.Short(component.Component) }))),
        .. DashboardWords.OtherChanges(change, room.List) is { } others ? [new Line().Italic(others)] : Array.Empty<Line>(),
    ]);

    private static Line Reason(string reason) => $"Reason: {Core.Text.Shorten(reason, MostReason)}";
}
