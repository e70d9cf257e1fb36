namespace ChatDashboard.Core.Templates;

/// <summary>One of the parts that a template is made of: its rating is the average of its components.</summary>
public sealed record Element
{
    public Element(ElementId id, string name, IReadOnlyList<Component> components)
    {
        ArgumentNullException.ThrowIfNull(components);
        if (components.Count is < 1 or > DashboardTemplate.MaxComponentsPerElement)
        {
            throw new ArgumentException(
                $"An element has 1 to {DashboardTemplate.MaxComponentsPerElement} components; '{id}' has {components.Count}.",
                nameof(components));
        }

        (Id, Name, Components) = (id, Text.Check(name, DashboardTemplate.MaxName, "An element's name"), components);
    }

    public ElementId Id { get; }

    public string Name { get; }

    public IReadOnlyList<Component> Components { get; }
}
