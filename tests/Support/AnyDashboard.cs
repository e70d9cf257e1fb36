using System.Collections.Immutable;
using ChatDashboard.Core.Cycles;
using ChatDashboard.Core.Dashboards;
using ChatDashboard.Core.People;
using ChatDashboard.Core.Sites;
using ChatDashboard.Core.Templates;
using CsCheck;

namespace ChatDashboard.Tests.Support;

/// <summary>Dashboards, previewed and published, with everything that may stand on one.</summary>
internal static class AnyDashboard
{
    public static readonly Gen<Rating?> Ratings = Gen.OneOf<Rating?>(
        null, Rating.Red, Rating.Yellow, Rating.Green, Rating.Gray);

    public static readonly Gen<Trend?> Trends = Gen.OneOf<Trend?>(null, Trend.Up, Trend.Flat, Trend.Down);

    private static readonly Gen<Spread> Spreads = Gen.Int[0, 50].Array[4]
        .Select(counts => new Spread(counts[0], counts[1], counts[2], counts[3]));

    public static Gen<Dashboard> With(AnyText text) =>
        from template in AnyTemplate.With(text)
        from quarters in Gen.Int[0, BuildDashboard.QuartersBefore]
        from components in ResultWith(text, quarters).Array[template.Components.Count()]
        from name in text.Some(Site.MaxName)
        from published in Gen.OneOf<DateTimeOffset?>(null, A.Opening)
        from reviewer in Gen.Bool.SelectMany(
            isReviewed => isReviewed ? PersonWith(text).Select(person => (Person?)person) : Gen.Const((Person?)null))
        from people in Gen.Int[0, 50].Array[3]
        from reflections in ReflectionWith(text).Array[0, 4]
        from changes in ChangeWith(text).Array[0, 2]
        from reopened in Gen.Bool.SelectMany(
            isOpen => isOpen ? ReopeningWith(text).Select(one => (Reopening?)one) : Gen.Const((Reopening?)null))
        select new Dashboard(new("site-x"), name, A.Q3, template.Version, Elements(template, components))
        {
            PublishedAt = published,
            PublishedBy = published is null ? null : reviewer,
            Participation = new(people[0], people[1], people[2]),
            Reflections = [.. Enumerable.Repeat(reflections, 12).SelectMany(same => same)],
            Changes = [.. changes],
            Reopened = reopened,
            Before = quarters == 0 ? null : A.Q3.Previous,
        };

    public static Gen<Person> PersonWith(AnyText text) => text.Some(100).Select(name => new Person(new("teams", "someone"), name));

    public static Gen<Reflection> ReflectionWith(AnyText text) => Gen.Select(
        text.UpTo(Assessment.MaxNote), text.UpTo(Assessment.MaxNote), text.UpTo(Assessment.MaxNote),
        (working, not, why) => new Reflection(working, not, why));

    public static Gen<Dissent?> DissentWith(AnyText text) => Gen.Select(
        Ratings, text.Perhaps(Dissent.MaxReason), (rating, reason) => reason is null ? null : new Dissent(rating, reason));

    private static ImmutableList<ElementResult> Elements(DashboardTemplate template, Func<Component, ComponentResult>[] components) =>
    [
        .. template.Elements.Select((element, at) =>
        {
            var before = template.Elements.Take(at).Sum(other => other.Components.Count);
            var results = element.Components.Select((component, place) => components[before + place](component)).ToImmutableList();
            return new ElementResult(
                element.Id,
                element.Name,
                Average.Of(results.Select(one => one.Rating)),
                Average.Of(results.Select(one => one.Was)),
                results);
        }),
    ];

    private static Gen<Func<Component, ComponentResult>> ResultWith(AnyText text, int quarters) =>
        from said in Gen.Select(Ratings, Trends, Spreads, Gen.Bool)
        from past in Ratings.Array[quarters]
        from dissent in DissentWith(text)
        from questions in text.Some(Assessment.MaxNote).Array[0, 3]
        from openFor in Gen.Int[0, 9]
        select (Func<Component, ComponentResult>)(component => new(component.Id, component.Name, said.Item1, said.Item2, said.Item3)
        {
            IsAgreed = said.Item4,
            Dissent = dissent,
            History = [.. past.Select((rating, at) => new PastRating(A.Q3.Plus(at - quarters), rating))],
            Questions = [.. questions],
            OpenSince = said.Item1 is Rating.Gray ? A.Q3.Plus(-openFor) : null,
            Was = past.LastOrDefault(),
        });

    private static Gen<LateChange> ChangeWith(AnyText text) => Gen.Select(
        PersonWith(text),
        text.Some(Reopening.MaxReason),
        Gen.Select(
            text.Some(DashboardTemplate.MaxName),
            Ratings,
            Trends,
            Ratings,
            Trends,
            (name, from, was, to, now) => new ComponentChange(name, from, was, to, now)).Array[0, 7],
        (by, reason, components) => new LateChange(by, A.Opening, reason, [.. components]));

    private static Gen<Reopening> ReopeningWith(AnyText text) =>
        Gen.Select(PersonWith(text), text.Some(Reopening.MaxReason), (by, reason) => new Reopening(by, A.Opening, reason));
}
