using ChatDashboard.Bot.Slack;
using ChatDashboard.Core.Chat;
using ChatDashboard.Core.Cycles;
using ChatDashboard.Core.People;
using ChatDashboard.Core.Sites;
using ChatDashboard.Tests.Support;

namespace ChatDashboard.Tests.Conversations;

/// <summary>One site, two chats: its channel is in one place, and each rater is asked where they are.</summary>
public sealed class TwoChatsTests
{
    private static readonly TeamsRoom Alone = TeamsRoom.With(A.Fay);

    /// <summary>Ben is in Teams too; the other two are in Slack alone.</summary>
    private static readonly Person[] InSlack = [SlackTeam.Cleo, SlackTeam.Person("dan")];

    [Fact]
    public async Task Each_rater_is_asked_where_they_are_and_the_channel_hears_of_it_once()
    {
        await using var app = await WithSiteInTeamsAsync();
        await app.Bot.SayAsync(A.Fay, Alone, "open");

        var inSlack = await app.DeliverAsync();

        Assert.Equal(["DCLEO", "DDAN"], inSlack.Select(post => post.Channel).Order());
        Assert.All(inSlack, post => Assert.StartsWith("How is Site X doing? 2026-Q3", post.Text));
        Assert.Equal(
            3, app.Bot.Teams.Messages.Count(message => message.Text.StartsWith("How is Site X doing? 2026-Q3", StringComparison.Ordinal)));
        Assert.Single(app.Bot.InChannel(), message => message.Text.StartsWith("Site X: 2026-Q3 is open", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whoever_is_missing_is_reminded_where_they_are()
    {
        await using var app = await WithSiteInTeamsAsync();
        await app.Bot.SayAsync(A.Fay, Alone, "open");
        await app.DeliverAsync();
        await app.Bot.AnswerAsync(A.Ana, Rating.Green);
        await SubmitAsync(app, SlackTeam.Cleo);
        app.Bot.Time.SetUtcNow(new(2026, 10, 6, 9, 0, 1, TimeSpan.Zero));
        var before = app.Bot.Teams.Messages.Count;

        var inSlack = await app.DeliverAsync();

        Assert.Equal(["DDAN"], inSlack.Select(post => post.Channel));
        Assert.Equal(
            [TeamsRoom.With(A.Ben).Id, TeamsRoom.With(A.Fay).Id],
            app.Bot.Teams.Messages.Skip(before).Select(message => message.Conversation).Order());
    }

    [Fact]
    public async Task The_status_tells_of_both_and_why_someone_could_not_be_reached()
    {
        await using var app = await WithSiteInTeamsAsync();
        app.Slack.Channels.Add(InSlack[1], null, ("deleted", true));
        app.Bot.Teams.Instead = call => call.Parts is ["a:29:ben", ..] ? TeamsAnswer.Error(403, "ForbiddenOperationException") : null;
        await app.Bot.SayAsync(A.Fay, Alone, "open");
        await app.DeliverAsync();
        await SubmitAsync(app, SlackTeam.Cleo);

        var status = (await app.Bot.SayAsync(A.Fay, Alone, "status"))[^1].Text;

        Assert.Contains("1 answered, 2 missing, 2 cannot be reached.", status);
        Assert.Contains("Answered\nCleo", status);
        Assert.Contains("Cannot be reached: They do not have the bot installed.\nBen", status);
        Assert.Contains("Cannot be reached: Their Slack account is deactivated.\nDan", status);
    }

    [Fact]
    public async Task Slack_in_trouble_holds_up_nobody_in_teams()
    {
        await using var app = await WithSiteInTeamsAsync();
        app.Slack.Instead = _ => new WebApiRefusal("", 503);
        await app.Bot.SayAsync(A.Fay, Alone, "open");

        await app.DeliverAsync();

        var status = (await app.Bot.SayAsync(A.Fay, Alone, "status"))[^1].Text;
        Assert.Contains("Message failed: Slack has a problem of its own.\nCleo and Dan", status);
        Assert.Contains("Not begun\nAna, Ben and Fay", status);
    }

    [Fact]
    public async Task A_site_whose_channel_is_in_slack_posts_its_quarter_there_and_asks_people_in_teams_too()
    {
        await using var app = await WithSiteInTeamsAsync();
        app.Slack.Channels.Put(SlackTeam.SiteX, InSlack);
        await app.Get<ISiteStore>().ChangeAsync(
            BotApp.SiteX, site => site with { Channel = SlackIds.Channel(SlackTeam.Id, SlackTeam.SiteX) }, default);
        await app.Bot.SayAsync(A.Fay, Alone, "open");
        var opened = await app.DeliverAsync();
        await app.Bot.AnswerAsync(A.Ana, Rating.Green);
        await app.Bot.SayAsync(A.Fay, Alone, "review");
        await app.Bot.SayAsync(A.Fay, Alone, "publish");

        var published = await app.DeliverAsync();
        await app.Bot.SayAsync(A.Fay, Alone, "reopen a number was wrong");
        await app.Bot.SayAsync(A.Fay, Alone, "publish");
        var again = await app.DeliverAsync();

        var posted = published.First(
            post => post.Channel == SlackTeam.SiteX && post.Text.Contains("1 of 5 raters took part", StringComparison.Ordinal));
        Assert.Single(
            opened, post => post.Channel == SlackTeam.SiteX && post.Text.StartsWith("Site X: 2026-Q3 is open", StringComparison.Ordinal));
        Assert.Contains(app.Bot.Teams.Messages, message => message.Conversation == TeamsRoom.With(A.Ana).Id);
        Assert.Contains(again, post => post.IsUpdate && post.Id == posted.Id);
        Assert.DoesNotContain(app.Bot.InChannel(), message => message.Text.Contains("2026-Q3 is open", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_workspace_that_took_the_bot_out_is_told_of_in_the_status_and_asked_again_once_it_is_back()
    {
        await using var app = await WithSiteInTeamsAsync();
        await app.Get<IWorkspaces>().CloseAsync("slack", SlackTeam.Id, default);
        await app.Bot.SayAsync(A.Fay, Alone, "open");
        await app.DeliverAsync();
        var gone = (await app.Bot.SayAsync(A.Fay, Alone, "status"))[^1].Text;
        await app.Get<IWorkspaces>().OpenAsync("slack", SlackTeam.Id, default);
        await app.Bot.SayAsync(A.Fay, Alone, "remind");

        var inSlack = await app.DeliverAsync();

        Assert.Contains("Cannot be reached: ChatDashboard was removed from this Slack workspace.\nCleo and Dan", gone);
        Assert.Equal(["DCLEO", "DDAN"], inSlack.Select(post => post.Channel).Order());
    }

    /// <summary>Ana, Ben and Fay are in the site's channel in Teams; Cleo and Dan are raters who are in Slack alone.</summary>
    private static async Task<SlackApp> WithSiteInTeamsAsync()
    {
        var app = await SlackApp.StartAsync();
        foreach (var person in InSlack)
        {
            app.Slack.Channels.Add(person);
        }

        await app.Bot.SetUpAsync("site-x", "Site X", A.Ana, A.Ben, A.Fay);
        await app.Get<ISiteStore>().ChangeAsync(BotApp.SiteX, site => site.WithRaters(InSlack), default);
        return app;
    }

    private static Task<Response> SubmitAsync(SlackApp app, Person rater) => app.Get<ICycleStore>().ChangeAsync(
        BotApp.SiteX, A.Q3, rater.Id, response => response with { SubmittedAt = app.Bot.Time.GetUtcNow() }, default);
}
