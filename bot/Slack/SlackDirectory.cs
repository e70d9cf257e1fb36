using System.Collections.Concurrent;
using ChatDashboard.Core.Chat;

namespace ChatDashboard.Bot.Slack;

/// <summary>
/// Who is who in the workspaces, known for an hour. Few people are asked for one by one; where many are unknown, the whole workspace is
/// read through, which takes Slack a page for what it would count as five hundred calls.
/// </summary>
internal sealed class SlackDirectory(SlackClient client, SlackTiers tiers, TimeProvider time) : IDisposable
{
    /// <summary>So many unknown people are asked for one by one.</summary>
    public const int Few = 40;

    private const int AtOnce = 8;

    /// <summary>A workspace of more than ten thousand is not read through.</summary>
    private const int MostPages = 20;

    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<string, (SlackUser User, DateTimeOffset At)> _known = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, DateTimeOffset> _readThrough = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _bots = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _reading = new(1);

    /// <exception cref="ChatUnreachableException">Slack knows nobody of this id.</exception>
    public async Task<SlackUser> FindAsync(string team, string user, Pace pace, CancellationToken cancel)
    {
        if (Known(team, user) is { } known)
        {
            return known;
        }

        if (pace is Pace.Proactive && !await tiers.People.TryTakeAsync(team, cancel))
        {
            await ReadThroughAsync(team, cancel);
            if (Known(team, user) is { } read)
            {
                return read;
            }

            await tiers.People.TakeAsync(team, cancel);
        }

        return Remember(team, await client.UserAsync(team, user, cancel));
    }

    /// <summary>Those of the people whom Slack knows, in their order.</summary>
    public async Task<IReadOnlyList<SlackUser>> FindAllAsync(string team, IReadOnlyList<string> users, CancellationToken cancel)
    {
        if (users.Count(user => Known(team, user) is null) > Few)
        {
            await ReadThroughAsync(team, cancel);
        }

        List<SlackUser> found = [];
        foreach (var some in users.Chunk(AtOnce))
        {
            found.AddRange((await Task.WhenAll(some.Select(user => FindIfThereAsync(team, user, cancel)))).OfType<SlackUser>());
        }

        return found;
    }

    /// <summary>The bot itself, by its id as one of the workspace's people.</summary>
    public async Task<string> BotAsync(string team, CancellationToken cancel) =>
        _bots.TryGetValue(team, out var known) ? known : _bots[team] = await client.BotAsync(team, cancel);

    public void Dispose() => _reading.Dispose();

    /// <summary>Null for someone of another organisation whom the bot may not see, or who is there no more.</summary>
    private async Task<SlackUser?> FindIfThereAsync(string team, string user, CancellationToken cancel)
    {
        try
        {
            return await FindAsync(team, user, Pace.Proactive, cancel);
        }
        catch (ChatUnreachableException unknown) when (SlackFault.IsNobody(unknown))
        {
            return null;
        }
    }

    private SlackUser? Known(string team, string user) =>
        _known.TryGetValue(Key(team, user), out var known) && known.At + Lifetime > time.GetUtcNow() ? known.User : null;

    private SlackUser Remember(string team, SlackUser user)
    {
        _known[Key(team, user.Id)] = (user, time.GetUtcNow());
        return user;
    }

    /// <summary>Once an hour, and one workspace after the other.</summary>
    private async Task ReadThroughAsync(string team, CancellationToken cancel)
    {
        await _reading.WaitAsync(cancel);
        try
        {
            if (_readThrough.TryGetValue(team, out var last) && last + Lifetime > time.GetUtcNow())
            {
                return;
            }

            _readThrough[team] = time.GetUtcNow();
            string? cursor = null;
            for (var page = 0; page < MostPages && cursor is not ""; page++)
            {
                await tiers.Everyone.TakeAsync(team, cancel);
                (var people, cursor) = await client.EveryoneAsync(team, cursor, cancel);
                foreach (var person in people)
                {
                    Remember(team, person);
                }
            }
        }
        catch (Exception refused) when (refused is ChatFailedException or ChatUnreachableException)
        {
            // An organisation's token cannot read through one workspace: people are asked for one by one then.
        }
        finally
        {
            _reading.Release();
        }
    }

    private static string Key(string team, string user) => $"{team}.{user}";
}
