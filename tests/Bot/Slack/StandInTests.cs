using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using ChatDashboard.Tests.Support;
using Microsoft.Extensions.Time.Testing;
using static ChatDashboard.Tests.Support.SlackTeam;

namespace ChatDashboard.Tests.Bot.Slack;

/// <summary>The stand-in of Slack refuses what Slack refuses, in Slack's own words: a test that passes with it says something.</summary>
public sealed class StandInTests : IAsyncLifetime
{
    private readonly FakeTimeProvider _time = new();
    private readonly HttpClient _http = new();
    private SlackStandIn _slack = null!;

    public async ValueTask InitializeAsync()
    {
        _slack = await SlackStandIn.StartAsync(_time);
        _slack.Channels.Put(SiteX, Ana);
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _slack.DisposeAsync();
    }

    [Theory]
    [InlineData(3, null)]
    [InlineData(4, "expired_trigger_id")]
    public async Task A_trigger_is_good_for_three_seconds(int seconds, string? error)
    {
        var trigger = Trigger();
        _time.Advance(TimeSpan.FromSeconds(seconds));

        Assert.Equal(error, ErrorIn(await OpenAsync(trigger)));
    }

    [Fact]
    public async Task And_once()
    {
        var trigger = Trigger();

        Assert.Null(ErrorIn(await OpenAsync(trigger)));
        Assert.Equal("exchanged_trigger_id", ErrorIn(await OpenAsync(trigger)));
        Assert.Equal("invalid_trigger_id", ErrorIn(await OpenAsync("1.2.3")));
    }

    [Fact]
    public async Task Three_modals_lie_over_each_other_and_no_fourth()
    {
        var without = ErrorIn(await PushAsync());
        await OpenAsync(Trigger());

        var (second, third, fourth) = (ErrorIn(await PushAsync()), ErrorIn(await PushAsync()), ErrorIn(await PushAsync()));

        Assert.Equal("not_found", without);
        Assert.Equal((null, null, "push_limit_reached"), (second, third, fourth));
    }

    [Fact]
    public async Task A_modal_that_was_drawn_meanwhile_or_closed_is_not_drawn_over()
    {
        var shown = (await OpenAsync(Trigger()))["view"]!;
        JsonObject Update(string? hash) => new() { ["view_id"] = shown["id"]!.ToString(), ["hash"] = hash, ["view"] = Modal() };

        Assert.Null(ErrorIn(await CallAsync("views.update", Update($"{shown["hash"]}"))));
        Assert.Equal("hash_conflict", ErrorIn(await CallAsync("views.update", Update($"{shown["hash"]}"))));
        Assert.Null(ErrorIn(await CallAsync("views.update", Update(null))));
        _slack.Read(() => _slack.Screens.Close(User(Ana)));
        Assert.Equal("not_found", ErrorIn(await CallAsync("views.update", Update(null))));
    }

    [Fact]
    public async Task A_Home_tab_takes_no_modal_and_nobody_is_nobody()
    {
        var (home, user) = (Modal(), User(Ana));
        home["type"] = "home";
        home.Remove("title");

        Assert.Equal("invalid_arguments", ErrorIn(await CallAsync("views.publish", new() { ["user_id"] = user, ["view"] = Modal() })));
        Assert.Equal("invalid_arguments", ErrorIn(await CallAsync("views.publish", new() { ["view"] = home.DeepClone() })));
        Assert.Null(ErrorIn(await CallAsync("views.publish", new() { ["user_id"] = user, ["view"] = home })));
    }

    public static readonly TheoryData<string, string, string?> Posts = new()
    {
        { "channel", SiteX, null },
        { "channel", "C0NOWHERE", "channel_not_found" },
        { "channel", "U0NOBODY", "channel_not_found" },
        { "channel", BotUser, "cannot_dm_bot" },
        { "thread_ts", "1.2", "thread_not_found" },
        { "text", "", "no_text" },
        { "text", new('x', 4001), "msg_too_long" },
        { "blocks", "51", "invalid_blocks" },
    };

    [Theory]
    [MemberData(nameof(Posts))]
    public async Task A_message_is_refused_for(string field, string value, string? error)
    {
        var message = new JsonObject { ["channel"] = SiteX, ["text"] = "Hello", ["blocks"] = Blocks(1) };
        message[field] = field is "blocks" ? Blocks(int.Parse(value)) : value;

        Assert.Equal(error, ErrorIn(await CallAsync("chat.postMessage", message)));
    }

    [Fact]
    public async Task A_message_has_thirteen_thousand_bytes_at_most()
    {
        JsonNode text = new JsonObject { ["type"] = "plain_text", ["text"] = new string('x', 3000) };
        JsonNode section = new JsonObject { ["type"] = "section", ["text"] = text };
        JsonObject Message(int sections) => new()
        {
            ["channel"] = SiteX,
            ["text"] = "Hello",
            ["blocks"] = new JsonArray([.. Enumerable.Range(0, sections).Select(_ => section.DeepClone())]),
        };

        Assert.Null(ErrorIn(await CallAsync("chat.postMessage", Message(4))));
        Assert.Equal("msg_blocks_too_long", ErrorIn(await CallAsync("chat.postMessage", Message(5))));
    }

    [Fact]
    public async Task Where_the_bot_was_taken_out_or_the_channel_archived_nothing_is_posted()
    {
        JsonObject Message() => new() { ["channel"] = SiteX, ["text"] = "Hello" };
        _slack.Channels.RemoveBot(SiteX);
        var removed = ErrorIn(await CallAsync("chat.postMessage", Message()));
        _slack.Channels.Put(SiteX, Ana);
        _slack.Channels.Archive(SiteX);

        Assert.Equal(("not_in_channel", "is_archived"), (removed, ErrorIn(await CallAsync("chat.postMessage", Message()))));
    }

    [Fact]
    public async Task Only_a_message_that_stands_there_is_drawn_again()
    {
        JsonObject Message(string channel, string? at = null) => new() { ["channel"] = channel, ["text"] = "Hello", ["ts"] = at };
        var posted = (await CallAsync("chat.postMessage", Message(SiteX)))["ts"]!.ToString();

        Assert.Null(ErrorIn(await CallAsync("chat.update", Message(SiteX, posted))));
        Assert.Equal("message_not_found", ErrorIn(await CallAsync("chat.update", Message(SiteX, "1.2"))));
        Assert.Equal("channel_not_found", ErrorIn(await CallAsync("chat.update", Message(User(Ana), posted))));
    }

    [Theory]
    [InlineData(5, 30, 200)]
    [InlineData(6, 0, 404)]
    [InlineData(1, 31, 404)]
    public async Task A_response_url_is_good_for_five_answers_and_half_an_hour(int answers, int minutes, int last)
    {
        var address = _slack.ResponseUrl(SiteX, User(Ana));
        _time.Advance(TimeSpan.FromMinutes(minutes));

        var status = 0;
        for (var answer = 0; answer < answers; answer++)
        {
            using var response = await _http.PostAsync(address, Json(new() { ["text"] = "Hello" }));
            status = (int)response.StatusCode;
        }

        Assert.Equal(last, status);
    }

    [Theory]
    [InlineData(null, "not_authed")]
    [InlineData("xoxb-somebody", "invalid_auth")]
    [InlineData("revoked", "token_revoked")]
    public async Task Only_a_token_of_the_workspace_is_good(string? token, string error)
    {
        _slack.Tokens["revoked"] = "token_revoked";

        Assert.Equal(error, ErrorIn(await CallAsync("chat.postMessage", new() { ["channel"] = SiteX, ["text"] = "Hello" }, token ?? "")));
    }

    [Fact]
    public async Task A_call_that_there_is_not_or_that_comes_in_another_form_is_refused()
    {
        using var form = new HttpRequestMessage(HttpMethod.Post, new Uri(_slack.Hosts.Api, "chat.postMessage"))
        {
            Content = new FormUrlEncodedContent([new("channel", SiteX), new("text", "Hello")]),
        };

        Assert.Equal("unknown_method", ErrorIn(await CallAsync("chat.forget", new() { ["channel"] = SiteX })));
        Assert.Equal("invalid_post_type", ErrorIn(await SendAsync(form, BotToken)));
    }

    [Theory]
    [InlineData("users.info?user=U0NOBODY", "user_not_found")]
    [InlineData("conversations.members?channel=C0NOWHERE", "channel_not_found")]
    [InlineData("conversations.members?channel=SITE&limit=0", "invalid_limit")]
    [InlineData("conversations.members?channel=SITE&limit=1000", "invalid_limit")]
    [InlineData("conversations.members?channel=SITE&limit=999", null)]
    public async Task What_is_read_is_there(string path, string? error)
    {
        using var request = new HttpRequestMessage(
            HttpMethod.Get, new Uri(_slack.Hosts.Api, path.Replace("SITE", SiteX, StringComparison.Ordinal)));

        Assert.Equal(error, ErrorIn(await SendAsync(request, BotToken)));
    }

    [Fact]
    public async Task Too_many_calls_are_told_when_to_come_back()
    {
        _slack.RefuseNext(WebApiRefusal.TooMany(30));
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(_slack.Hosts.Api, "auth.test"));
        request.Headers.Authorization = new("Bearer", BotToken);

        using var refused = await _http.SendAsync(request);

        Assert.Equal((429, "30"), ((int)refused.StatusCode, refused.Headers.GetValues("Retry-After").Single()));
    }

    private string Trigger() => _slack.Read(() => _slack.Screens.Trigger(User(Ana)));

    private Task<JsonObject> OpenAsync(string trigger) => CallAsync("views.open", new() { ["trigger_id"] = trigger, ["view"] = Modal() });

    private Task<JsonObject> PushAsync() => CallAsync("views.push", new() { ["trigger_id"] = Trigger(), ["view"] = Modal() });

    private async Task<JsonObject> CallAsync(string method, JsonObject arguments, string token = BotToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(_slack.Hosts.Api, method)) { Content = Json(arguments) };
        return await SendAsync(request, token);
    }

    private async Task<JsonObject> SendAsync(HttpRequestMessage request, string token)
    {
        request.Headers.Authorization = token.Length == 0 ? null : new AuthenticationHeaderValue("Bearer", token);
        using var answer = await _http.SendAsync(request);
        return (JsonObject)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
    }

    private static StringContent Json(JsonObject arguments) => new(arguments.ToJsonString(), Encoding.UTF8, "application/json");

    private static JsonArray Blocks(int count) => new([.. Enumerable.Range(0, count).Select(_ => new JsonObject { ["type"] = "divider" })]);

    private static JsonObject Modal() => new()
    {
        ["type"] = "modal",
        ["title"] = new JsonObject { ["type"] = "plain_text", ["text"] = "Hello" },
        ["blocks"] = Blocks(1),
    };

    private static string? ErrorIn(JsonObject answer) => answer["error"]?.ToString();
}
