using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ChatDashboard.Tests.Clients;

/// <summary>One person before the Playground's page: opens chats and channels, types, reads, and works cards.</summary>
internal sealed partial class PlaygroundPage : IAsyncDisposable
{
    private const string Editor = "[data-lexical-editor]";
    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;
    private readonly IPage _page;
    private readonly PlaygroundConfig _people;

    private PlaygroundPage(IPlaywright playwright, IBrowser browser, IPage page, PlaygroundConfig people) =>
        (_playwright, _browser, _page, _people) = (playwright, browser, page, people);

    /// <summary>Playwright's page, for what this type does not offer.</summary>
    public IPage Page => _page;

    /// <summary>The bot's latest message; in a channel the newest post, with its thread.</summary>
    public ILocator LastMessage => InChannel ? Posts.First : BotMessages.Last;

    /// <summary>The latest card in the open chat; in a channel the latest card of the newest post.</summary>
    public ILocator LastCard => (InChannel ? Posts.First : _page.Locator("body")).Locator(Card).Last;

    /// <summary>The posts of the open channel, newest first, each with its thread.</summary>
    public ILocator Posts => _page.Locator("[role=group].fui-Card").Filter(new() { Has = _page.Locator(".fui-CardFooter " + Editor) });

    private bool InChannel { get; set; }

    private bool InPersonalChat { get; set; } = true;

    private ILocator BotMessages => _page.Locator("div:has(> [aria-label='Message header'] [aria-label='Message author'])");

    // One a message of the bot, in chats and threads alike; the left rail has one too.
    private ILocator BotFaces => _page.Locator($"[role=img][aria-label='{_people.Bot}']:not([role=tree] *)");

    /// <summary>Opens the page in Chromium. Each opening starts with empty chats and installs the bot anew.</summary>
    public static async Task<PlaygroundPage> OpenAsync(Uri address, PlaygroundConfig people)
    {
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = RealClients.Chromium,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync"],
        });
        var page = await browser.NewPageAsync(new() { Locale = "en-US", ViewportSize = new() { Width = 1280, Height = 1600 } });
        await page.RouteAsync("https://**", route => route.AbortAsync()); // fonts and animations of a CDN
        await page.GotoAsync(address.ToString());
        var opened = new PlaygroundPage(playwright, browser, page, people);
        await Expect(page.Locator(Editor)).ToBeVisibleAsync(new() { Timeout = 30_000 }); // it waits 15 s for a bot that is down
        await page.GetByTitle("Hide log panel").ClickAsync();
        return opened;
    }

    /// <summary>Opens the person's own chat with the bot.</summary>
    public Task OpenPersonalChatAsync() => OpenAsync("Personal Chat", channel: false);

    /// <summary>Opens the group chat.</summary>
    public Task OpenGroupChatAsync() => OpenAsync(_people.GroupChat, channel: false);

    /// <summary>Opens a channel of the team by its name; the other one is General.</summary>
    public Task OpenChannelAsync(string name) => OpenAsync($"{_people.Team} - {name}", channel: true);

    /// <summary>
    /// Types one line and sends it; <c>&lt;at&gt;Name&lt;/at&gt;</c> in it becomes a mention. The bot is mentioned first wherever
    /// it would not hear otherwise: in channels and the group chat.
    /// </summary>
    public async Task SayAsync(string text)
    {
        await TypeAsync(_page.Locator(Editor).First, Mentioned(text));
        await _page.GetByRole(AriaRole.Button, new() { Name = InChannel ? "Post" : "Send Message", Exact = true }).First.ClickAsync();
        await SentAsync(_page.Locator(Editor).First);
    }

    /// <summary>Mentions people, then says the rest: <c>raters add @Megan</c> is <c>MentionAndSayAsync("raters add", megan)</c>.</summary>
    public Task MentionAndSayAsync(string text, params PlaygroundPerson[] mentioned) =>
        SayAsync(string.Join(' ', [text, .. mentioned.Select(person => $"<at>{person.Name}</at>")]));

    /// <summary>Answers in the thread of a post.</summary>
    public async Task ReplyAsync(ILocator post, string text)
    {
        await TypeAsync(post.Locator(Editor), Mentioned(text));
        await post.GetByRole(AriaRole.Button, new() { Name = "Send Message" }).ClickAsync();
        await SentAsync(post.Locator(Editor));
    }

    /// <summary>Says something and returns the bot's answer: a new message, not one that was redrawn.</summary>
    public async Task<ILocator> AskAsync(string text)
    {
        var before = await BotFaces.CountAsync();
        await SayAsync(text);
        await Expect(BotFaces.Nth(before)).ToBeVisibleAsync(new() { Timeout = 30_000 });
        return LastMessage;
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }

    private async Task OpenAsync(string name, bool channel)
    {
        await _page.GetByRole(AriaRole.Treeitem, new() { Name = name, Exact = true }).ClickAsync();
        await Expect(_page.GetByText("Start a new post")).ToBeVisibleAsync(new() { Visible = channel });
        InChannel = channel;
        InPersonalChat = name == "Personal Chat";
    }

    private string Mentioned(string text) =>
        InPersonalChat || text.Contains($"<at>{_people.Bot}</at>") ? text : $"<at>{_people.Bot}</at> {text}";

    private async Task TypeAsync(ILocator editor, string text)
    {
        await editor.ClickAsync();
        foreach (var part in MentionBoundary().Split(text).Where(part => part.Length > 0))
        {
            if (Mention().Match(part) is { Success: true } match)
            {
                var name = match.Groups[1].Value;
                await editor.PressSequentiallyAsync($"@{name.Split(' ')[0]}");
                await _page.GetByRole(AriaRole.Listbox, new() { Name = "Typeahead menu" })
                    .GetByRole(AriaRole.Menuitem, new() { Name = name }).ClickAsync(); // Enter would send instead
            }
            else
            {
                await editor.PressSequentiallyAsync(part);
            }
        }
    }

    private static Task SentAsync(ILocator editor) => Expect(editor).ToHaveTextAsync("");

    [GeneratedRegex("(<at>.*?</at>)")]
    private static partial Regex MentionBoundary();

    [GeneratedRegex("^<at>(.*)</at>$")]
    private static partial Regex Mention();
}
