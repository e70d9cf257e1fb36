using ChatDashboard.Core.Cycles;
using ChatDashboard.Core.Dashboards;
using ChatDashboard.Core.People;
using ChatDashboard.Tests.Support;

namespace ChatDashboard.Tests.Core.Dashboards;

public sealed class BuildDashboardPeopleTests
{
    [Theory]
    [InlineData("", "", 3, 0, 0)]
    [InlineData("ana ben", "", 3, 2, 0)]
    [InlineData("ana", "cleo", 2, 1, 1)]
    [InlineData("", "ana ben cleo", 0, 0, 3)]
    [InlineData("ana ben cleo", "cleo", 3, 3, 1)] // away and answered all the same
    [InlineData("ana", "zoe", 3, 1, 0)] // away, and not a rater
    [InlineData("ana ben cleo zoe", "", 4, 4, 0)] // answered, and removed since
    [InlineData("zoe", "", 4, 1, 0)] // the same, while the others are missing
    [InlineData("cleo", "cleo", 3, 1, 1)]
    public void Participation_counts_who_was_asked_who_answered_and_who_was_away(
        string answered, string away, int raters, int count, int awayCount)
    {
        var cycle = A.Cycle() with { Away = [.. People(away).Select(person => person.Id)] };

        var dashboard = BuildDashboard.From(
            A.Site(raters: [A.Ana, A.Ben, A.Cleo]), cycle, A.Template(), [.. People(answered).Select(person => A.Response(person))], []);

        Assert.Equal(new Participation(raters, count, awayCount), dashboard.Participation);
    }

    [Fact]
    public void Reflections_are_shown_without_names_and_without_the_empty_ones()
    {
        var said = new Reflection("The table meets", "", "A convener was hired");
        Response[] submitted = [
            A.Response(A.Ana) with { Reflection = said }, A.Response(A.Ben), A.Response(A.Cleo) with { Reflection = new(" ", "\n", "") }];

        var dashboard = BuildDashboard.From(A.Site(), A.Cycle(), A.Template(), submitted, []);

        Assert.Equal([said], dashboard.Reflections);
    }

    [Fact]
    public void A_late_change_is_every_component_whose_rating_or_trend_is_another()
    {
        var was = A.Dashboard(A.Q3, ("plan", Rating.Red), ("money", Rating.Green), ("data", null), ("gone", Rating.Red));
        var now = A.Dashboard(A.Q3, ("plan", Rating.Yellow), ("money", Rating.Green), ("data", Rating.Gray), ("fresh", Rating.Red));

        var changes = BuildDashboard.Differences(was, now);

        Assert.Equal(
            [
                new("The plan", Rating.Red, Trend.Flat, Rating.Yellow, Trend.Flat),
                new ComponentChange("The data", null, Trend.Flat, Rating.Gray, Trend.Flat),
            ],
            changes);
    }

    [Fact]
    public void An_arrow_alone_is_a_change_and_a_count_is_not()
    {
        var was = A.Dashboard(A.Q3, ("plan", Rating.Red), ("money", Rating.Red));
        var now = was with
        {
            Elements = [was.Elements[0] with
            {
                Components = [
                    was.Elements[0].Components[0] with { Trend = Trend.Up },
                    was.Elements[0].Components[1] with { Spread = new(3, 0, 0, 0), IsAgreed = true },
                ],
            }],
        };

        Assert.Equal([new ComponentChange("The plan", Rating.Red, Trend.Flat, Rating.Red, Trend.Up)], BuildDashboard.Differences(was, now));
        Assert.Empty(BuildDashboard.Differences(was, was));
    }

    private static IEnumerable<Person> People(string names) => names.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(A.Person);
}
