using System.Collections.Immutable;
using ChatDashboard.Core.Cycles;
using ChatDashboard.Core.Dashboards;
using ChatDashboard.Core.Templates;

namespace ChatDashboard.Core.Privacy;

/// <summary>
/// What one rater wrote at a site that may stand on its dashboards, where no name stands beside it: to be taken from there too. What
/// someone else wrote to the letter stays.
/// </summary>
public sealed record OwnWords
{
    private ImmutableHashSet<Reflection> Reflections { get; init; } = [];

    private ImmutableHashSet<(ComponentId Component, string Question)> Questions { get; init; } = [];

    public static OwnWords Of(IReadOnlyList<Response> own, IEnumerable<Response> others)
    {
        var theirs = others.ToList();
        return new()
        {
            Reflections = [.. own.Select(response => response.Reflection).Except(theirs.Select(response => response.Reflection))],
            Questions = [.. own.SelectMany(OpenQuestions).Except(theirs.SelectMany(OpenQuestions))],
        };
    }

    public Dashboard From(Dashboard dashboard)
    {
        ArgumentNullException.ThrowIfNull(dashboard);
        return dashboard with
        {
            Reflections = dashboard.Reflections.RemoveAll(Reflections.Contains),
            Elements = dashboard.Components.Any(IsAsked)
                ? dashboard.Elements.ConvertAll(element => element with { Components = element.Components.ConvertAll(From) })
                : dashboard.Elements,
        };
    }

    private bool IsAsked(ComponentResult component) => component.Questions.Any(question => Questions.Contains((component.Id, question)));

    private ComponentResult From(ComponentResult component) =>
        component with { Questions = component.Questions.RemoveAll(question => Questions.Contains((component.Id, question))) };

    private static IEnumerable<(ComponentId Component, string Question)> OpenQuestions(Response response) =>
        from answer in response.Answers
        where answer.Value.Now is { Rating: Rating.Gray, NeedsQuestion: false }
        select (answer.Key, answer.Value.Now.Note);
}
