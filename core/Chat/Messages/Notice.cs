namespace ChatDashboard.Core.Chat.Messages;

/// <summary>A few sentences, facts in two columns, and buttons.</summary>
public sealed record Notice(params IReadOnlyList<string> Sentences) : Message
{
    public string? Title { get; init; }

    public IReadOnlyList<Fact> Facts { get; init; } = [];

    public IReadOnlyList<Button> Buttons { get; init; } = [];
}

public sealed record Fact(string Name, string Value);

public sealed record Button(string Label, Press Press);
