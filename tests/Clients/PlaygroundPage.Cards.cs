using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ChatDashboard.Tests.Clients;

internal sealed partial class PlaygroundPage
{
    private const string Card = ".ac-adaptiveCard";

    /// <summary>The latest card that shows a text, in any thread; it stays the same card while the bot redraws it.</summary>
    public ILocator CardWith(string text) => _page.Locator(Card).Filter(new() { HasText = text }).Last;

    /// <summary>An input of a card with its label and error message. Cards' own input ids do not reach the page.</summary>
    public ILocator Field(ILocator card, string label) => card.Locator("div:has(> .ac-input-container)").Filter(new()
    {
        Has = _page.Locator("label.ac-richTextBlock", new() { HasTextRegex = new Regex($@"^{Regex.Escape(label)}(\s*\*)?$") }),
    });

    /// <summary>Picks a choice by its title: a radio button, a check box, or an entry of a drop-down list.</summary>
    public async Task ChooseAsync(ILocator card, string label, string choice)
    {
        var field = Field(card, label);
        var list = field.GetByRole(AriaRole.Combobox);
        await Expect(list.Or(field.GetByLabel(choice, new() { Exact = true })).First).ToBeVisibleAsync();
        if (await list.CountAsync() == 0)
        {
            await field.GetByLabel(choice, new() { Exact = true }).CheckAsync();
            return;
        }

        await list.ClickAsync();
        await _page.GetByRole(AriaRole.Option, new() { Name = choice, Exact = true }).ClickAsync();
        await Expect(list).ToHaveValueAsync(choice);
    }

    /// <summary>Writes into a text, number or date input.</summary>
    public Task FillAsync(ILocator card, string label, string text) =>
        Field(card, label).Locator("input, textarea").First.FillAsync(text);

    /// <summary>Presses a button of a card by its title.</summary>
    public static Task PressAsync(ILocator card, string button) =>
        card.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    /// <summary>Waits until the open conversation shows a text; the list of chats beside it does not count.</summary>
    public Task WaitForTextAsync(string text, float seconds = 10) =>
        Expect(_page.GetByText(text).And(_page.Locator(":not([role=region] *)")).Filter(new() { Visible = true }).First)
            .ToBeVisibleAsync(new() { Timeout = seconds * 1000 });

    /// <summary>Takes a picture of a card or message, whole however tall, or of the page as it stands.</summary>
    public async Task ScreenshotAsync(string path, ILocator? of = null)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        if (of is null)
        {
            await _page.ScreenshotAsync(new() { Path = path });
            return;
        }

        var size = _page.ViewportSize!;
        var box = await of.BoundingBoxAsync() ?? throw new InvalidOperationException("It is not on the _page.");
        if (box.Height + 400 > size.Height) // the list of messages scrolls by itself and would cut the picture
        {
            await _page.SetViewportSizeAsync(size.Width, (int)box.Height + 400);
        }

        await of.ScreenshotAsync(new() { Path = path });
    }
}
