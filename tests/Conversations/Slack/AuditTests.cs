using ChatDashboard.Core.Sites;
using ChatDashboard.Tests.Support;
using static ChatDashboard.Tests.Support.SlackTeam;

namespace ChatDashboard.Tests.Conversations.Slack;

/// <summary>Who changed what at a site, as its facilitator reads it in Slack.</summary>
public sealed class AuditTests
{
    [Fact]
    public async Task Whoever_types_the_command_alone_sees_the_answer()
    {
        await using var app = await SlackStory.WithOpenQuarterAsync();

        var audit = Assert.Single(await app.SlashAsync(Fay, SiteX, "audit"));

        Assert.Equal(User(Fay), audit.To);
        Assert.Contains("Fay opened 2026-Q3.", audit.Text);
        Assert.Contains("Fay set up the site.", audit.Text);
    }

    [Fact]
    public async Task After_a_mention_in_the_channel_the_names_go_into_the_personal_chat()
    {
        await using var app = await SlackStory.WithOpenQuarterAsync();

        var said = await app.SayAsync(Fay, SiteX, "audit");

        Assert.Contains("Fay opened 2026-Q3.", Assert.Single(said, post => post.Channel == With(Fay)).Text);
        Assert.Equal(
            "I have sent it to you in our personal chat, because it bears names.", Assert.Single(said, post => post.Channel == SiteX).Text);
    }

    [Fact]
    public async Task A_long_record_is_read_on_in_a_window()
    {
        await using var app = await SlackStory.WithSiteAsync();
        for (var hour = 1; hour <= 400; hour++)
        {
            await app.Get<ISiteStore>().ChangeAsync(
                BotApp.SiteX, site => site.WithRaters([Person($"gus{hour}")]), Fay, A.Opening.AddHours(hour), default);
        }

        var audit = Assert.Single(await app.SlashAsync(Fay, SiteX, "audit"));
        await app.PressAsync(Fay, audit, "Read on");
        await app.PressAsync(Fay, "Read on");

        Assert.Equal("Who changed what", app.Front(Fay).Title);
        Assert.Contains("Fay set up the site.", app.Front(Fay).Text);
    }

    [Fact]
    public async Task A_rater_is_refused()
    {
        await using var app = await SlackStory.WithOpenQuarterAsync();

        var refused = Assert.Single(await app.SlashAsync(Ana, SiteX, "audit"));

        Assert.StartsWith("Only the facilitator of Site X (Fay)", refused.Text);
    }
}
