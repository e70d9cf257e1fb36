namespace ChatDashboard.Core.Templates;

/// <summary>What is rated: elements, and the components of each.</summary>
public sealed record DashboardTemplate
{
    public const int MaxElements = 6;
    public const int MaxComponentsPerElement = 12;
    public const int MaxComponents = 30;
    public const int MaxName = 100;

    public DashboardTemplate(TemplateVersion version, string name, IReadOnlyList<Element> elements)
    {
        ArgumentNullException.ThrowIfNull(elements);
        var components = elements.SelectMany(element => element.Components).ToList();
        Check(elements.Count is >= 1 and <= MaxElements, $"A template has 1 to {MaxElements} elements; this one has {elements.Count}.");
        Check(components.Count <= MaxComponents, $"A template has at most {MaxComponents} components; this one has {components.Count}.");
        Check(
            TwiceIn(elements.Select(element => element.Id)) is not { } element,
            $"The element id '{TwiceIn(elements.Select(e => e.Id))}' is used twice. Give each its own.");
        Check(
            TwiceIn(components.Select(c => c.Id)) is not { } component,
            $"The component id '{TwiceIn(components.Select(c => c.Id))}' is used twice. Give each its own.");
        (Version, Name, Elements) = (version, Text.Check(name, MaxName, "A template's name"), elements);
    }

    public TemplateVersion Version { get; }

    public string Name { get; }

    public IReadOnlyList<Element> Elements { get; }

    public IEnumerable<Component> Components => Elements.SelectMany(element => element.Components);

    public Element? Find(ElementId id) => Elements.FirstOrDefault(element => element.Id == id);

    public Component? Find(ComponentId id) => Components.FirstOrDefault(component => component.Id == id);

    private static T? TwiceIn<T>(IEnumerable<T> ids)
        where T : class => ids.GroupBy(id => id).FirstOrDefault(group => group.Count() > 1)?.Key;

    private static void Check(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new ArgumentException(otherwise);
        }
    }
}
