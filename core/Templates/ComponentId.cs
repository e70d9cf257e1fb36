namespace ChatDashboard.Core.Templates;

/// <summary>A component's lasting name: its history follows it through every version of a template.</summary>
public sealed record ComponentId
{
    public ComponentId(string value) => Value = Slug.Check(value, "a component's id");

    public string Value { get; }

    public override string ToString() => Value;
}
