using ChatDashboard.Core;
using ChatDashboard.Core.Templates;
using CsCheck;

namespace ChatDashboard.Tests.Support;

/// <summary>Templates of every size that a template may have.</summary>
internal static class AnyTemplate
{
    /// <summary>How many components each element has.</summary>
    private static readonly Gen<int[]> Sizes = Gen.OneOf(
        Gen.OneOf<int[]>([1], [12], [12, 12, 2, 2, 1, 1], [5, 5, 5, 5, 5, 5]),
        Gen.Int[1, 5].Array[1, DashboardTemplate.MaxElements]);

    public static Gen<DashboardTemplate> With(AnyText text) =>
        from sizes in Sizes
        from name in text.Some(DashboardTemplate.MaxName)
        from elements in text.Some(DashboardTemplate.MaxName).Array[sizes.Length]
        from components in Make(text).Array[sizes.Sum()]
        select new DashboardTemplate(
            new("any", 1),
            name,
            [.. sizes.Select((size, at) => new Element(
                new($"element-{at}"),
                elements[at],
                [.. components.Skip(sizes.Take(at).Sum()).Take(size).Select((make, place) => make(new(Id(at, place))))]))]);

    private static Gen<Func<ComponentId, Component>> Make(AnyText text) => Gen.Select(
        text.Some(DashboardTemplate.MaxName),
        text.Some(Component.MaxGuidance),
        text.Some(Component.MaxStatement).Array[0, Component.MaxEvidence],
        (name, guidance, evidence) => (Func<ComponentId, Component>)(id => new(id, name, guidance, evidence)));

    /// <summary>As long as an id may be.</summary>
    private static string Id(int element, int component) => $"component-{element}-{component}-".PadRight(Slug.MaxLength, 'x');
}
