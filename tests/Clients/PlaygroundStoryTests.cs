using ChatDashboard.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ChatDashboard.Tests.Clients;

/// <summary>
/// The product's main job, clicked and typed by two people in the Microsoft 365 Agents Playground, each before their own Chromium.
/// </summary>
[Collection(nameof(Alone))]
public sealed class PlaygroundStoryTests
{
    private const string Note = "A *bold* <b>claim</b> with **stars**, [a link](http://x) "
        + "and {{DATE(2017-02-14T06:08:39Z, SHORT)}} 🎉 مرحبا <at>you</at>";

    private static readonly PlaygroundConfig Config = PlaygroundConfig.Default;
    private static readonly PlaygroundPerson Alex = Config.People[0];
    private static readonly PlaygroundPerson Megan = Config.People[1];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_people_take_a_quarter_from_setting_up_to_the_corrected_dashboard()
    {
        RealClients.NeedPlayground();
        var folder = Directory.CreateTempSubdirectory("playground").FullName;
        await using var bot = await BotProcess.StartAsync(
            folder, new Dictionary<string, string> { ["Teams:MessagesPerSecond"] = "50" }, Cancel);
        await using var team = await PlaygroundTeam.StartAsync(new(bot.Messages, folder), Config, [Alex, Megan], Cancel);
        var alex = await team.ActAsAsync(Alex);
        var megan = await team.ActAsAsync(Megan);

        await SetUpAndOpenAsync(alex);
        await AnswerWithCareAsync(alex);
        await AnswerTheOtherWayAsync(megan);
        await ReviewAndPublishAsync(alex);
        await ReopenAndCorrectAsync(alex);
        await AskEverywhereAsync(alex);
        await ForgetAsync(alex, megan);
    }

    private static async Task SetUpAndOpenAsync(PlaygroundPage alex)
    {
        await alex.WaitForTextAsync("Hello, I am ChatDashboard");
        await alex.OpenChannelAsync("Site X");
        await alex.AskAsync("setup site-y Riverton");
        await alex.WaitForTextAsync("Riverton is set up");
        await alex.AskAsync("/dashboard SETUP site-y Riverton");
        await alex.WaitForTextAsync("I have changed nothing");
        await alex.AskAsync("opne");
        await alex.WaitForTextAsync("Did you mean open?");
        await alex.AskAsync("open");
        await alex.WaitForTextAsync("I have asked 6 raters");
        await PictureAsync(alex, "1-channel-open");
    }

    private static async Task AnswerWithCareAsync(PlaygroundPage alex)
    {
        await alex.OpenPersonalChatAsync();
        await alex.WaitForTextAsync("How is Riverton doing?", 30);
        await PictureAsync(alex, "2-prompt", alex.LastCard);
        await PlaygroundPage.PressAsync(alex.LastCard, "Start");
        var form = alex.CardWith("Page 1 of 4");
        await RateAsync(alex, form, "Shared Result", "🟢 Green", "↑ improving");
        await RateAsync(alex, form, "Key Drivers", "⚪\uFE0F Gray", "→ steady");
        await alex.FillAsync(form, "Outcomes: note", Note);
        await PictureAsync(alex, "3-form", form);
        await PlaygroundPage.PressAsync(form, "Save and continue");

        await alex.WaitForTextAsync("You chose Gray. What does the team need to find out?");
        form = alex.CardWith("Page 1 of 4");
        await Expect(alex.Field(form, "Outcomes: note").Locator("textarea")).ToHaveValueAsync(Note);
        await alex.FillAsync(form, "Key Drivers: note", "Which drivers did they pick?");
        await PlaygroundPage.PressAsync(form, "Save for later");
        await alex.WaitForTextAsync("Saved as a draft");

        await alex.AskAsync("rate");
        await alex.WaitForTextAsync("Page 1 of 4");
        foreach (var page in new[] { 1, 2, 3 })
        {
            await PlaygroundPage.PressAsync(alex.LastCard, "Save and continue");
            await alex.WaitForTextAsync($"Page {page + 1} of 4");
        }

        await alex.FillAsync(alex.LastCard, "What is working?", "The table meets every month.");
        await alex.LastCard.GetByRole(AriaRole.Button, new() { Name = "Hand in" }).DblClickAsync();
        await alex.WaitForTextAsync("Thank you, your answers are in");
        await alex.WaitForTextAsync(Note);
        await PictureAsync(alex, "4-answers", alex.CardWith("Your answers on Riverton"));
    }

    private static async Task AnswerTheOtherWayAsync(PlaygroundPage megan)
    {
        await megan.WaitForTextAsync("How is Riverton doing?", 30);
        await PlaygroundPage.PressAsync(megan.LastCard, "Start");
        await megan.WaitForTextAsync("Page 1 of 4");
        await RateAsync(megan, megan.LastCard, "Shared Result", "🔴 Red", "↓ slipping");
        foreach (var page in new[] { 1, 2, 3 })
        {
            await PlaygroundPage.PressAsync(megan.LastCard, "Save and continue");
            await megan.WaitForTextAsync($"Page {page + 1} of 4");
        }

        await PlaygroundPage.PressAsync(megan.LastCard, "Hand in");
        await megan.WaitForTextAsync("Thank you, your answers are in");
    }

    private static async Task ReviewAndPublishAsync(PlaygroundPage alex)
    {
        await alex.AskAsync("status");
        await alex.WaitForTextAsync("2 answered");
        await alex.AskAsync("review");
        await alex.WaitForTextAsync("Components 1 to 5 of 20");
        var review = alex.LastCard;
        await Expect(review).ToContainTextAsync("Split");
        await review.GetByRole(AriaRole.Button, new() { Name = "Keep a minority view" }).First.ClickAsync();
        await alex.ChooseAsync(review, "Shared Result: team's rating", "🟡 Yellow");
        await alex.FillAsync(review, "Shared Result: its reason", "The goal has no date.");
        await PictureAsync(alex, "5-review", review);
        await PlaygroundPage.PressAsync(review, "Agree and continue");
        await alex.WaitForTextAsync("Components 6 to");
        await PlaygroundPage.PressAsync(alex.LastCard, "Preview");
        await alex.WaitForTextAsync("Preview: as it would be published now");
        await PlaygroundPage.PressAsync(alex.CardWith("Components 6 to"), "Publish");
        await alex.WaitForTextAsync("is published.");

        await PlaygroundPage.PressAsync(alex.CardWith("Your answers on Riverton"), "Change");
        await alex.WaitForTextAsync("answers cannot be changed any more");

        await alex.OpenChannelAsync("Site X");
        await alex.WaitForTextAsync("2 of 6 raters took part", 30);
        await alex.WaitForTextAsync("The goal has no date.");
        await PictureAsync(alex, "6-dashboard", alex.CardWith("raters took part"));
    }

    private static async Task ReopenAndCorrectAsync(PlaygroundPage alex)
    {
        await alex.AskAsync("reopen the goal has a date after all");
        await alex.WaitForTextAsync("Open again since", 30);
        await alex.OpenPersonalChatAsync();
        await alex.AskAsync("review");
        await alex.WaitForTextAsync("Components 1 to 5 of 20");
        await alex.ChooseAsync(alex.LastCard, "Shared Result: team's rating", "🟢 Green");
        await PlaygroundPage.PressAsync(alex.LastCard, "Agree and continue");
        await alex.WaitForTextAsync("Saved:");
        await alex.AskAsync("publish");
        await alex.OpenChannelAsync("Site X");
        await alex.WaitForTextAsync("Updated by Alex Wilber", 30);
        await alex.WaitForTextAsync("the goal has a date after all");
        await PictureAsync(alex, "7-corrected", alex.CardWith("Updated by Alex Wilber"));
    }

    private static async Task AskEverywhereAsync(PlaygroundPage alex)
    {
        await Expect(await alex.AskAsync("Site-Y")).ToContainTextAsync("2 of 6 raters took part");
        await alex.OpenGroupChatAsync();
        await Expect(await alex.AskAsync("site-y")).ToContainTextAsync("2 of 6 raters took part");
        await PictureAsync(alex, "8-group");
        await alex.OpenPersonalChatAsync();
        await Expect(await alex.AskAsync("dashboard")).ToContainTextAsync("published");
        await Expect(await alex.AskAsync("site-z")).ToContainTextAsync("Did you mean site-y?");
    }

    private static async Task ForgetAsync(PlaygroundPage alex, PlaygroundPage megan)
    {
        await megan.AskAsync("export me");
        await megan.WaitForTextAsync("Everything that I keep about you");
        await PictureAsync(megan, "9-personal-data", megan.CardWith("Everything that I keep about you"));
        await megan.AskAsync("forget me");
        await megan.WaitForTextAsync("Shall I forget you?");
        await PictureAsync(megan, "10-forget", megan.CardWith("Shall I forget you?"));
        await PlaygroundPage.PressAsync(megan.CardWith("Shall I forget you?"), "Forget me");
        await megan.WaitForTextAsync("answers of 1 quarter stay as counts");

        await Expect(await alex.AskAsync("site-y")).ToContainTextAsync("2 of 6 raters took part");
        await alex.AskAsync("audit");
        await alex.WaitForTextAsync("Someone was forgotten, as they wished.");
        await PictureAsync(alex, "11-audit", alex.CardWith("who changed what"));
    }

    private static async Task RateAsync(PlaygroundPage page, ILocator form, string component, string rating, string trend)
    {
        await page.ChooseAsync(form, $"{component}: rating", rating);
        await page.ChooseAsync(form, $"{component}: trend", trend);
    }

    private static Task PictureAsync(PlaygroundPage page, string name, ILocator? of = null) =>
        page.ScreenshotAsync(Repository.Path("artifacts", "playground", $"{name}.png"), of);
}

/// <summary>What needs the machine for itself: a browser that waits for its turn would be taken for one that hangs.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
