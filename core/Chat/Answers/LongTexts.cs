using ChatDashboard.Core.Chat.Messages;
using ChatDashboard.Core.Dashboards;

namespace ChatDashboard.Core.Chat.Answers;

/// <summary>The reflections and open questions of a dashboard in full, without names.</summary>
public static class LongTexts
{
    /// <param name="more">The button that reads on.</param>
    public static Reading Of(Dashboard dashboard, PressKind more = PressKind.ReadTexts)
    {
        ArgumentNullException.ThrowIfNull(dashboard);
        return new(
            $"{dashboard.SiteName} {dashboard.Quarter}: reflections and open questions",
            [.. Reflections(dashboard), .. Questions(dashboard), .. Dissents(dashboard)],
            new Press(more, dashboard.Site, dashboard.Quarter));
    }

    private static IEnumerable<Passage> Reflections(Dashboard dashboard) =>
        from part in new[]
        {
            ("What is working", dashboard.Reflections.Select(reflection => reflection.Working)),
            ("What is not working", dashboard.Reflections.Select(reflection => reflection.NotWorking)),
            ("Why", dashboard.Reflections.Select(reflection => reflection.Why)),
        }
        from text in part.Item2
        where !string.IsNullOrWhiteSpace(text)
        select new Passage(part.Item1, text);

    private static IEnumerable<Passage> Questions(Dashboard dashboard) =>
        from component in dashboard.Components
        from question in component.Questions
        select new Passage($"Open question on {component.Name}, since {component.OpenSince}", question);

    private static IEnumerable<Passage> Dissents(Dashboard dashboard) =>
        from component in dashboard.Components
        let dissent = component.Dissent
        where dissent is not null
        select new Passage($"Another view of {component.Name}: {Words.Of(dissent.Rating)}", dissent.Reason);
}
