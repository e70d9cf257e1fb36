namespace ChatDashboard.Core.Templates;

/// <summary>Which template, and which edition of it: a published quarter keeps the one that it was judged by.</summary>
public sealed record TemplateVersion
{
    public TemplateVersion(string id, int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        (Id, Number) = (Slug.Check(id, "a template's id"), number);
    }

    public string Id { get; }

    public int Number { get; }

    public override string ToString() => $"{Id}:{Number}";
}
