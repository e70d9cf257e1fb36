using ChatDashboard.Core.Cycles;
using ChatDashboard.Core.Dashboards;
using ChatDashboard.Core.Templates;
using ChatDashboard.Tests.Support;

namespace ChatDashboard.Tests.Core.Dashboards;

public sealed class BuildDashboardTests
{
    private static readonly ComponentId Plan = new("plan");

    [Fact]
    public void Without_answers_nothing_is_rated_and_the_element_is_gray()
    {
        var dashboard = Build(A.Cycle(), []);

        Assert.All(
            dashboard.Components, component => Assert.Equal((null, null, false), (component.Rating, component.Trend, component.IsSplit)));
        Assert.Equal((Rating.Gray, "", 0, 3), Figures(dashboard.Elements[0]));
    }

    [Fact]
    public void A_component_nobody_agreed_on_has_the_provisional_rating_of_those_who_answered()
    {
        var dashboard = Build(A.Cycle(), [Says(Rating.Red), Says(Rating.Yellow), Says(null)]);

        var plan = dashboard.Find(Plan)!;
        Assert.Equal((Rating.Yellow, false), (plan.Rating, plan.IsAgreed));
        Assert.Equal(new Spread(1, 1, 0, 0), plan.Spread);
    }

    [Fact]
    public void What_the_team_agreed_takes_the_place_of_the_provisional_rating_and_the_spread_stays()
    {
        var plan = Build(Agreed(A.Consensus(Rating.Green, Trend.Up)), [Says(Rating.Red, Trend.Down), Says(Rating.Green)]).Find(Plan)!;

        Assert.Equal((Rating.Green, Trend.Up, true, false), (plan.Rating, plan.Trend, plan.IsAgreed, plan.IsSplit));
        Assert.Equal(new Spread(1, 0, 1, 0), plan.Spread);
    }

    [Fact]
    public void An_agreement_stands_where_nobody_answered() =>
        Assert.Equal(Rating.Gray, Build(Agreed(A.Consensus(Rating.Gray)), []).Find(Plan)!.Rating);

    [Fact]
    public void The_view_that_did_not_prevail_is_shown_with_its_reason()
    {
        var dissent = new Dissent(Rating.Red, "Nothing is signed");

        var dashboard = Build(Agreed(A.Consensus(Rating.Green, dissent: dissent)), []);

        Assert.Equal(dissent, dashboard.Find(Plan)!.Dissent);
        Assert.Null(dashboard.Find(new ComponentId("money"))!.Dissent);
    }

    [Fact]
    public void Raters_who_are_split_are_so_until_the_team_agrees()
    {
        Response[] split = [Says(Rating.Red), Says(Rating.Green)];

        Assert.True(Build(A.Cycle(), split).Find(Plan)!.IsSplit);
        Assert.False(Build(Agreed(A.Consensus()), split).Find(Plan)!.IsSplit);
    }

    [Theory]
    [InlineData("", null)]
    [InlineData("-", null)]
    [InlineData("U", Trend.Up)]
    [InlineData("D-", Trend.Down)]
    [InlineData("UD", Trend.Flat)]
    [InlineData("UF", Trend.Flat)]
    [InlineData("UUF", Trend.Up)]
    [InlineData("UDD", Trend.Down)]
    [InlineData("UUDDF", Trend.Flat)]
    [InlineData("UUFFD", Trend.Flat)]
    [InlineData("UDF", Trend.Flat)]
    [InlineData("UUUDDFF---", Trend.Up)]
    public void The_trend_is_the_one_that_most_stated_and_a_tie_is_flat(string stated, Trend? trend)
    {
        var responses = stated.Select(
            letter => Says(Rating.Red, letter switch { 'U' => Trend.Up, 'D' => Trend.Down, 'F' => Trend.Flat, _ => null }));

        Assert.Equal(trend, Build(A.Cycle(), [.. responses]).Find(Plan)!.Trend);
    }

    [Fact]
    public void An_element_is_the_average_of_its_rated_components_with_its_coverage()
    {
        var response = A.Response(answers: [
            ("plan", A.Assessment(Rating.Green)), ("money", A.Assessment(Rating.Gray, note: "How much?")),
            ("data", A.Assessment(Rating.Yellow)),
            ("people", A.Assessment(Rating.Yellow))]);

        var dashboard = Build(A.Cycle(), [response], A.Template(1, "plan", "money", "data", "people", "place"));

        Assert.Equal((Rating.Yellow, "2.3", 3, 5), Figures(dashboard.Elements[0]));
    }

    [Fact]
    public void Each_element_averages_its_own_components_in_the_order_of_the_template()
    {
        var template = A.Template(1, [A.Element("work", "plan", "money"), A.Element("people", "table")]);
        var response = A.Response(answers: [("plan", A.Assessment(Rating.Red)), ("table", A.Assessment(Rating.Green))]);

        var dashboard = Build(A.Cycle(), [response], template);

        Assert.Equal(["work", "people"], dashboard.Elements.Select(element => element.Id.Value));
        Assert.Equal(["plan", "money", "table"], dashboard.Components.Select(component => component.Id.Value));
        Assert.Equal([Rating.Red, Rating.Green], dashboard.Elements.Select(element => element.Average.Rating));
    }

    [Fact]
    public void The_dashboard_says_whose_it_is_and_by_which_template_it_was_judged()
    {
        var dashboard = Build(A.Cycle(CyclePhase.Published), [], A.Template(7));

        Assert.Equal(("site-x", "Site X", A.Q3), (dashboard.Site.Value, dashboard.SiteName, dashboard.Quarter));
        Assert.Equal(new TemplateVersion("small", 7), dashboard.Template);
        Assert.True(dashboard.IsReviewed);
        Assert.NotNull(dashboard.PublishedAt);
    }

    [Fact]
    public void A_quarter_that_published_itself_was_not_reviewed() =>
        Assert.False(Build(A.Cycle(CyclePhase.Published) with { PublishedBy = null }, []).IsReviewed);

    [Fact]
    public void While_a_quarter_is_open_again_the_dashboard_says_why()
    {
        var reopened = Assert.IsType<ReopenOutcome.Reopened>(A.Cycle(CyclePhase.Published).Reopen(A.Fay, "Late", A.Opening.AddDays(30)))
            .Cycle;
        var again = Assert.IsType<PublishOutcome.Published>(reopened.Publish(A.Fay, A.Opening.AddDays(31))).Cycle;

        Assert.Equal("Late", Build(reopened, []).Reopened?.Reason);
        Assert.Null(Build(again, []).Reopened);
    }

    private static Dashboard Build(Cycle cycle, IReadOnlyList<Response> submitted, DashboardTemplate? template = null) =>
        BuildDashboard.From(A.Site(), cycle, template ?? A.Template(), submitted, []);

    private static Cycle Agreed(Consensus consensus)
    {
        var cycle = A.Cycle(CyclePhase.Reviewing);
        return cycle with { Consensus = cycle.Consensus.Add(Plan, consensus) };
    }

    private static Response Says(Rating? rating, Trend? trend = null) => A.Response(answers: ("plan", A.Assessment(rating, trend)));

    private static (Rating Rating, string Figure, int Scored, int OutOf) Figures(ElementResult element) =>
        (element.Average.Rating, element.Average.ToString(), element.Average.Scored, element.Average.OutOf);
}
