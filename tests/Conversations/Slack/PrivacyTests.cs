using ChatDashboard.Bot.Storage;
using ChatDashboard.Core.Cycles;
using ChatDashboard.Tests.Bot.Storage;
using ChatDashboard.Tests.Support;
using static ChatDashboard.Tests.Support.SlackTeam;

namespace ChatDashboard.Tests.Conversations.Slack;

/// <summary>What is kept about someone in Slack, to read and to have deleted.</summary>
public sealed class PrivacyTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_is_kept_comes_as_a_message_that_stays_in_the_personal_chat(bool inChannel)
    {
        await using var app = await SlackStory.WithOpenQuarterAsync();
        await app.AnswerAsync(Ana, Rating.Green);

        var said = await app.SlashAsync(Ana, inChannel ? SiteX : With(Ana), "export me");

        var data = Assert.Single(said, post => post.Channel == With(Ana) && post.To is null);
        Assert.StartsWith("Everything that I keep about you", data.Text);
        Assert.Contains($"Id: slack:{Id}.{User(Ana)}", data.Text);
        Assert.Equal(
            "I have sent it to you in our personal chat, where nobody else sees it.",
            Assert.Single(said, post => post.To == User(Ana)).Text);
        var pages = new List<SlackPost> { data };
        while (pages[^1].Buttons.Contains("Read on"))
        {
            pages.AddRange(await app.PressAsync(Ana, pages[^1], "Read on"));
        }

        var text = string.Join('\n', pages.Select(page => page.Text));
        Assert.All(pages, page => Assert.Equal((With(Ana), null), (page.Channel, page.To)));
        Assert.Contains("Ana likes it.", text);
        Assert.Contains("Ana on ", text);
        Assert.DoesNotContain("Ben", text);
    }

    [Fact]
    public async Task After_a_mention_nothing_personal_stands_in_the_channel()
    {
        await using var app = await SlackStory.WithOpenQuarterAsync();
        await app.AnswerAsync(Ana, Rating.Green);

        var said = (await app.SayAsync(Ana, SiteX, "export me")).Concat(await app.SayAsync(Ana, SiteX, "forget me")).ToList();

        Assert.Equal(
            [
                "I have sent it to you in our personal chat, where nobody else sees it.",
                "I have asked you in our personal chat, to be sure.",
            ],
            said.Where(post => post.Channel == SiteX).Select(post => post.Text));
        Assert.Contains(said, post => post.Channel == With(Ana) && post.Buttons.Contains("Forget me"));
    }

    [Fact]
    public async Task Whoever_is_told_that_it_is_done_is_kept_nowhere_any_more()
    {
        await using var app = await SlackStory.WithPublishedQuarterAsync();
        await app.OpenHomeAsync(Ana);
        var question = Assert.Single(await app.SlashAsync(Ana, SiteX, "forget me"));

        var done = await app.PressAsync(Ana, question, "Forget me");

        Assert.Contains(
            done,
            post => post.Text.StartsWith(
                "Done. I keep nothing about you any more at 1 site; answers of 1 quarter stay as counts.", StringComparison.Ordinal));
        Assert.DoesNotContain("Site X", app.HomeOf(Ana).Text);
        Assert.All(await FilledStore.AllAsync(app.Get<IDocuments>()), document =>
        {
            Assert.DoesNotContain(User(Ana), document.Id);
            Assert.DoesNotContain(User(Ana), document.Json);
            Assert.DoesNotContain("Ana", document.Json);
        });
    }

    [Fact]
    public async Task The_only_facilitator_is_told_who_takes_over_first_and_stays()
    {
        await using var app = await SlackStory.WithOpenQuarterAsync();
        await app.OpenHomeAsync(Fay);
        var question = Assert.Single(await app.SlashAsync(Fay, With(Fay), "forget me"));

        var refused = await app.PressAsync(Fay, question, "Forget me");

        Assert.Contains(
            refused,
            post => post.Text.Contains(
                "You are the only facilitator of Site X (site-x). I have changed nothing.", StringComparison.Ordinal));
        Assert.Contains("Site X", app.HomeOf(Fay).Text);
    }
}
