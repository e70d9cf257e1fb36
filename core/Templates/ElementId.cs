namespace ChatDashboard.Core.Templates;

/// <summary>An element's lasting name.</summary>
public sealed record ElementId
{
    public ElementId(string value) => Value = Slug.Check(value, "an element's id");

    public string Value { get; }

    public override string ToString() => Value;
}
