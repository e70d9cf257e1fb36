using ChatDashboard.Bot.Slack;
using ChatDashboard.Core.Chat;
using ChatDashboard.Tests.Support;

namespace ChatDashboard.Tests.Bot.Slack;

/// <summary>The token goes to Slack alone, and an answer to an address of Slack's alone.</summary>
public sealed class SlackHostsTests
{
    private static readonly CancellationToken Cancel = CancellationToken.None;
    private static readonly string Ana = SlackTeam.User(SlackTeam.Ana);

    [Theory]
    [InlineData("https://hooks.slack.com/commands/T024BE7LD/1/x", true)]
    [InlineData("https://hooks.slack.com:443/actions/T024BE7LD/1/x", true)]
    [InlineData("http://hooks.slack.com/commands/T024BE7LD/1/x", false)]
    [InlineData("https://hooks.slack.com:8443/commands/T024BE7LD/1/x", false)]
    [InlineData("https://hooks.slack.com.example.org/commands", false)]
    [InlineData("https://example.org/hooks.slack.com", false)]
    [InlineData("https://ana@hooks.slack.com/commands", false)]
    [InlineData("https://evilhooks.slack.com/commands", false)]
    [InlineData("https://slack.com/commands", false)]
    [InlineData("https://169.254.169.254/latest/meta-data", false)]
    public void An_answer_goes_to_the_host_of_slack_alone(string url, bool goes) =>
        Assert.Equal(goes, SlackHosts.Public.TakesResponses(new Uri(url)));

    [Theory]
    [InlineData("https://slack.com/api/chat.postMessage", true)]
    [InlineData("https://api.slack.com/api/chat.postMessage", false)]
    [InlineData("http://slack.com/api/chat.postMessage", false)]
    [InlineData("https://slack.com.example.org/api/chat.postMessage", false)]
    public void The_token_goes_to_the_web_api_alone(string url, bool goes) => Assert.Equal(goes, SlackHosts.Public.IsApi(new Uri(url)));

    [Fact]
    public async Task A_redirect_is_not_followed_to_wherever_it_leads()
    {
        await using var app = await SlackCaller.StartAsync();
        app.Slack.RefuseNext(new WebApiRefusal("moved", 307) { Location = $"{app.Slack.Server.Plain}elsewhere" });

        var fault = await Assert.ThrowsAsync<ChatFailedException>(() => app.Client.UserAsync(SlackTeam.Id, Ana, Cancel));

        Assert.False(fault.MayPass);
        Assert.Single(app.Slack.Calls);
    }

    [Fact]
    public async Task An_answer_to_an_address_of_somebody_else_is_not_sent()
    {
        await using var app = await SlackCaller.StartAsync(hosts => hosts with { Responses = SlackHosts.Public.Responses });

        var fault = await Assert.ThrowsAsync<ChatFailedException>(() => app.Client.RespondAsync(
            app.Slack.ResponseUrl(SlackTeam.SiteX, Ana), SlackClientTests.Saying("Hello"), false, Cancel));

        Assert.Contains("127.0.0.1", fault.Message);
        Assert.Empty(app.Slack.Calls);
    }

    [Fact]
    public async Task An_answer_by_a_response_url_carries_no_token_and_only_who_asked_sees_it()
    {
        await using var app = await SlackCaller.StartAsync();

        await app.Client.RespondAsync(app.Slack.ResponseUrl(SlackTeam.SiteX, Ana), SlackClientTests.Saying("For you"), false, Cancel);

        Assert.Equal((SlackTeam.SiteX, Ana, "For you"), app.Slack.Posts.Select(post => (post.Channel, post.To, post.Text)).Single());
        Assert.Null(Assert.Single(app.Slack.Calls).Token);
    }

    [Fact]
    public async Task An_answer_takes_the_place_of_the_message_that_was_pressed_on_where_asked()
    {
        await using var app = await SlackCaller.StartAsync();
        await app.Client.RespondAsync(app.Slack.ResponseUrl(SlackTeam.SiteX, Ana), SlackClientTests.Saying("Sure?"), false, Cancel);
        var asked = app.Slack.Posts[0];

        await app.Client.RespondAsync(app.Slack.ResponseUrl(SlackTeam.SiteX, Ana, asked), SlackClientTests.Saying("Done"), true, Cancel);

        Assert.Equal((asked.Id, "Done", true), (app.Slack.Posts[1].Id, app.Slack.Posts[1].Text, app.Slack.Posts[1].IsUpdate));
    }

    [Fact]
    public async Task A_response_url_is_good_for_half_an_hour_and_five_answers()
    {
        await using var app = await SlackCaller.StartAsync();
        var (used, old) = (app.Slack.ResponseUrl(SlackTeam.SiteX, Ana), app.Slack.ResponseUrl(SlackTeam.SiteX, Ana));
        for (var answer = 1; answer <= 5; answer++)
        {
            await app.Client.RespondAsync(used, SlackClientTests.Saying($"{answer}"), false, Cancel);
        }

        var sixth = await Assert.ThrowsAsync<ChatFailedException>(
            () => app.Client.RespondAsync(used, SlackClientTests.Saying("6"), false, Cancel));
        app.Time.Advance(TimeSpan.FromMinutes(31));
        var late = await Assert.ThrowsAsync<ChatFailedException>(
            () => app.Client.RespondAsync(old, SlackClientTests.Saying("1"), false, Cancel));

        Assert.False(sixth.MayPass);
        Assert.False(late.MayPass);
    }
}
