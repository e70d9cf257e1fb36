using ChatDashboard.Core.Cycles;
using ChatDashboard.Core.Dashboards;
using ChatDashboard.Core.Templates;
using ChatDashboard.Tests.Support;

namespace ChatDashboard.Tests.Core.Dashboards;

public sealed class BuildDashboardQuestionsTests
{
    private static readonly ComponentId Plan = new("plan");

    [Fact]
    public void Gray_opens_the_questions_of_those_who_said_gray_each_once()
    {
        var plan = Live([
            Says(Rating.Gray, "Who owns it?"), Says(Rating.Gray, "How much?"), Says(Rating.Gray, "Who owns it?"),
            Says(Rating.Red, "Slow")])[^1];

        Assert.Equal(["Who owns it?", "How much?"], plan.Questions);
        Assert.Equal(A.Q3, plan.OpenSince);
    }

    [Fact]
    public void A_question_of_blanks_is_none() =>
        Assert.Empty(Live([Says(Rating.Gray, " \n")])[^1].Questions);

    [Fact]
    public void An_open_question_keeps_its_age_until_the_component_is_rated()
    {
        var quarters = Live(
            [Says(Rating.Gray, "Who owns it?")],
            [Says(Rating.Gray, "How much?")],
            [],
            [Says(Rating.Green)],
            [Says(Rating.Gray, "Is it still so?")]);

        Assert.Equal([A.Q3, A.Q3, A.Q3, null, A.Q3.Plus(4)], quarters.Select(plan => plan.OpenSince));
        Assert.Equal(["Who owns it?"], quarters[0].Questions);
        Assert.Equal(["How much?", "Who owns it?"], quarters[1].Questions);
        Assert.Equal(["How much?", "Who owns it?"], quarters[2].Questions);
        Assert.Empty(quarters[3].Questions);
        Assert.Equal(["Is it still so?"], quarters[4].Questions);
    }

    [Fact]
    public void A_component_that_nobody_rated_asks_nothing_by_itself() =>
        Assert.Null(Live([], [])[^1].OpenSince);

    [Fact]
    public void A_single_gray_among_scores_leaves_no_question_open()
    {
        var plan = Live([Says(Rating.Gray, "Who owns it?"), Says(Rating.Green), Says(Rating.Green)])[^1];

        Assert.Empty(plan.Questions);
        Assert.Null(plan.OpenSince);
    }

    [Fact]
    public void The_age_survives_quarters_that_nobody_published()
    {
        var first = A.Dashboard(A.Q3.Plus(-5), ("plan", Rating.Gray));
        var open = first.Find(Plan)! with { OpenSince = A.Q3.Plus(-6), Questions = ["Who?"] };
        var asked = first with { Elements = [first.Elements[0] with { Components = [open] }] };

        var plan = BuildDashboard.From(A.Site(), A.Cycle(before: asked.Quarter), A.Template(), [], [asked]).Find(Plan)!;

        Assert.Equal(6, A.Q3.Since(plan.OpenSince!));
        Assert.Equal(["Who?"], plan.Questions);
    }

    [Fact]
    public void At_most_ten_questions_stay_open_the_newest_first()
    {
        var quarters = Live(
            [.. Enumerable.Range(1, 8).Select(number => Says(Rating.Gray, $"Old {number}?"))],
            [.. Enumerable.Range(1, 4).Select(number => Says(Rating.Gray, $"New {number}?"))]);

        Assert.Equal(
            ["New 1?", "New 2?", "New 3?", "New 4?", "Old 1?", "Old 2?", "Old 3?", "Old 4?", "Old 5?", "Old 6?"], quarters[^1].Questions);
    }

    /// <summary>The component through one quarter after another from 2026-Q3 on, each published before the next.</summary>
    private static List<ComponentResult> Live(params Response[][] quarters)
    {
        var published = new List<Dashboard>();
        foreach (var (index, submitted) in quarters.Index())
        {
            var cycle = A.Cycle(quarter: A.Q3.Plus(index), before: published is [var last, ..] ? last.Quarter : null);
            published.Insert(0, BuildDashboard.From(A.Site(), cycle, A.Template(), submitted, published));
        }

        return [.. Enumerable.Reverse(published).Select(dashboard => dashboard.Find(Plan)!)];
    }

    private static Response Says(Rating rating, string note = "") => A.Response(answers: ("plan", A.Assessment(rating, note: note)));
}
