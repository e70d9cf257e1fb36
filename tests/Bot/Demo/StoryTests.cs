using ChatDashboard.Bot;
using ChatDashboard.Bot.Demo;
using ChatDashboard.Core.Calendar;
using ChatDashboard.Core.Cycles;
using ChatDashboard.Core.Templates;

namespace ChatDashboard.Tests.Bot.Demo;

public class StoryTests
{
    private static readonly Story Story = Story.Read();
    private static readonly DashboardTemplate Template = TemplateFile.Default();

    [Fact]
    public void It_fits_the_default_template()
    {
        Assert.True(TellStory.Fits(Story, Template));
    }

    [Fact]
    public void What_the_team_says_follows_from_what_people_said_or_agreed()
    {
        var told = Tell(DemoSite.Start);

        foreach (var (number, quarter) in told.Quarters.Index())
        {
            Assert.All(
                quarter.Dashboard.Components,
                component => Assert.Equal(StoryLetters.Rating(Story.Components[component.Id.Value].Team[number]), component.Rating));
        }
    }

    [Fact]
    public void The_last_quarter_has_three_with_a_rating_before_it()
    {
        var latest = Tell(DemoSite.Start).Quarters[^1].Dashboard;

        Assert.Equal("2026-Q3", latest.Quarter.ToString());
        Assert.All(latest.Components, component => Assert.Equal(3, component.History.Count(past => past.Rating is not null)));
    }

    [Fact]
    public void A_question_has_stayed_open_for_three_quarters()
    {
        var gray = Assert.Single(Tell(DemoSite.Start).Quarters[^1].Dashboard.Components, component => component.Rating is Rating.Gray);

        Assert.Equal("open-data", gray.Id.Value);
        Assert.Equal("2026-Q1", gray.OpenSince!.ToString());
        Assert.Contains(gray.Questions, question => question.StartsWith("Does the county's agreement", StringComparison.Ordinal));
    }

    [Fact]
    public void One_component_is_split_one_has_a_dissent_and_two_clash_with_their_arrow()
    {
        var latest = Tell(DemoSite.Start).Quarters[^1].Dashboard;

        Assert.Equal(["policy-reform"], latest.Components.Where(component => component.IsSplit).Select(component => component.Id.Value));
        Assert.Equal(
            ["capital-solutions"],
            latest.Components.Where(component => component.Dissent is not null).Select(component => component.Id.Value));
        Assert.Equal(
            ["resource-allocation", "capital-players"],
            latest.Components.Where(component => component.Clashes).Select(component => component.Id.Value));
    }

    [Fact]
    public void One_quarter_was_not_reviewed_one_was_corrected_and_in_one_somebody_was_away()
    {
        var dashboards = Tell(DemoSite.Start).Quarters.Select(quarter => quarter.Dashboard).ToList();

        Assert.Equal([true, true, false, true], dashboards.Select(dashboard => dashboard.IsReviewed));
        Assert.Equal([0, 1, 0, 0], dashboards.Select(dashboard => dashboard.Participation.Away));
        Assert.Equal([6, 5, 4, 5], dashboards.Select(dashboard => dashboard.Participation.Answered));
        var change = Assert.Single(dashboards.SelectMany(dashboard => dashboard.Changes));
        Assert.Equal((Rating.Green, Rating.Yellow), (Assert.Single(change.Components).FromRating, change.Components[0].ToRating));
        Assert.StartsWith("The school district", change.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-11-24T12:00:00Z")]
    [InlineData("2027-01-04T09:00:00Z")]
    [InlineData("2028-02-29T23:59:00Z")]
    public void Whenever_it_is_told_nothing_happens_before_its_time(string when)
    {
        var now = DateTimeOffset.Parse(when, System.Globalization.CultureInfo.InvariantCulture);
        var told = Tell(now);

        Assert.True(told.Site.CreatedAt < told.Quarters[0].Cycle.OpenedAt);
        foreach (var (cycle, responses, _) in told.Quarters)
        {
            Assert.Equal(CyclePhase.Published, cycle.Phase);
            Assert.True(cycle.OpenedAt <= cycle.ReviewingSince && cycle.ReviewingSince <= cycle.PublishedAt && cycle.PublishedAt <= now);
            Assert.All(
                responses,
                response => Assert.True(
                    response.SubmittedAt is null || (response.SubmittedAt >= cycle.OpenedAt && response.SubmittedAt <= now)));
        }
    }

    [Fact]
    public void When_a_site_was_just_told_no_step_and_no_message_is_due()
    {
        var told = Tell(DemoSite.Start);

        var (step, messages) = Due.For(told.Site, told.Quarters[^1].Cycle, told.Quarters[^1].Responses, DemoSite.Start);

        Assert.Null(step);
        Assert.Empty(messages);
    }

    private static ToldSite Tell(DateTimeOffset now) => TellStory.Run(Story, DemoPeople.Invented, Template, new SiteCalendar(), now);
}
