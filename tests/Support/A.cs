using System.Collections.Immutable;
using ChatDashboard.Core.Calendar;
using ChatDashboard.Core.Chat;
using ChatDashboard.Core.Cycles;
using ChatDashboard.Core.Dashboards;
using ChatDashboard.Core.People;
using ChatDashboard.Core.Sites;
using ChatDashboard.Core.Templates;

namespace ChatDashboard.Tests.Support;

/// <summary>Ready-made domain objects: a test names only what it is about.</summary>
internal static class A
{
    public static readonly Person Ana = Person("ana");
    public static readonly Person Ben = Person("ben");
    public static readonly Person Cleo = Person("cleo");
    public static readonly Person Fay = Person("fay");

    public static readonly Quarter Q3 = new(2026, 3);

    /// <summary>The hour at which 2026-Q3 opens at a site in UTC: Thursday, 1 October 2026.</summary>
    public static readonly DateTimeOffset Opening = new(2026, 10, 1, 9, 0, 0, TimeSpan.Zero);

    public static Person Person(string name) => new(new("teams", name), char.ToUpperInvariant(name[0]) + name[1..]);

    /// <summary>Site X in UTC, with raters Ana and Ben, facilitator Fay and a channel.</summary>
    public static Site Site(
        string id = "site-x", SiteCalendar? calendar = null, IEnumerable<Person>? raters = null, IEnumerable<Person>? facilitators = null,
        DateTimeOffset? createdAt = null) =>
        new(new(id), "Site X", createdAt ?? Opening.AddDays(-30))
        {
            Channel = new ChannelId("teams", $"19:{id}@thread.tacv2"),
            Raters = [.. raters ?? [Ana, Ben]],
            Facilitators = [.. facilitators ?? [Fay]],
            Calendar = calendar ?? new(),
        };

    public static Cycle Cycle(
        CyclePhase phase = CyclePhase.Collecting, Quarter? quarter = null, DateTimeOffset? openedAt = null, Quarter? before = null,
        TemplateVersion? template = null) =>
        new(new("site-x"), quarter ?? Q3, template ?? new("small", 1), openedAt ?? Opening)
        {
            Phase = phase,
            Before = before,
            ReviewingSince = phase is CyclePhase.Collecting ? null : (openedAt ?? Opening).AddDays(14),
            PublishedAt = phase is CyclePhase.Published ? (openedAt ?? Opening).AddDays(21) : null,
            PublishedBy = phase is CyclePhase.Published ? Fay : null,
            Edition = phase is CyclePhase.Published ? 1 : 0,
        };

    /// <summary>A submitted response; what it says of a component is written as its rating, arrow and note.</summary>
    public static Response Response(Person? rater = null, bool submitted = true, params (string Component, Assessment Said)[] answers) =>
        new(new("site-x"), Q3, (rater ?? Ana).Id)
        {
            Answers = answers.ToImmutableDictionary(
                answer => new ComponentId(answer.Component), answer => Answer.None.Save(answer.Said, drawnFrom: 0, revision: 1)),
            Revision = answers.Length == 0 ? 0 : 1,
            SubmittedAt = submitted ? Opening.AddDays(1) : null,
        };

    public static Assessment Assessment(Rating? rating = null, Trend? trend = null, string note = "") => new(rating, trend, note);

    public static Consensus Consensus(Rating rating = Rating.Green, Trend? trend = Trend.Flat, Dissent? dissent = null) =>
        new(rating, trend, Fay, Opening.AddDays(15), dissent);

    /// <summary>A template with one element "work" of the components named; without names: plan, money and data.</summary>
    public static DashboardTemplate Template(int version = 1, params string[] components) =>
        Template(version, [Element("work", components is [] ? ["plan", "money", "data"] : components)]);

    public static DashboardTemplate Template(int version, IEnumerable<Element> elements) =>
        new(new("small", version), "Small", [.. elements]);

    public static Element Element(string id = "work", params string[] components) =>
        new(new(id), $"The {id}", [.. components.Select(component => Component(component))]);

    public static Component Component(
        string id = "plan", string? name = null, string guidance = "How far is it?", params string[] evidence) =>
        new(new(id), name ?? $"The {id}", guidance, evidence);

    /// <summary>A published dashboard of a quarter in which each component got the rating given.</summary>
    public static Dashboard Dashboard(Quarter? quarter = null, params (string Component, Rating? Rating)[] ratings)
    {
        var components = ratings.Select(rating => new ComponentResult(
            new(rating.Component), $"The {rating.Component}", rating.Rating, Trend.Flat, new(0, 0, 0, 0))).ToImmutableList();
        var element = new ElementResult(new("work"), "The work", Average.Of(ratings.Select(rating => rating.Rating)), null, components);
        return new(new("site-x"), "Site X", quarter ?? Q3.Previous, new("small", 1), [element])
        {
            PublishedAt = Opening.AddDays(-70),
            PublishedBy = Fay,
        };
    }
}
