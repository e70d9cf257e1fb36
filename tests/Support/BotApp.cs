using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ChatDashboard.Bot;
using ChatDashboard.Bot.Storage;
using ChatDashboard.Core.Cycles;
using ChatDashboard.Core.People;
using ChatDashboard.Core.Sites;
using ChatDashboard.Tests.Bot.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace ChatDashboard.Tests.Support;

/// <summary>
/// The real app on a port of its own, over a SQLite file, with the Connector's stand-in and a clock that the test moves. Nothing runs by
/// itself: <see cref="DeliverAsync"/> does what the schedule would.
/// </summary>
internal sealed class BotApp : IAsyncDisposable
{
    public static readonly SiteId SiteX = new("site-x");

    /// <summary>As clients send it: an emoji is four bytes, and not twelve of an escape.</summary>
    private static readonly JsonSerializerOptions AsIs = new() { Encoder = AsIsEncoder.Instance };

    private readonly BotFactory _factory;
    private readonly TemporaryFolder _folder;
    private readonly bool _ownsFolder;
    private readonly (string Name, string Value)[] _settings;
    private int _lastId;

    private BotApp(
        BotFactory factory, TeamsStandIn teams, TemporaryFolder folder, bool ownsFolder, (string Name, string Value)[] settings)
    {
        (_factory, Teams, _folder, _ownsFolder, _settings) = (factory, teams, folder, ownsFolder, settings);
        Time = (FakeTimeProvider)factory.Services.GetRequiredService<TimeProvider>();
        Http = factory.CreateClient();
    }

    public TeamsStandIn Teams { get; }

    public HttpClient Http { get; }

    public IServiceProvider Services => _factory.Services;

    public FakeTimeProvider Time { get; }

    public StoreSwitch Store => _factory.Store;

    public KeptOutbox Outbox => (KeptOutbox)Get<IOutbox>();

    /// <param name="after">The one that ran before, and ends now: its data, settings and stand-in go over to this one.</param>
    /// <param name="change">What the test puts in the place of something of the app's.</param>
    public static async Task<BotApp> StartAsync(
        DateTimeOffset? now = null, BotApp? after = null, SlackStandIn? slack = null, Action<IServiceCollection>? change = null,
        params (string Name, string Value)[] settings)
    {
        if (after is not null)
        {
            await after._factory.DisposeAsync();
        }

        var folder = after?._folder ?? new TemporaryFolder();
        var teams = after?.Teams ?? await TeamsStandIn.StartAsync();
        settings = [.. after?._settings ?? [], .. settings];
        var factory = new BotFactory(folder.Database, new FakeTimeProvider(now ?? after?.Time.GetUtcNow() ?? A.Opening), settings, slack)
        {
            Change = change ?? (_ => { }),
        };
        factory.UseKestrel();
        factory.StartServer();
        return new BotApp(factory, teams, folder, after is null, settings) { _lastId = after?._lastId ?? 0 };
    }

    public T Get<T>()
        where T : notnull => Services.GetRequiredService<T>();

    /// <summary>Says something to the bot, and gives what it answered, wherever it did.</summary>
    public Task<IReadOnlyList<TeamsMessage>> SayAsync(Person who, TeamsRoom where, string text, params Person[] mentioned) =>
        PostAsync(where.Message(who, text, Teams.ServiceUrl, NextId(), mentioned));

    /// <summary>Presses a button of a card, with what was typed into its inputs.</summary>
    public Task<IReadOnlyList<TeamsMessage>> PressAsync(
        Person who, TeamsMessage card, string title, params (string Input, string Value)[] typed) =>
        SubmitAsync(who, card, card.Submit(title, typed.ToDictionary(one => one.Input, one => one.Value)));

    /// <summary>Sends a card's data as they are, whatever they are.</summary>
    public Task<IReadOnlyList<TeamsMessage>> SubmitAsync(Person who, TeamsMessage card, JsonObject data)
    {
        var where = card.Conversation.Contains("@thread.tacv2", StringComparison.Ordinal)
            ? new TeamsRoom("channel", card.Conversation.Split(';')[0])
            : card.Conversation == TeamsRoom.Group.Id ? TeamsRoom.Group : TeamsRoom.With(who);
        var activity = where.Activity("message", who, Teams.ServiceUrl, NextId());
        (activity["value"], activity["replyToId"], activity["conversation"]!["id"]) = (data.DeepClone(), card.Id, card.Conversation);
        return PostAsync(activity);
    }

    /// <summary>Sends an activity, and gives what the bot sent until it was done with it.</summary>
    public async Task<IReadOnlyList<TeamsMessage>> PostAsync(JsonObject activity)
    {
        var before = Teams.Messages.Count;
        using var body = new StringContent(activity.ToJsonString(AsIs), Encoding.UTF8, "application/json");
        using var answer = await WhileTimePassesAsync(Http.PostAsync("/api/messages", body));
        Assert.Equal(200, (int)answer.StatusCode);
        return [.. Teams.Messages.Skip(before)];
    }

    /// <summary>Does what the schedule would do now: moves the site's cycle on and delivers each message that is owed.</summary>
    /// <returns>What was sent.</returns>
    public async Task<IReadOnlyList<TeamsMessage>> DeliverAsync(SiteId? site = null, bool isLastTry = true)
    {
        var before = Teams.Messages.Count;
        Outbox.Add(await Get<AdvanceCycle>().RunAsync(site ?? SiteX, default), whileSomeoneWaits: false);
        foreach (var message in Outbox.TakeAll())
        {
            await WhileTimePassesAsync(Deliver(message, isLastTry));
        }

        return [.. Teams.Messages.Skip(before)];
    }

    /// <summary>The card that someone has seen last in their personal chat.</summary>
    public TeamsMessage Last(Person person) => Teams.Messages.Last(message => message.Conversation == TeamsRoom.With(person).Id);

    public IEnumerable<TeamsMessage> InChannel(string site = "site-x") =>
        Teams.Messages.Where(message => message.Conversation.StartsWith(TeamsRoom.Channel(site).Id, StringComparison.Ordinal));

    /// <summary>From now on nothing can be read or saved: in the place of the file lies a folder.</summary>
    public void BreakStorage()
    {
        ((IDisposable)Get<IDocuments>()).Dispose();
        File.Delete(_folder.Database);
        Directory.CreateDirectory(_folder.Database);
    }

    public string NextId() => $"{Interlocked.Increment(ref _lastId)}";

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _factory.DisposeAsync();
        if (_ownsFolder)
        {
            await Teams.DisposeAsync();
            _folder.Dispose();
        }
    }

    private async Task<bool> Deliver(OutgoingMessage message, bool isLastTry)
    {
        await Get<DeliverMessage>().RunAsync(message, isLastTry, default);
        return true;
    }

    /// <summary>
    /// The bot paces itself by the clock: where it waits, the clock runs on; and a second passes after whatever was done.
    /// </summary>
    private async Task<T> WhileTimePassesAsync<T>(Task<T> work)
    {
        while (await Task.WhenAny(work, Task.Delay(TimeSpan.FromMilliseconds(100))) != work)
        {
            Time.Advance(TimeSpan.FromSeconds(1));
        }

        Time.Advance(TimeSpan.FromSeconds(1));
        return await work;
    }
}
