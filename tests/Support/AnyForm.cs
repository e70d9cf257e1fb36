using ChatDashboard.Core.Chat;
using ChatDashboard.Core.Chat.Messages;
using ChatDashboard.Core.Cycles;
using ChatDashboard.Core.Sites;
using ChatDashboard.Core.Templates;
using CsCheck;

namespace ChatDashboard.Tests.Support;

/// <summary>The pages of the form, and what was said on them.</summary>
internal static class AnyForm
{
    private static readonly SiteId Id = new(new string('x', 40));

    public static Gen<Assessment> Said(AnyText text) => Gen.Select(
        AnyDashboard.Ratings, AnyDashboard.Trends, text.UpTo(Assessment.MaxNote),
        (rating, trend, note) => new Assessment(rating, trend, note));

    public static Gen<PastAnswer?> Past(AnyText text) => Gen.Select(
        Said(text), Gen.Bool, (said, isThere) => isThere ? new PastAnswer(A.Q3.Previous, said.Rating, said.Trend, said.Note) : null);

    public static Gen<Message> Rating(AnyText text) =>
        from template in AnyTemplate.With(text)
        from at in Gen.Int[0, template.Elements.Count - 1]
        let element = template.Elements[at]
        from start in Gen.Int[0, element.Components.Count - 1]
        from said in Gen.Select(Said(text), Past(text), Past(text), text.Perhaps(120)).Array[element.Components.Count]
        from name in text.Some(Site.MaxName)
        from problem in text.Perhaps(120)
        from isSubmitted in Gen.Bool
        select (Message)new RatingForm(Id, name, A.Q3, element, [.. element.Components.Zip(said, Question).Skip(start)])
        {
            Page = at + 1,
            Pages = template.Elements.Count + 1,
            Revision = 99,
            Rated = 12,
            Components = 30,
            Problem = problem,
            IsSubmitted = isSubmitted,
        };

    public static Gen<Message> Reflection(AnyText text) => Gen.Select(
        text.Some(Site.MaxName), AnyDashboard.ReflectionWith(text), text.Perhaps(120), Gen.Bool,
        (name, reflection, problem, isSubmitted) => (Message)new ReflectionForm(Id, name, A.Q3, reflection)
        {
            Pages = 7,
            Components = 30,
            Problem = problem,
            IsSubmitted = isSubmitted,
        });

    public static Gen<Message> Summary(AnyText text) =>
        from template in AnyTemplate.With(text)
        from said in Said(text).Array[template.Components.Count()]
        from name in text.Some(Site.MaxName)
        from news in text.Perhaps(300)
        from reflection in AnyDashboard.ReflectionWith(text)
        from canChange in Gen.Bool
        select (Message)new AnswerSummary(
            Id, name, A.Q3, template, template.Components.Zip(said).ToDictionary(pair => pair.First.Id, pair => pair.Second))
        {
            News = news,
            Reflection = reflection,
            CanChange = canChange,
        };

    private static Question Question(Component component, (Assessment Now, PastAnswer? Team, PastAnswer? Own, string? Problem) said) =>
        new(component, said.Now) { Team = said.Team, Own = said.Own, Problem = said.Problem };
}
