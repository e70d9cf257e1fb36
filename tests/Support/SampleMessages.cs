using ChatDashboard.Core.Calendar;
using ChatDashboard.Core.Chat;
using ChatDashboard.Core.Chat.Answers;
using ChatDashboard.Core.Chat.Messages;
using ChatDashboard.Core.Cycles;
using ChatDashboard.Core.Dashboards;
using ChatDashboard.Core.Forms;
using ChatDashboard.Core.Sites;
using ChatDashboard.Core.Templates;

namespace ChatDashboard.Tests.Support;

/// <summary>One message of each kind, filled as it is in use.</summary>
internal static class SampleMessages
{
    private const string Question = "How many families were reached?\nNobody has the figures.";

    private static readonly DashboardTemplate Template = new(new("small", 1), "Small",
    [
        new(new("work"), "The work",
        [
            A.Component("plan", "Plan", "Is there a plan that all share?", "It is written down.", "Everyone has signed it."),
            A.Component("money", "Money", "Is it paid for?"),
        ]),
        new(new("people"), "The people", [A.Component("trust", "Trust", "Do they trust each other?")]),
    ]);

    private static readonly Site Site = A.Site();

    private static readonly Dashboard Before = BuildDashboard.From(
        Site, A.Cycle(CyclePhase.Published, A.Q3.Previous), Template,
        [
            A.Response(
                A.Ana,
                true,
                ("plan", A.Assessment(Rating.Red, Trend.Down)),
                ("money", A.Assessment(Rating.Gray, null, "Who pays for the second year?"))),
        ],
        []);

    private static readonly Response Ana = A.Response(A.Ana, true,
        ("plan", A.Assessment(Rating.Green, Trend.Up, "Signed in **May**.")), ("money", A.Assessment(Rating.Gray, null, Question)),
        ("trust", A.Assessment(Rating.Red, Trend.Up))) with
    {
        Reflection = new("The table meets.", "", "They have a convener."),
    };

    private static readonly Response Ben = A.Response(A.Ben, true,
        ("plan", A.Assessment(Rating.Red, Trend.Up, "Two have not.")), ("trust", A.Assessment(Rating.Red, Trend.Down)));

    private static readonly Cycle Reviewing = A.Cycle(CyclePhase.Reviewing, before: A.Q3.Previous) with
    {
        Consensus = A.Cycle().Consensus.Add(
            new("plan"), A.Consensus(Rating.Yellow, Trend.Up, new(Rating.Red, "Two partners have not signed."))),
    };

    private static readonly RatersForm Form = new(Site, A.Cycle(before: A.Q3.Previous), Template, A.Response(A.Ana, false,
        ("plan", A.Assessment(Rating.Green, Trend.Up, "Signed in **May**.")), ("money", A.Assessment(Rating.Gray))))
    {
        TeamBefore = Before,
        OwnBefore = A.Response(A.Ana, true, ("plan", A.Assessment(Rating.Red, Trend.Down, "Nothing is signed."))) with
        {
            Quarter = A.Q3.Previous,
        },
    };

    private static readonly Dashboard Drawn = BuildDashboard.From(Site, Reviewing, Template, [Ana, Ben], [Before]);

    private static readonly ReviewSheet Sheet = new(Site, Reviewing, Template, Drawn, [Ana, Ben], Before);

    private static readonly Dashboard Published = Drawn with
    {
        PublishedAt = A.Opening.AddDays(20),
        PublishedBy = A.Fay,
        Changes =
        [
            new(
                A.Fay,
                A.Opening.AddDays(30),
                "The housing figures were corrected.",
                [new("Plan", Rating.Green, Trend.Up, Rating.Yellow, Trend.Up)]),
        ],
    };

    public static readonly IReadOnlyDictionary<string, Message> All = new SortedDictionary<string, Message>
    {
        ["answers"] = (Form with { Response = Ana }).Summary("Thank you, your answers are in."),
        ["audit"] = SamplePrivacy.Audit(Site, Reviewing, Template),
        ["calendar"] = new CalendarForm(
            Site.Id, Site.Name, new SiteCalendar { Holidays = [new(2026, 12, 25)] }, A.Q3.Next, A.Opening.AddDays(95)),
        ["dashboard"] = new DashboardView(Published) { UnderWay = new(A.Q3.Next, CyclePhase.Collecting, 1, 2) },
        ["dashboard-preview"] = new DashboardView(Drawn) { IsPreview = true },
        ["dashboard-reopened"] = new DashboardView(Published with { Reopened = new(A.Fay, A.Opening.AddDays(40), "Once more.") }),
        ["forget"] = ForgetAnswers.Question(A.Ana, isSelf: true),
        ["forget-other"] = ForgetAnswers.Question(A.Ben, isSelf: false),
        ["invitation"] = Form.Invitation() with { Rated = 0 },
        ["notice"] = new Notice($"To go on, type: {Typed.Of("review")}", $"In a channel: {Typed.OfChannel("review")}")
        {
            Title = "Site X",
            Facts = [new("Answered", "3 of 4"), new("Missing", "Cleo")],
            Buttons = [new("Review", new(PressKind.Review, Site.Id, A.Q3))],
        },
        ["personal-data"] = SamplePrivacy.Data(Site, Reviewing, Ana, Template),
        ["rating"] = Form.Page(Template.Elements[0], null, "Saved. Still missing: what do you need to know about Outcomes?"),
        ["reading"] = new Reading(
            "Site X 2026-Q3: reflections and open questions", [new("What is working", "The table meets."), new("Why", Question)], null),
        ["reflection"] = (Form with { Response = Ana }).Reflection(),
        ["reminder"] = Form.Invitation("Saved as a draft. Go on whenever you like.") with { IsReminder = true },
        ["roster"] = new RosterForm(Site.Id, Site.Name, [A.Ana, A.Ben, A.Cleo], [A.Fay])
        {
            Quarter = A.Q3,
            Away = [A.Cleo],
            Channel = new("teams", "19:x@thread.tacv2"),
        },
        ["sites"] = new SiteList("Your sites",
        [
            new(Site.Id, Site.Name) { Quarter = A.Q3.Next, Phase = CyclePhase.Collecting, Latest = Published, WaitsFor = WaitsFor.Answers },
            new(new("site-y"), "Site Y"),
        ])
        {
            More = 2,
        },
        ["review"] = Sheet.From(null, "1 person has not answered; they still can until you publish."),
    };
}
