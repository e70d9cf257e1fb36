using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using ChatDashboard.Core.People;
using ChatDashboard.Tests.Bot.Storage;

namespace ChatDashboard.Tests.Support;

/// <summary>
/// The bot as a process, or several, each of which is killed and started again over the same data. Whoever speaks to it reaches one that is
/// there, one after the other, or waits until there is one.
/// </summary>
internal sealed class MortalBot : IAsyncDisposable
{
    private readonly Dictionary<string, string> _settings = new() { ["Teams:MessagesPerSecond"] = "50" };
    private readonly TemporaryFolder _folder = new();
    private readonly HttpClient _http = new();
    private readonly SemaphoreSlim _calls = new(0);
    private readonly ConcurrentQueue<(TeamsCall Call, long At)> _heard = new();
    private readonly List<(int Before, int After)> _killed = [];
    private readonly Task<BotProcess>[] _alive;
    private int _lastId;
    private int _turn;

    private MortalBot(TeamsStandIn teams, int instances, (string Name, string Value)[] settings, CancellationToken cancel)
    {
        Teams = teams;
        foreach (var (name, value) in settings)
        {
            _settings[name] = value;
        }

        Teams.Before = call =>
        {
            _heard.Enqueue((call, Stopwatch.GetTimestamp()));
            return Task.FromResult(_calls.Release());
        };
        _alive = [.. Enumerable.Range(0, instances).Select(_ => BotProcess.StartAsync(_folder.Path, _settings, cancel))];
    }

    public TeamsStandIn Teams { get; }

    /// <summary>What Teams heard, and when.</summary>
    public IReadOnlyCollection<(TeamsCall Call, long At)> Heard => _heard;

    public int Kills => _killed.Count;

    /// <summary>How many messages stood there before each kill, and after it.</summary>
    public IReadOnlyList<(int Before, int After)> Killed => _killed;

    public static Task<MortalBot> StartAsync(CancellationToken cancel, params (string Name, string Value)[] settings) =>
        StartAsync(instances: 1, cancel, settings);

    public static async Task<MortalBot> StartAsync(int instances, CancellationToken cancel, params (string Name, string Value)[] settings)
    {
        var bot = new MortalBot(await TeamsStandIn.StartAsync(), instances, settings, cancel);
        await Task.WhenAll(bot._alive);
        return bot;
    }

    /// <summary>Types a text, again and again until it is answered, and gives the answer.</summary>
    public async Task<TeamsMessage> SayAsync(Person who, TeamsRoom where, string text, CancellationToken cancel, params Person[] mentioned)
    {
        while (true)
        {
            var before = Teams.Messages.Count;
            if (await PostAsync(where.Message(who, text, Teams.ServiceUrl, NextId(), mentioned), cancel))
            {
                return Teams.Messages.Skip(before).Last(where.Holds);
            }
        }
    }

    /// <summary>Presses a button once, and gives the card as it was drawn again; null if the bot died before that.</summary>
    public async Task<TeamsMessage?> PressAsync(
        Person who, TeamsMessage card, string title, Dictionary<string, string> typed, CancellationToken cancel)
    {
        var activity = TeamsRoom.With(who).Activity("message", who, Teams.ServiceUrl, NextId());
        (activity["value"], activity["replyToId"]) = (card.Submit(title, typed), card.Id);
        var before = Teams.Messages.Count;
        var answered = await PostAsync(activity, cancel);
        var drawn = Teams.Messages.Skip(before).LastOrDefault(
            message => message.IsUpdate && message.Id == card.Id && message.Conversation == card.Conversation);
        Assert.True(drawn is not null || !answered, $"'{title}' was answered with 200, and the card was not drawn again.");
        return drawn;
    }

    /// <summary>What it says of its parts when it is asked whether it is ready.</summary>
    public async Task<(HttpStatusCode Status, string Body)> ReadyAsync(CancellationToken cancel)
    {
        using var answer = await _http.GetAsync(new Uri((await _alive[0]).Address, "/health/ready"), cancel);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(cancel));
    }

    /// <summary>Tells it to end, and gives what it has written to the console in this life.</summary>
    public async Task<string> EndAsync(CancellationToken cancel)
    {
        var bot = await _alive.Single();
        Assert.Equal(0, await bot.StopAsync(cancel));
        return bot.Output;
    }

    /// <summary>
    /// Kills it a moment after so many calls of its life (the moment may lie before the call that follows), and starts it again.
    /// </summary>
    public Task KillAsync(
        int afterCalls, TimeSpan moment, CancellationToken cancel, int instance = 0, bool comesBack = true) => BringToEndAsync(
        instance,
        afterCalls,
        moment,
        async dying =>
        {
            var before = Teams.Messages.Count;
            await dying.DisposeAsync();
            _killed.Add((before, Teams.Messages.Count));
        },
        cancel,
        comesBack);

    /// <summary>
    /// Tells it to end a moment after so many calls of its life, and starts it again; gives how it ended, and how long that took.
    /// </summary>
    public async Task<(int ExitCode, TimeSpan Took)> StopAsync(int afterCalls, TimeSpan moment, CancellationToken cancel)
    {
        var (exitCode, began, ended) = (-1, 0L, 0L);
        await BringToEndAsync(
            0,
            afterCalls,
            moment,
            async leaving =>
            {
                began = Stopwatch.GetTimestamp();
                exitCode = await leaving.StopAsync(cancel);
                ended = Stopwatch.GetTimestamp();
                await leaving.DisposeAsync();
            },
            cancel);
        return (exitCode, Stopwatch.GetElapsedTime(began, ended));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var alive in _alive.Where(bot => bot.IsCompletedSuccessfully))
        {
            await (await alive).DisposeAsync();
        }

        await Teams.DisposeAsync();
        _http.Dispose();
        _calls.Dispose();
        _folder.Dispose();
    }

    private async Task BringToEndAsync(
        int instance, int afterCalls, TimeSpan moment, Func<BotProcess, Task> end, CancellationToken cancel, bool comesBack = true)
    {
        // Where there are no more calls, it dies without them.
        for (var number = 0; number < afterCalls && await _calls.WaitAsync(TimeSpan.FromSeconds(10), cancel); number++)
        {
        }

        await Task.Delay(moment, cancel);
        var born = new TaskCompletionSource<BotProcess>(TaskCreationOptions.RunContinuationsAsynchronously);
        var dying = await _alive[instance];
        _alive[instance] = born.Task;
        await end(dying);
        if (!comesBack)
        {
            return;
        }

        while (_calls.Wait(TimeSpan.Zero, cancel))
        {
            // Calls of the life that is over.
        }

        try
        {
            born.SetResult(await BotProcess.StartAsync(_folder.Path, _settings, cancel));
        }
        catch (Exception failed) when (born.TrySetException(failed))
        {
            // Those who wait for it hear of it.
        }
    }

    /// <summary>Whether it was answered: not if the bot died meanwhile.</summary>
    private async Task<bool> PostAsync(JsonObject activity, CancellationToken cancel)
    {
        var instance = Reached();
        var alive = _alive[instance];
        var bot = await alive;
        try
        {
            using var body = new StringContent(activity.ToJsonString(), Encoding.UTF8, "application/json");
            using var answer = await _http.PostAsync(bot.Messages, body, cancel);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            return true;
        }
        catch (HttpRequestException) when (alive != _alive[instance])
        {
            return false;
        }
    }

    /// <summary>As whatever stands before the instances chooses.</summary>
    private int Reached()
    {
        var next = Interlocked.Increment(ref _turn);
        var inTurn = Enumerable.Range(next, _alive.Length).Select(number => number % _alive.Length).ToList();
        return inTurn.FirstOrDefault(number => _alive[number].IsCompletedSuccessfully, inTurn[0]);
    }

    private string NextId() => $"{Interlocked.Increment(ref _lastId)}";
}
