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
        yield return Header(Title(dashboard));
        yield return !view.IsPreview && dashboard.IsReviewed
            ? Context($"{Published(view)} · {TookPart(dashboard.Participation)}")
            : RichText.Block(new Line().Bold(Published(view)).Said($" · {TookPart(dashboard.Participation)}"));
        if (dashboard.Reopened is { } reopened)
        {
            yield return RichText.Block(new Line().Bold($"⚠️ Open again since {Day(reopened.At)}, by {reopened.By.Name}: ").Said($"{Shorten(reopened.Reason)} Figures may change."));
        }

        if (dashboard.Changes is [.., var change])
        {
            yield return Updated(change, room);
        }

        if (view.UnderWay is { } underWay)
        {
            yield return Context($"{underWay.Quarter} is {Words.Of(underWay.Phase)}: {underWay.Answered} of {underWay.Asked} have answered.");
        }
    }

    public static string Title(Dashboard dashboard) => $"{dashboard.SiteName} · {dashboard.Quarter}";

    public static string Published(DashboardView view) => view.IsPreview
        ? "Preview: as it would be published now. Nobody else sees it"
        : view.Dashboard switch
        {
            { PublishedAt: null } => "Not published",
            { PublishedBy: { } by, PublishedAt: { } at } => $"Published on {Day(at)}, reviewed with {by.Name}",
            { PublishedAt: { } at } => $"Published on {Day(at)} by the calendar: not reviewed",
        };

    public static string TookPart(Participation took) =>
        $"{took.Answered} of {Words.Count(took.Raters, "rater")} took part{(took.Away > 0 ? $", {took.Away} away" : "")}";

    public static string Day(DateTimeOffset at) => Words.ShortDay(DateOnly.FromDateTime(at.UtcDateTime));

    private static JsonObject Updated(LateChange change, DashboardRoom room)
    {
        var changes = change.Components.Take(room.List).Select(component => new Line().Said(
            $"{room.Short(component.Component)}: {Words.Of(component.FromRating, component.FromTrend)} → {Words.Of(component.ToRating, component.ToTrend)}")).ToList();
        var rest = change.Components.Count - changes.Count;
        return RichText.Block(
        [
            new Line().Bold($"✏️ Updated by {change.By.Name} on {Day(change.At)}: ").Said(Shorten(change.Reason)),
            .. changes,
            .. change.Components.Count == 0 ? ["No rating has changed."] : rest > 0 ? [$"and {rest} more"] : Array.Empty<Line>(),
        ]);
    }

    private static string Shorten(string reason) => Core.Text.Shorten(reason, MostReason);
}
