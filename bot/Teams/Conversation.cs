namespace ChatDashboard.Bot.Teams;

/// <summary>Where it was said.</summary>
internal sealed record Conversation
{
    /// <summary>In a channel's thread: <c>{channel};messageid={first message}</c>.</summary>
    public string? Id { get; init; }

    /// <summary><c>personal</c>, <c>groupChat</c> or <c>channel</c>.</summary>
    public string? ConversationType { get; init; }

    public string? TenantId { get; init; }

    public string? Name { get; init; }
}
