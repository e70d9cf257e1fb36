namespace ChatDashboard.Bot.Teams;

/// <summary>What comes with a text: who is mentioned in it, or what the client says about itself.</summary>
internal sealed record Entity
{
    public string? Type { get; init; }

    public Account? Mentioned { get; init; }

    public string? Text { get; init; }

    public string? Timezone { get; init; }

    public string? Locale { get; init; }

    /// <summary>Null for an entity of another type.</summary>
    public Mention? Mention => this is { Type: "mention", Mentioned: { Id: not null } who, Text: { } text } ? new(who, text) : null;
}

/// <summary>Someone mentioned, and how it stands in the text: <c>&lt;at&gt;Name&lt;/at&gt;</c>.</summary>
internal sealed record Mention(Account Who, string Text);
