using ChatDashboard.Bot.Slack;
using ChatDashboard.Tests.Bot.Doctor;
using ChatDashboard.Tests.Support;

namespace ChatDashboard.Tests.Bot.Slack;

/// <summary>What doctor says of Slack, and of the sites that live there.</summary>
public sealed class SlackExaminationTests
{
    private const string Secret = "0123456789abcdef0123456789abcdef";

    [Fact]
    public async Task A_bot_that_Slack_knows_is_in_order()
    {
        await using var app = await SlackApp.StartAsync(overSocket: true, settings: ("Slack:SigningSecret", Secret));

        Assert.Equal(
            [
                "Good: Slack:SigningSecret looks like one. Whether it is the app's, a first /dashboard shows.",
                "Good: Socket Mode: Slack gives the bot a connection.",
                "Good: Slack:Workspaces:0: T024BE7LD, which is Riverton. Slack takes the token.",
            ],
            await app.Bot.Services.LookAsync("Slack"));
    }

    [Fact]
    public async Task Without_settings_it_is_off()
    {
        await using var bot = await BotApp.StartAsync();

        Assert.StartsWith("Off: Slack:SigningSecret and Slack:AppToken are empty", Assert.Single(await bot.Services.LookAsync("Slack")));
    }

    [Theory]
    [InlineData("invalid_auth", "Wrong: Slack:Workspaces:0: Slack does not accept the bot's token.")]
    [InlineData("token_revoked", "Wrong: Slack:Workspaces:0: ChatDashboard was removed from this Slack workspace.")]
    [InlineData("account_inactive", "Wrong: Slack:Workspaces:0: ChatDashboard was removed from this Slack workspace.")]
    public async Task A_token_that_Slack_does_not_take_is_named(string word, string words)
    {
        await using var app = await SlackApp.StartAsync();
        app.Slack.Tokens[SlackTeam.BotToken] = word;

        Assert.Contains(await app.Bot.Services.LookAsync("Slack"), found => found.StartsWith(words, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_token_of_another_workspace_is_named()
    {
        await using var app = await SlackApp.StartAsync(settings: ("Slack:Workspaces:0:Id", "T0OTHER"));

        Assert.Contains(
            "Wrong: Slack:Workspaces:0:BotToken belongs to Riverton (T024BE7LD), and Slack:Workspaces:0:Id is T0OTHER. Mend one of them.",
            await app.Bot.Services.LookAsync("Slack"));
    }

    [Fact]
    public async Task What_the_app_is_not_permitted_is_named()
    {
        await using var app = await SlackApp.StartAsync();
        app.Slack.Scopes = [.. SlackScopes.Needed.Except(["im:write", "users:read"])];

        Assert.Contains(
            "Wrong: Slack:Workspaces:0: the app is not permitted im:write, users:read there. Add it under OAuth & Permissions, "
                + "and install the app again.",
            await app.Bot.Services.LookAsync("Slack"));
    }

    [Fact]
    public async Task An_app_token_that_Slack_does_not_take_is_named()
    {
        await using var app = await SlackApp.StartAsync(overSocket: true);
        app.Slack.Sockets.RefuseNext(new WebApiRefusal("invalid_auth"));

        Assert.Contains(
            await app.Bot.Services.LookAsync("Slack"),
            found => found.StartsWith("Wrong: Slack does not take Slack:AppToken (invalid_auth).", StringComparison.Ordinal));
    }

    [Fact]
    public void What_the_bot_needs_is_what_the_manifest_asks_for() =>
        Assert.Equal(SlackManifest.SocketMode.List("bot"), SlackScopes.Needed);

    [Fact]
    public async Task Each_site_is_looked_at_in_its_channel()
    {
        await using var app = await SlackApp.StartAsync();
        var none = await app.Bot.Services.LookAsync("Sites");
        app.Slack.Channels.Put(SlackTeam.SiteX, SlackTeam.Ana, SlackTeam.Fay);
        await app.SlashAsync(SlackTeam.Fay, SlackTeam.SiteX, "setup site-x Site X");
        var there = await app.Bot.Services.LookAsync("Sites");
        app.Slack.Tokens[SlackTeam.BotToken] = "account_inactive";
        var gone = await app.Bot.Services.LookAsync("Sites");

        Assert.StartsWith("Off: There is none yet.", Assert.Single(none));
        Assert.Equal("Good: site-x: its channel answers. People there: 2, raters: 2.", Assert.Single(there));
        Assert.StartsWith("Wrong: site-x: its channel cannot be reached.", Assert.Single(gone));
    }
}
