using ChatDashboard.Core.Chat;
using ChatDashboard.Core.Chat.Messages;
using ChatDashboard.Core.Dashboards;

namespace ChatDashboard.Bot.Slack.Blocks;

/// <summary>A dashboard told in sentences, for those who hear it.</summary>
internal static class DashboardSpoken
{
    public static string Of(DashboardView view) =>
        $"{view.Dashboard.SiteName}, {view.Dashboard.Quarter}. {string.Join(' ', view.Dashboard.Elements.Select(Element))}";

    private static string Element(ElementResult element) =>
        $"{element.Name}: {element.Average.Rating} {element.Average} from {element.Average.Scored} of {element.Average.OutOf}. "
        + $"{string.Join(' ', element.Components.Select(component => $"{component.Name}: {Words.Of(component.Rating, component.Trend)}."))}";
}
