namespace ChatDashboard.Core.Templates;

/// <summary>Which template, and which edition of it: a published quarter keeps the one that it was judged by.</summary>
public sealed record TemplateVersion
{
    public TemplateVersion(string id, int number)
    {
        Id = Slug.Check(id, "a template's id");
        Number = number >= 1 ? number : throw new ArgumentException($"A template's version is {number}; count from 1.", nameof(number));
    }

    public string Id { get; }

    public int Number { get; }

    public override string ToString() => $"{Id}:{Number}";
}
