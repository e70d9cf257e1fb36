namespace ChatDashboard.Bot.Teams;

/// <summary>What Teams adds: the organisation in every conversation, team and channel in those of a channel.</summary>
internal sealed record ChannelData
{
    public Named? Tenant { get; init; }

    public Named? Team { get; init; }

    public Named? Channel { get; init; }

    public string? EventType { get; init; }
}

/// <summary>An organisation, a team or a channel.</summary>
internal sealed record Named
{
    public string? Id { get; init; }

    public string? Name { get; init; }
}
