using ChatDashboard.Core.Chat.Messages;
using ChatDashboard.Core.Dashboards;
using ChatDashboard.Core.Forms;

namespace ChatDashboard.Core.Chat.Answers;

/// <summary>What is too long for the message that it belongs to, and is read a page at a time.</summary>
public static class LongTexts
{
    /// <summary>The reflections and open questions of a dashboard in full, without names.</summary>
    /// <param name="more">The button that reads on.</param>
    public static Reading Of(Dashboard dashboard, PressKind more = PressKind.ReadTexts)
    {
        ArgumentNullException.ThrowIfNull(dashboard);
        return new(
            $"{dashboard.SiteName} {dashboard.Quarter}: reflections and open questions",
            [.. Reflections(dashboard), .. Questions(dashboard), .. Dissents(dashboard)],
            new Press(more, dashboard.Site, dashboard.Quarter));
    }

    /// <summary>What a component of the form is about, and the signs to judge it by.</summary>
    public static Reading Of(RatersForm form, Press press)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(press);
        var component = press.From is { } id ? form.Template.Find(id) : null;
        return new(
            component?.Name ?? form.Template.Name,
            component is null
                ? []
                : [
                    new("Guidance", component.Guidance),
                    .. component.Evidence.Select((sign, index) => new Passage($"Sign {index + 1}", sign)),
                ],
            press with { Page = 0 })
        {
            Page = press.Page,
        };
    }

    /// <summary>What each rater said of a component, by name: for the facilitator alone.</summary>
    public static Reading Of(ReviewSheet sheet, Press press)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        ArgumentNullException.ThrowIfNull(press);
        var component = press.From is { } id ? sheet.Template.Find(id) : null;
        return new(
            $"{sheet.Site.Name} {sheet.Cycle.Quarter}: what was said of {component?.Name ?? "this component"}",
            component is null
                ? []
                : [
                    .. sheet.Views(component.Id).Select(
                        view => new Passage(
                            $"{view.Name}: {Words.Of(view.Assessment.Rating, view.Assessment.Trend)}", view.Assessment.Note)),
                ],
            press with { Page = 0 })
        {
            Page = press.Page,
        };
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
