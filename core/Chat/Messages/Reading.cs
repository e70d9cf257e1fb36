namespace ChatDashboard.Core.Chat.Messages;

/// <summary>Longer texts of people, whole, with a heading each; drawn over as many pages as the platform needs.</summary>
/// <param name="More">Reads on from a page; its number is filled in by whoever draws.</param>
public sealed record Reading(string Title, IReadOnlyList<Passage> Passages, Press? More) : Message
{
    /// <summary>0 for the first page.</summary>
    public int Page { get; init; }
}

public sealed record Passage(string Heading, string Text);
