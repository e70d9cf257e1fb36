namespace ChatDashboard.Core.Templates;

/// <summary>What a rater gives a colour to: a name, a line of guidance, and statements that would be true where it is achieved.</summary>
public sealed record Component
{
    public const int MaxGuidance = 400;
    public const int MaxEvidence = 10;
    public const int MaxStatement = 300;

    public Component(ComponentId id, string name, string guidance, IReadOnlyList<string> evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        if (evidence.Count > MaxEvidence)
        {
            throw new ArgumentException(
                $"A component has at most {MaxEvidence} evidence statements; '{id}' has {evidence.Count}.", nameof(evidence));
        }

        Id = id;
        Name = Text.Check(name, DashboardTemplate.MaxName, "A component's name");
        Guidance = Text.Check(guidance, MaxGuidance, "A component's guidance");
        Evidence = [.. evidence.Select(statement => Text.Check(statement, MaxStatement, "An evidence statement"))];
    }

    public ComponentId Id { get; }

    public string Name { get; }

    public string Guidance { get; }

    public IReadOnlyList<string> Evidence { get; }
}
