using ChatDashboard.Core.Cycles;
using ChatDashboard.Core.People;
using ChatDashboard.Core.Sites;
using ChatDashboard.Core.Templates;

namespace ChatDashboard.Tests.Bot.Demo;

public class DemoColleaguesTests
{
    private static readonly PersonId Maren = DemoSite.People.InFront.Person.Id;

    [Fact]
    public async Task Nobody_answers_before_they_are_asked()
    {
        using var demo = new DemoSite();
        await demo.SeedAsync();
        var site = (await demo.Sites.FindAsync(DemoSite.Id, CancellationToken.None))!.Value;

        Assert.Equal(0, await demo.Colleagues.RunAsync(site, 9, CancellationToken.None));
    }

    [Fact]
    public async Task Once_the_person_in_front_has_answered_all_but_one_have()
    {
        using var demo = new DemoSite();
        await demo.SeedAsync();
        await demo.MoveAsync("2027-01-04");
        var cycle = await demo.CycleAsync("2026-Q4");
        var rated = new Dictionary<ComponentId, Assessment> { [new("strategies")] = new(Rating.Green, Trend.Up, "") };
        await demo.Cycles.ChangeAsync(
            DemoSite.Id, cycle.Quarter, Maren,
            response => ((SubmitOutcome.Submitted)response.Save(rated, response.Revision).Submit(demo.Time.GetUtcNow())).Response,
            CancellationToken.None);
        var site = (await demo.Sites.FindAsync(DemoSite.Id, CancellationToken.None))!.Value;

        var oneByOne = new[]
        {
            await demo.Colleagues.RunAsync(site, 1, CancellationToken.None),
            await demo.Colleagues.RunAsync(site, 1, CancellationToken.None),
            await demo.Colleagues.RunAsync(site, 1, CancellationToken.None),
        };

        Assert.Equal([1, 1, 0], oneByOne);
        var responses = await demo.Cycles.ListResponsesAsync(DemoSite.Id, cycle.Quarter, CancellationToken.None);
        Assert.Equal("teams:aad-wendell", Assert.Single(responses, response => !response.IsSubmitted).Rater.ToString());
    }

    [Theory]
    [InlineData("2027-02-05", "2026-Q4")]
    [InlineData("2027-05-05", "2027-Q1")]
    [InlineData("2027-08-05", "2027-Q2")]
    [InlineData("2027-11-05", "2027-Q3")]
    public async Task What_they_say_leaves_something_to_talk_about(string day, string quarter)
    {
        using var demo = new DemoSite();
        await demo.SeedAsync();

        await demo.MoveAsync(day);

        var dashboard = await demo.DashboardAsync(quarter);
        var responses = await demo.Cycles.ListResponsesAsync(DemoSite.Id, dashboard.Quarter, CancellationToken.None);
        var said = responses.SelectMany(response => response.Answers.Values).Select(answer => answer.Now).ToList();
        Assert.InRange(dashboard.Components.Count(component => component.IsSplit), 1, 10);
        Assert.Contains(dashboard.Components, component => component.Spread is { Red: > 0, Green: > 0 });
        Assert.Contains(said, assessment => assessment.Rating is Rating.Gray && assessment.Note.Length > 0);
        Assert.InRange(said.Count(assessment => assessment.Note.Length > 0), 6, 40);
        Assert.Equal(3, dashboard.Reflections.Count);
    }
}
