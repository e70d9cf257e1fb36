using System.Collections.Immutable;
using ChatDashboard.Bot;
using ChatDashboard.Bot.Demo;
using ChatDashboard.Core.Calendar;
using ChatDashboard.Core.Chat;
using ChatDashboard.Core.Chat.Answers;
using ChatDashboard.Core.Chat.Messages;
using ChatDashboard.Core.Cycles;
using ChatDashboard.Core.Dashboards;
using ChatDashboard.Core.Forms;
using ChatDashboard.Core.Templates;

namespace ChatDashboard.Tests.Support;

/// <summary>The messages about the demo's site, as its people see them: with the default template, five raters and four quarters.</summary>
internal static class StoryMessages
{
    /// <summary>Tuesday, 24 November 2026: 2026-Q3 is the last quarter that has opened.</summary>
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);

    private static readonly DashboardTemplate Template = TemplateFile.Default();

    private static readonly ToldSite Told = TellStory.Run(
        ChatDashboard.Bot.Demo.Story.Read(), DemoPeople.Invented, Template, new SiteCalendar(), Now);

    private static readonly ToldQuarter Latest = Told.Quarters[^1];

    private static readonly Response Own = Latest.Responses[0];

    private static readonly Dashboard Published = Latest.Dashboard with { PublishedBy = Told.Site.Facilitators[0] };

    private static readonly Quarter Next = Latest.Cycle.Quarter.Next;

    private static readonly Cycle Open = new(Told.Site.Id, Next, Template.Version, Told.Site.Calendar.OpensAt(Next))
    {
        Before = Latest.Cycle.Quarter,
    };

    private static readonly Response FirstPage = new(Told.Site.Id, Next, Own.Rater)
    {
        Answers = Own.Answers
            .Where(answer => Template.Elements[0].Components.Any(component => component.Id == answer.Key))
            .ToImmutableDictionary(),
    };

    private static readonly Response WithoutQuestion = Own with
    {
        Answers = Own.Answers.SetItem(new("outcomes"), Answer.None.Save(new(Rating.Gray, null, ""), 0, 1)),
    };

    private static readonly RatersForm Form = new(Told.Site, Open, Template, FirstPage)
    {
        TeamBefore = Latest.Dashboard,
        OwnBefore = Own,
    };

    private static readonly ReviewSheet Sheet = new(
        Told.Site, Latest.Cycle with { Consensus = ImmutableDictionary<ComponentId, Consensus>.Empty, Phase = CyclePhase.Reviewing },
        Template, Latest.Dashboard,
        [.. Latest.Responses.Where(response => response.IsSubmitted)], Told.Quarters[^2].Dashboard);

    private static readonly SiteList Sites = new("Your sites",
    [
        new(Told.Site.Id, Told.Site.Name)
        {
            Quarter = Next,
            Phase = CyclePhase.Collecting,
            Latest = Published,
            WaitsFor = WaitsFor.RestOfAnswers,
        },
        new(new("site-y"), "Site Y: Lower Fairview")
        {
            Quarter = Latest.Cycle.Quarter,
            Phase = CyclePhase.Published,
            Latest = Told.Quarters[^2].Dashboard,
        },
        new(new("site-z"), "Site Z: Harbour Hill"),
    ]);

    public static readonly IReadOnlyDictionary<string, Message> All = new SortedDictionary<string, Message>
    {
        ["answers"] = (Form with { Response = Own }).Summary("Thank you, your answers are in."),
        ["audit"] = SamplePrivacy.Audit(Told.Site, Latest.Cycle, Template),
        ["calendar"] = new CalendarForm(Told.Site.Id, Told.Site.Name, Told.Site.Calendar, Latest.Cycle.Quarter.Next, Now.AddDays(41)),
        ["dashboard"] = new DashboardView(Published) { UnderWay = new(Latest.Cycle.Quarter.Next, CyclePhase.Collecting, 2, 6) },
        ["dashboard-corrected"] = new DashboardView(
            Told.Quarters.Select(quarter => quarter.Dashboard).First(dashboard => dashboard.Changes.Count > 0)),
        ["forget"] = ForgetAnswers.Question(Told.Site.Raters[0], isSelf: true),
        ["help"] = HelpAnswer.Notice,
        ["invitation"] = Form.Invitation() with { Rated = 0 },
        ["personal-data"] = SamplePrivacy.Data(Told.Site, Latest.Cycle, Own, Template),
        ["overview"] = ReviewOverview.Of(Sheet, "Saved: 3 changes."),
        ["rating"] = Form.First(),
        ["rating-problem"] = (Form with { Response = WithoutQuestion })
            .Page(Template.Elements[0], null, "Saved. Still missing: what do you need to know about Outcomes?"),
        ["reading"] = LongTexts.Of(Published),
        ["reflection"] = (Form with { Response = Own }).Reflection(),
        ["review"] = Sheet.From(null, "1 person has not answered; they still can until you publish."),
        ["roster"] = new RosterForm(
            Told.Site.Id,
            Told.Site.Name,
            Told.Site.Raters,
            Told.Site.Facilitators)
        { Quarter = Latest.Cycle.Quarter, Away = [Told.Site.Raters[^1]] },
        ["sites"] = Sites,
    };
}
