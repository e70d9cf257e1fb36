using System.Reflection;
using System.Text.Json.Nodes;
using ChatDashboard.Bot.Slack;
using ChatDashboard.Tests.Support;
using Refit;

namespace ChatDashboard.Tests;

/// <summary>infra/slack/manifest.yaml asks for what the bot does and no more.</summary>
public sealed class SlackManifestTests
{
    /// <summary>
    /// What each method needs (<see href="https://docs.slack.dev/reference/methods">its page says</see>): in public channels, and in
    /// private ones.
    /// </summary>
    private static readonly Dictionary<string, string[]> MethodScopes = new()
    {
        ["auth.test"] = [],
        ["chat.postMessage"] = ["chat:write"],
        ["chat.update"] = ["chat:write"],
        ["conversations.members"] = ["channels:read", "groups:read"],
        ["conversations.open"] = ["im:write"],
        ["users.info"] = ["users:read"],
        ["users.list"] = ["users:read"],
        ["views.open"] = [],
        ["views.publish"] = [],
        ["views.push"] = [],
        ["views.update"] = [],
    };

    /// <summary>
    /// What each event needs, and one as it comes (<see href="https://docs.slack.dev/reference/events">its page says</see>).
    /// </summary>
    private static readonly Dictionary<string, (string[] Scopes, JsonObject Sample)> Events = new()
    {
        ["app_home_opened"] = ([], FromSlack.HomeOpened(SlackTeam.Ana)),
        ["app_mention"] = (["app_mentions:read"], FromSlack.Said(SlackTeam.Ana, SlackTeam.SiteX, "rate", null)),
        ["app_uninstalled"] = ([], FromSlack.Uninstalled()),
        ["member_joined_channel"] = (["channels:read", "groups:read"], FromSlack.BotAdded(SlackTeam.Fay, SlackTeam.SiteX)),
        ["message.im"] = (["im:history"], FromSlack.Said(SlackTeam.Ana, SlackTeam.With(SlackTeam.Ana), "rate", null)),
        ["tokens_revoked"] = ([], FromSlack.TokensRevoked()),
    };

    [Fact]
    public void Its_scopes_are_those_of_the_calls_and_events_and_no_more()
    {
        var calls = typeof(ISlackApi).GetMethods()
            .Select(method => method.GetCustomAttribute<HttpMethodAttribute>(true)!.Path.TrimStart('/'));

        var needed = calls.SelectMany(call => MethodScopes[call]).Concat(Events.Values.SelectMany(one => one.Scopes)).Append("commands");

        Assert.Equal(needed.Distinct().Order(StringComparer.Ordinal), SlackManifest.SocketMode.List("bot"));
    }

    [Fact]
    public async Task Every_event_that_it_subscribes_to_is_one_that_the_bot_understands()
    {
        await using var app = await SlackApp.StartAsync();

        Assert.Equal(Events.Keys.Order(StringComparer.Ordinal), SlackManifest.SocketMode.List("bot_events"));
        Assert.All(Events.Values, one => Assert.NotNull(app.Get<SlackPayload>().ReadEvent(FromSlack.Event(one.Sample)).Request));
    }

    [Fact]
    public void In_Socket_Mode_it_names_no_address()
    {
        var manifest = SlackManifest.SocketMode;

        Assert.Equal("true", manifest.Value("socket_mode_enabled"));
        Assert.Empty(manifest.Values("url"));
        Assert.Empty(manifest.Values("request_url"));
    }

    [Fact]
    public void With_a_public_address_its_three_lines_lead_to_the_bots_three_paths()
    {
        var manifest = SlackManifest.WithAddress("https://bot.example.net");

        Assert.Equal("false", manifest.Value("socket_mode_enabled"));
        Assert.Equal($"https://bot.example.net{SlackEndpoints.Commands}", manifest.Value("url"));
        Assert.Equal(
            [$"https://bot.example.net{SlackEndpoints.Events}", $"https://bot.example.net{SlackEndpoints.Interactions}"],
            manifest.Values("request_url"));
    }

    [Theory]
    [InlineData("command", "/dashboard")]
    [InlineData("should_escape", "true")]
    [InlineData("home_tab_enabled", "true")]
    [InlineData("messages_tab_enabled", "true")]
    [InlineData("messages_tab_read_only_enabled", "false")]
    [InlineData("is_enabled", "true")]
    [InlineData("token_rotation_enabled", "false")]
    public void It_switches_on_what_the_bot_needs(string setting, string value) =>
        Assert.Equal(value, SlackManifest.SocketMode.Value(setting));
}
