using ChatDashboard.Core.Chat.Messages;
using ChatDashboard.Core.Dashboards;

namespace ChatDashboard.Core.Chat;

/// <summary>The words for one site in a list: where it stands, its colours, what waits, and the buttons for it.</summary>
public static class SiteWords
{
    /// <summary>2026-Q3 collecting answers</summary>
    public static string State(SiteLine site)
    {
        ArgumentNullException.ThrowIfNull(site);
        return site is { Quarter: { } quarter, Phase: { } phase } ? $"{quarter} {Words.Of(phase)}" : "nothing opened yet";
    }

    /// <summary>2026-Q2: Collective Impact 🟡 2.3 · Capital Innovation ⚪ Gray</summary>
    public static string Colours(Dashboard latest, int mostElements)
    {
        ArgumentNullException.ThrowIfNull(latest);
        var elements = latest.Elements.Take(mostElements).Select(element =>
            $"{element.Name} {Words.Mark(element.Average.Rating)} "
                + (element.Average.Tenths is null ? "Gray" : element.Average.ToString()));
        var more = latest.Elements.Count > mostElements ? " · …" : "";
        return $"{latest.Quarter}: {string.Join(" · ", elements)}{more}";
    }

    /// <summary>What the site waits for whoever looks to do; null for nothing.</summary>
    public static string? Waits(SiteLine site)
    {
        ArgumentNullException.ThrowIfNull(site);
        return site.WaitsFor switch
        {
            WaitsFor.Answers => "Your answers are missing.",
            WaitsFor.RestOfAnswers => "You have begun; your answers are not handed in.",
            WaitsFor.NothingMore => "You have answered.",
            WaitsFor.Review => "The review waits for you.",
            _ => null,
        };
    }

    public static IEnumerable<Button> Buttons(SiteLine site)
    {
        ArgumentNullException.ThrowIfNull(site);
        var press = new Press(PressKind.ShowDashboard, site.Site, site.Quarter);
        switch (site.WaitsFor)
        {
            case WaitsFor.Answers:
                yield return new($"Rate {site.Site}", press with { Kind = PressKind.Rate });
                break;
            case WaitsFor.RestOfAnswers:
                yield return new("Go on", press with { Kind = PressKind.Rate });
                break;
            case WaitsFor.NothingMore:
                yield return new("Your answers", press with { Kind = PressKind.Rate });
                break;
            case WaitsFor.Review:
                yield return new("Review", press with { Kind = PressKind.Review });
                break;
            default:
                break;
        }

        if (site.Latest is not null)
        {
            yield return new("Dashboard", press with { Quarter = site.Latest.Quarter });
        }
    }
}
