using ChatDashboard.Core.Chat;
using ChatDashboard.Core.Chat.Messages;
using ChatDashboard.Core.Cycles;
using ChatDashboard.Core.Dashboards;

namespace ChatDashboard.Bot.Slack.Blocks;

/// <summary>A whole dashboard told in sentences, for those who hear it: nothing in them hangs on a colour, an arrow or a strip.</summary>
internal static class DashboardSpoken
{
    /// <summary>Where names are long, their beginnings tell which they are.</summary>
    private static readonly int[] NameLengths = [100, 60, 40, 25];

    private const int MostReason = 100;

    public static string Of(DashboardView view) =>
        NameLengths.Select(length => Of(view, length)).FirstOrDefault(Mrkdwn.IsSpokenWhole) ?? Of(view, NameLengths[^1]);

    private static string Of(DashboardView view, int nameLength)
    {
        var dashboard = view.Dashboard;
        string Name(string name) => Core.Text.Shorten(name, nameLength);
        var elements = dashboard.Elements.Select(element => $"{Name(element.Name)} {Average(element)}");
        var published = DashboardWords.Published(view).TrimEnd('.');
        return string.Join(' ', new[]
        {
            $"{dashboard.SiteName}, {dashboard.Quarter}: {string.Join("; ", elements)}.",
            $"{published}. {DashboardWords.TookPart(dashboard.Participation)}.",
            dashboard.Reopened is { } reopened ? $"{DashboardWords.Reopened(reopened)}." : null,
            dashboard.Changes is [.., var change]
                ? $"{DashboardWords.Updated(change)}: {Core.Text.Shorten(change.Reason, MostReason)}." : null,
            string.Join(' ', dashboard.Components.Select(component => Component(component, dashboard, Name(component.Name)))),
        }.OfType<string>());
    }

    private static string Average(ElementResult element) => element.Average.Tenths is null
        ? "has no rating yet"
        : $"is {element.Average.Rating}, {element.Average} from {element.Average.Scored} of {element.Average.OutOf}{Change(element)}";

    private static string Change(ElementResult element) => element.ChangeInTenths switch
    {
        > 0 and var up => $", up by {up / 10}.{up % 10}",
        < 0 and var down => $", down by {-down / 10}.{-down % 10}",
        _ => "",
    };

    private static string Component(ComponentResult component, Dashboard dashboard, string name)
    {
        var rating = component.Rating is null ? "not rated" : component.Rating.ToString();
        var was = component.Observed is Trend.Up or Trend.Down ? $", {component.Was} before" : "";
        var split = component.IsSplit ? ", the team is split" : component.Dissent is not null ? ", with another view" : "";
        var open = component.OpenSince is { } since
            ? $", a question open for {Words.Count(dashboard.Quarter.Since(since) + 1, "quarter")}" : "";
        return $"{name}: {rating}{Heading(component.Trend)}{was}{split}{open}.";
    }

    private static string Heading(Trend? trend) => trend switch
    {
        Trend.Up => ", improving",
        Trend.Flat => ", steady",
        Trend.Down => ", slipping",
        _ => "",
    };
}
