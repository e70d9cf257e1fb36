using ChatDashboard.Core.Calendar;
using ChatDashboard.Core.Cycles;
using ChatDashboard.Core.Dashboards;
using ChatDashboard.Core.Templates;
using ChatDashboard.Tests.Support;

namespace ChatDashboard.Tests.Core.Dashboards;

public sealed class BuildDashboardHistoryTests
{
    private static readonly ComponentId Plan = new("plan");

    [Fact]
    public void The_strip_shows_the_three_quarters_before_oldest_first_with_gaps_where_nothing_was_rated()
    {
        Dashboard[] past = [Past("2026-Q2", Rating.Green), Past("2026-Q1", null), Past("2025-Q3", Rating.Red)];

        var history = Build(Rating.Green, past: past).History;

        Assert.Equal(
            [new(Quarter.Parse("2025-Q4"), null), new(Quarter.Parse("2026-Q1"), null), new(Quarter.Parse("2026-Q2"), Rating.Green)],
            history);
    }

    [Fact]
    public void Without_a_past_the_strip_is_empty_quarters_and_nothing_is_compared()
    {
        var plan = Build(Rating.Green);

        Assert.Equal([null, null, null], plan.History.Select(past => past.Rating));
        Assert.Null(plan.Observed);
    }

    [Theory]
    [InlineData(Rating.Red, Rating.Green, Trend.Up)]
    [InlineData(Rating.Yellow, Rating.Green, Trend.Up)]
    [InlineData(Rating.Yellow, Rating.Yellow, Trend.Flat)]
    [InlineData(Rating.Green, Rating.Red, Trend.Down)]
    [InlineData(Rating.Gray, Rating.Red, null)]
    [InlineData(Rating.Red, Rating.Gray, null)]
    [InlineData(null, Rating.Red, null)]
    [InlineData(Rating.Red, null, null)]
    public void The_observed_change_compares_two_scores_and_nothing_else(Rating? before, Rating? now, Trend? observed) =>
        Assert.Equal(observed, Build(now, past: [Past("2026-Q2", before)]).Observed);

    [Theory]
    [InlineData(Trend.Up, Rating.Red, true)]
    [InlineData(Trend.Down, Rating.Green, true)]
    [InlineData(Trend.Up, Rating.Green, false)]
    [InlineData(Trend.Up, Rating.Yellow, false)]
    [InlineData(Trend.Flat, Rating.Red, false)]
    [InlineData(Trend.Flat, Rating.Green, false)]
    [InlineData(null, Rating.Red, false)]
    [InlineData(Trend.Up, Rating.Gray, false)]
    public void An_arrow_and_a_colour_that_say_the_opposite_clash(Trend? stated, Rating now, bool clashes) =>
        Assert.Equal(clashes, Build(now, stated, past: [Past("2026-Q2", Rating.Yellow)]).Clashes);

    [Fact]
    public void Change_is_measured_from_the_quarter_published_before_however_long_ago()
    {
        var longAgo = Past("2025-Q1", Rating.Red);

        var plan = Build(Rating.Green, before: longAgo.Quarter, past: [longAgo]);

        Assert.Equal(Trend.Up, plan.Observed);
        Assert.Equal([null, null, null], plan.History.Select(past => past.Rating));
    }

    [Theory]
    [InlineData(Rating.Green, Rating.Red, 5)] // 2.0 after 1.5
    [InlineData(Rating.Red, Rating.Red, -5)]
    [InlineData(Rating.Green, null, 15)] // 3.0 after 1.5: the unrated stays out of it
    [InlineData(Rating.Gray, null, null)]
    public void An_elements_change_is_in_tenths_between_two_averages(Rating plan, Rating? money, int? tenths)
    {
        var past = A.Dashboard(A.Q3.Previous, ("plan", Rating.Red), ("money", Rating.Yellow));
        var response = A.Response(answers: [("plan", A.Assessment(plan)), ("money", A.Assessment(money))]);

        var element = Dashboard([response], past.Quarter, [past]).Elements[0];

        Assert.Equal(new Average(3, 2, 2), element.Before);
        Assert.Equal(tenths, element.ChangeInTenths);
    }

    [Fact]
    public void An_element_that_was_all_gray_before_has_no_change_to_show()
    {
        var past = A.Dashboard(A.Q3.Previous, ("plan", Rating.Gray));

        Assert.Null(
            Dashboard([A.Response(answers: ("plan", A.Assessment(Rating.Green)))], past.Quarter, [past]).Elements[0].ChangeInTenths);
    }

    [Fact]
    public void A_component_that_the_template_gained_has_no_past_and_one_that_it_lost_is_not_shown()
    {
        var past = A.Dashboard(A.Q3.Previous, ("plan", Rating.Red), ("gone", Rating.Red));
        var response = A.Response(answers: [
            ("plan", A.Assessment(Rating.Green)), ("fresh", A.Assessment(Rating.Green)), ("gone", A.Assessment(Rating.Red))]);

        var dashboard = Dashboard([response], past.Quarter, [past], A.Template(2, "plan", "fresh"));

        Assert.Equal([Trend.Up, null], dashboard.Components.Select(component => component.Observed));
        Assert.Null(dashboard.Find(new ComponentId("gone")));
        Assert.Equal(new Average(6, 2, 2), dashboard.Elements[0].Average);
    }

    [Fact]
    public void A_component_that_moved_to_another_element_keeps_its_past_and_a_new_element_has_no_average_before()
    {
        var past = A.Dashboard(A.Q3.Previous, ("plan", Rating.Red));
        var template = A.Template(2, [A.Element("work", "money"), A.Element("people", "plan")]);

        var dashboard = Dashboard([A.Response(answers: ("plan", A.Assessment(Rating.Green)))], past.Quarter, [past], template);

        Assert.Equal(Rating.Red, dashboard.Find(Plan)!.History[^1].Rating);
        Assert.Equal([new Average(1, 1, 1), null], dashboard.Elements.Select(element => element.Before));
    }

    private static ComponentResult Build(Rating? rating, Trend? stated = null, Quarter? before = null, params Dashboard[] past) =>
        Dashboard([A.Response(answers: ("plan", A.Assessment(rating, stated)))], before ?? A.Q3.Previous, past).Find(Plan)!;

    private static Dashboard Dashboard(
        IReadOnlyList<Response> submitted, Quarter before, IReadOnlyList<Dashboard> past, DashboardTemplate? template = null) =>
        BuildDashboard.From(A.Site(), A.Cycle(before: before), template ?? A.Template(), submitted, past);

    private static Dashboard Past(string quarter, Rating? rating) => A.Dashboard(Quarter.Parse(quarter), ("plan", rating));
}
