namespace ChatDashboard.Bot.Slack;

/// <summary>
/// How often a minute the bot calls a method in one workspace of its own accord: four fifths of what Slack takes of it
/// (<see href="https://docs.slack.dev/apis/web-api/rate-limits">tiers</see>), so that whoever waits for an answer gets it.
/// </summary>
internal sealed class SlackTiers(TimeProvider time, ISharedRations? shared = null) : IAsyncDisposable
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    /// <summary>Reading through everyone in a workspace (users.list): tier 2.</summary>
    public Ration Everyone { get; } = new(16, Minute, time, $"{SlackIds.Platform}:users.list", shared);

    /// <summary>Drawing messages again (chat.update): tier 3.</summary>
    public Ration Updates { get; } = new(40, Minute, time, $"{SlackIds.Platform}:chat.update", shared);

    /// <summary>Asking for one person (users.info): tier 4.</summary>
    public Ration People { get; } = new(80, Minute, time, $"{SlackIds.Platform}:users.info", shared);

    /// <summary>Drawing Home tabs again (views.publish): tier 4.</summary>
    public Ration Homes { get; } = new(80, Minute, time, $"{SlackIds.Platform}:views.publish", shared);

    public async ValueTask DisposeAsync()
    {
        await Homes.DisposeAsync();
        await Everyone.DisposeAsync();
        await Updates.DisposeAsync();
        await People.DisposeAsync();
    }
}
