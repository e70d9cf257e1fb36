namespace ChatDashboard.Tests.Clients;

/// <summary>
/// A team of people, each at a Playground of their own, before one bot: what a single Playground cannot show, because it
/// belongs to one person and hides the bot's messages to all others.
/// </summary>
internal sealed class PlaygroundTeam : IAsyncDisposable
{
    private readonly PlaygroundSwitchboard _switchboard;
    private readonly PlaygroundConfig _config;
    private readonly Dictionary<PlaygroundPerson, PlaygroundServer> _servers = [];
    private readonly Dictionary<PlaygroundPerson, PlaygroundPage> _pages = [];

    private PlaygroundTeam(PlaygroundSwitchboard switchboard, PlaygroundConfig config) =>
        (_switchboard, _config) = (switchboard, config);

    /// <summary>Starts a Playground for each person who will act; the channel is seen at the first one's.</summary>
    public static async Task<PlaygroundTeam> StartAsync(
        PlaygroundOptions options, PlaygroundConfig config, IEnumerable<PlaygroundPerson> actors, CancellationToken cancel)
    {
        var team = new PlaygroundTeam(await PlaygroundSwitchboard.StartAsync(cancel), config);
        try
        {
            var started = await Task.WhenAll(actors.Select(person => team.StartAsync(options, person, cancel)));
            foreach (var (person, server) in started)
            {
                team._servers[person] = server;
                team._switchboard.Add(person, server);
            }

            return team;
        }
        catch
        {
            await team.DisposeAsync();
            throw;
        }
    }

    /// <summary>The page of a person, opened on first use. Opening installs the bot for that person.</summary>
    public async Task<PlaygroundPage> ActAsAsync(PlaygroundPerson person)
    {
        if (!_pages.TryGetValue(person, out var page))
        {
            _pages[person] = page = await PlaygroundPage.OpenAsync(_servers[person].Address, _config);
        }

        return page;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var owned in (IEnumerable<IAsyncDisposable>)[.. _pages.Values, .. _servers.Values, _switchboard])
        {
            await owned.DisposeAsync();
        }
    }

    private async Task<(PlaygroundPerson, PlaygroundServer)> StartAsync(
        PlaygroundOptions options, PlaygroundPerson person, CancellationToken cancel)
    {
        var directory = Path.Combine(options.Directory, person.Id);
        await _config.WriteAsync(directory, person, cancel);
        return (person, await PlaygroundServer.StartAsync(
            options with { Directory = directory, ServiceUrl = _switchboard.ServiceUrl }, cancel));
    }
}
