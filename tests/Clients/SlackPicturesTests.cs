using System.Text.Json;
using System.Text.Json.Nodes;
using ChatDashboard.Bot.Slack.Blocks;
using ChatDashboard.Core.Chat.Messages;
using ChatDashboard.Tests.Support;
using Microsoft.Playwright;

namespace ChatDashboard.Tests.Clients;

/// <summary>What people see in Slack, drawn in Chromium by a library that imitates its look, to be looked at.</summary>
[Collection(nameof(Alone))]
public sealed class SlackPicturesTests
{
    [Fact]
    public async Task Every_message_and_modal_of_the_demos_site_is_drawn()
    {
        RealClients.NeedPlayground();
        using var script = NodeScript.Start("draw-slack.mjs");
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(
            new() { ExecutablePath = RealClients.Chromium, Args = ["--no-sandbox", "--disable-gpu"] });
        var page = await browser.NewPageAsync(new() { Locale = "en-US", ViewportSize = new() { Width = 560, Height = 600 } });

        await page.SetContentAsync(JsonSerializer.Deserialize<string>(await script.AskAsync(""))!);

        foreach (var (name, message) in StoryMessages.All)
        {
            await DrawAsync(page, $"{name}-message", new() { ["blocks"] = MessageBlocks.Render(message).Blocks });
            await DrawAsync(page, $"{name}-modal", MessageModal.Render(message));
        }

        await DrawAsync(page, "home", HomeTab.Render((SiteList)StoryMessages.All["sites"]));
    }

    private static async Task DrawAsync(IPage page, string name, JsonObject what)
    {
        await page.EvaluateAsync("what => show(what)", what.ToJsonString());
        await page.ScreenshotAsync(new() { Path = Repository.Path("artifacts", "slack", $"{name}.png"), FullPage = true });

        var shown = await page.Locator("main").InnerTextAsync();
        Assert.All(
            CardText.Nodes(what).Where(node => (string?)node["type"] is "text").Select(run => (string)run["text"]!),
            text => Assert.Contains(WithoutSpace(text), WithoutSpace(shown), StringComparison.Ordinal));
    }

    private static string WithoutSpace(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character)));
}
