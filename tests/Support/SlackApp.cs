using System.Diagnostics;
using System.Text.Json.Nodes;
using ChatDashboard.Core.People;
using ChatDashboard.Core.Sites;

namespace ChatDashboard.Tests.Support;

/// <summary>
/// The real app with Slack's stand-in (and that of Teams) around it, and people who type and press as they would in Slack. Each thing that
/// they do ends when the bot has done all that follows from it.
/// </summary>
internal sealed class SlackApp : IAsyncDisposable
{
    private readonly SlackWire _wire;
    private readonly bool _ownsSlack;

    private SlackApp(BotApp bot, SlackStandIn slack, bool ownsSlack, bool overSocket) =>
        (Bot, Slack, _wire, _ownsSlack) = (bot, slack, new SlackWire(bot, slack, overSocket), ownsSlack);

    public BotApp Bot { get; }

    public SlackStandIn Slack { get; }

    /// <param name="overSocket">In Socket Mode: the bot calls Slack, and what people do comes over that connection.</param>
    public static async Task<SlackApp> StartAsync(
        DateTimeOffset? now = null, SlackApp? after = null, bool overSocket = false, params (string Name, string Value)[] settings)
    {
        var slack = after?.Slack ?? await SlackStandIn.StartAsync();
        settings = overSocket ? [.. settings, ("Slack:AppToken", SlackSocketStandIn.AppToken)] : settings;
        var bot = await BotApp.StartAsync(now, after?.Bot, slack, settings: settings);
        slack.Time = bot.Time;
        var app = new SlackApp(bot, slack, after is null, overSocket);
        await UntilAsync(() => !overSocket || slack.Sockets.Open.Count > 0);
        return app;
    }

    public T Get<T>()
        where T : notnull => Bot.Get<T>();

    /// <summary>
    /// Types /dashboard and this after it, in a channel or alone with the bot; gives what the bot wrote, also for one person alone.
    /// </summary>
    public Task<IReadOnlyList<SlackPost>> SlashAsync(Person who, string channel, string text, params Person[] mentioned) => _wire.DoAsync(
        () => _wire.SendAsync("/slack/commands", FromSlack.Command(
            who, channel, SlackTeam.Typed(text, mentioned), TriggerOf(who), Slack.ResponseUrl(channel, SlackTeam.User(who)))));

    /// <summary>Says something to the bot: by its name in a channel, or alone with it.</summary>
    public Task<IReadOnlyList<SlackPost>> SayAsync(
        Person who, string channel, string text, string? thread = null, params Person[] mentioned) =>
        _wire.DoAsync(() => _wire.SendEventAsync(FromSlack.Said(who, channel, SlackTeam.Typed(text, mentioned), thread)));

    /// <summary>Presses a button of a message.</summary>
    public Task<IReadOnlyList<SlackPost>> PressAsync(Person who, SlackPost post, string button)
    {
        var pressed = Single(BlockText.Buttons(post.Blocks), button);
        var url = Slack.ResponseUrl(post.Channel, SlackTeam.User(who), post);
        return _wire.DoAsync(() => _wire.SendAsync("/slack/interactions", FromSlack.PressOn(post, who, pressed, TriggerOf(who), url)));
    }

    /// <summary>Types into the modal in front, and presses one of its buttons: not the one at its foot.</summary>
    public Task<IReadOnlyList<SlackPost>> PressAsync(Person who, string button, params (string Input, string Value)[] typed)
    {
        var modal = Type(who, typed);
        return PressAsync(who, modal, Single(BlockText.Buttons(modal.Blocks), button));
    }

    /// <summary>The same with the first of several buttons that have this text.</summary>
    public Task<IReadOnlyList<SlackPost>> PressFirstAsync(Person who, string button, params (string Input, string Value)[] typed)
    {
        var modal = Type(who, typed);
        return PressAsync(who, modal, BlockText.Buttons(modal.Blocks).First(one => one.Text == button));
    }

    /// <summary>Presses a button of the bot's Home tab.</summary>
    public Task<IReadOnlyList<SlackPost>> PressHomeAsync(Person who, string button)
    {
        var home = HomeOf(who);
        var pressed = Single(BlockText.Buttons(home.Blocks), button);
        return _wire.DoAsync(
            () => _wire.SendAsync("/slack/interactions", FromSlack.PressIn(home.ToPayload(home.Id, null), who, pressed, TriggerOf(who))));
    }

    /// <summary>
    /// Types into the modal in front and presses the button at its foot; then it is closed, or what the bot answered is in front.
    /// </summary>
    public Task<IReadOnlyList<SlackPost>> SubmitAsync(Person who, params (string Input, string Value)[] typed)
    {
        var modal = Type(who, typed);
        Assert.True(modal.SubmitButton is not null, $"'{modal.Title}' has no button at its foot.");
        Assert.Empty(modal.Unfilled());
        return _wire.DoAsync(() => SendSubmissionAsync(who));
    }

    /// <summary>Presses Escape: the modal in front goes away with what was typed into it.</summary>
    public void Close(Person who) => Slack.Read(() => Slack.Screens.Close(SlackTeam.User(who)));

    public async Task<OpenModal> OpenHomeAsync(Person who)
    {
        var shown = Slack.Read(() => Slack.Screens.Home(SlackTeam.User(who)));
        await _wire.DoAsync(() => _wire.SendEventAsync(FromSlack.HomeOpened(who, shown)));
        return HomeOf(who);
    }

    /// <summary>Something else that Slack tells: the bot was added to a channel, the app was uninstalled.</summary>
    public Task<IReadOnlyList<SlackPost>> TellAsync(JsonObject what) => _wire.DoAsync(() => _wire.SendEventAsync(what));

    /// <summary>
    /// Sends a slash command or an interaction as it is, and gives what is answered at once; what follows is left to go on.
    /// </summary>
    public Task<JsonObject?> SendAsync(string path, JsonObject payload) => _wire.SendAsync(path, payload);

    /// <summary>The same, with all that follows; gives what the bot wrote.</summary>
    public Task<IReadOnlyList<SlackPost>> DoAsync(string path, JsonObject payload) => _wire.DoAsync(() => _wire.SendAsync(path, payload));

    /// <summary>Tells something, and leaves what follows to go on.</summary>
    public Task HearAsync(JsonObject what) => _wire.SendEventAsync(what);

    /// <summary>Lets the clock run on until something is so.</summary>
    public Task UntilTimePassesAsync(Func<bool> isSo) => UntilAsync(() =>
    {
        Bot.Time.Advance(TimeSpan.FromSeconds(5));
        return isSo();
    });

    /// <summary>Waits, without the clock, until something is so.</summary>
    public static async Task UntilAsync(Func<bool> isSo)
    {
        var waited = Stopwatch.StartNew();
        while (!isSo())
        {
            Assert.True(waited.Elapsed < TimeSpan.FromMinutes(1), "It did not come to pass within a minute.");
            await Task.Delay(TimeSpan.FromMilliseconds(20));
        }
    }

    /// <summary>Waits for what follows.</summary>
    public Task WhenDoneAsync() => _wire.DoAsync(() => Task.CompletedTask);

    /// <summary>Submits the modal in front as it stands, and leaves what follows to go on.</summary>
    public async Task SendSubmissionAsync(Person who)
    {
        var modal = CurrentView(who)!;
        var answer = await _wire.SendAsync("/slack/interactions", FromSlack.Submission(PayloadOf(who, modal), who, TriggerOf(who)));
        Slack.Read(() => SubmissionAnswer.Apply(Slack.Screens, SlackTeam.User(who), modal, answer));
    }

    /// <summary>Does what the schedule would do now, and gives what was written in Slack.</summary>
    public Task<IReadOnlyList<SlackPost>> DeliverAsync(SiteId? site = null, bool isLastTry = true) =>
        _wire.DoAsync(() => Bot.DeliverAsync(site, isLastTry));

    /// <summary>The modal that someone has in front of them; null for none.</summary>
    public OpenModal? CurrentView(Person who) => Slack.Read(() => Slack.Screens.Front(SlackTeam.User(who)));

    public OpenModal HomeOf(Person who) => Slack.Read(() => Slack.Screens.Home(SlackTeam.User(who)))
        ?? throw new InvalidOperationException($"{who.Name} has not seen the bot's Home tab yet.");

    /// <summary>The message that someone has seen last alone with the bot.</summary>
    public SlackPost Last(Person who) => Slack.Posts.Last(post => post.Channel == SlackTeam.With(who));

    public async ValueTask DisposeAsync()
    {
        await Bot.DisposeAsync();
        if (_ownsSlack)
        {
            await Slack.DisposeAsync();
        }
    }

    private Task<IReadOnlyList<SlackPost>> PressAsync(Person who, OpenModal modal, BlockButton pressed) => _wire.DoAsync(
        () => _wire.SendAsync("/slack/interactions", FromSlack.PressIn(PayloadOf(who, modal), who, pressed, TriggerOf(who))));

    /// <summary>A trigger, as it comes with whatever this person does now.</summary>
    public string TriggerOf(Person who) => Slack.Read(() => Slack.Screens.Trigger(SlackTeam.User(who)));

    private OpenModal Type(Person who, (string Input, string Value)[] typed)
    {
        var modal = CurrentView(who) ?? throw new InvalidOperationException($"{who.Name} has no modal in front.");
        foreach (var (input, value) in typed)
        {
            modal.Type(input, value);
        }

        return modal;
    }

    /// <summary>A modal as Slack sends it.</summary>
    public JsonObject PayloadOf(Person who, OpenModal modal) => Slack.Read(() =>
    {
        var open = Slack.Screens.All(SlackTeam.User(who));
        return modal.ToPayload(open[0].Id, open.Count > 1 ? open[^2].Id : null);
    });

    private static BlockButton Single(IEnumerable<BlockButton> buttons, string text)
    {
        var all = buttons.ToList();
        var named = all.Where(button => button.Text == text).ToList();
        Assert.True(named.Count == 1, $"There is no one button '{text}', but {string.Join(", ", all.Select(button => button.Text))}.");
        return named[0];
    }
}
