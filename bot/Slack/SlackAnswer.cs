namespace ChatDashboard.Bot.Slack;

/// <summary>What Slack answers to every call; it says 200 whether it took it or not.</summary>
internal record SlackAnswer
{
    public bool Ok { get; init; }

    /// <summary>The word for what was wrong, as in <c>channel_not_found</c>.</summary>
    public string? Error { get; init; }

    /// <summary>The permission that is missing, where the error is <c>missing_scope</c>.</summary>
    public string? Needed { get; init; }

    public AnswerMetadata? ResponseMetadata { get; init; }
}

/// <param name="NextCursor">What to ask for the next page; empty after the last one.</param>
/// <param name="Messages">What was wrong in detail, as in which block.</param>
internal sealed record AnswerMetadata(string? NextCursor, IReadOnlyList<string>? Messages);

/// <summary>Where a message stands.</summary>
internal sealed record PostedAnswer : SlackAnswer
{
    public string? Channel { get; init; }

    public string? Ts { get; init; }
}

internal sealed record ViewAnswer : SlackAnswer
{
    public ShownView? View { get; init; }
}

internal sealed record OpenedAnswer : SlackAnswer
{
    public OpenedChannel? Channel { get; init; }
}

internal sealed record OpenedChannel(string Id);

internal sealed record MembersAnswer : SlackAnswer
{
    public IReadOnlyList<string>? Members { get; init; }
}

internal sealed record EveryoneAnswer : SlackAnswer
{
    public IReadOnlyList<SlackUser>? Members { get; init; }
}

/// <summary>Whose token it is.</summary>
internal sealed record TokenAnswer : SlackAnswer
{
    public string? UserId { get; init; }

    /// <summary>The workspace's name.</summary>
    public string? Team { get; init; }

    public string? TeamId { get; init; }

    /// <summary>The organisation that the workspace belongs to, in Enterprise Grid.</summary>
    public string? EnterpriseId { get; init; }
}

internal sealed record UserAnswer : SlackAnswer
{
    public SlackUser? User { get; init; }
}
