using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using ChatDashboard.Bot.Teams;
using ChatDashboard.Core.Chat;
using ChatDashboard.Tests.Support;

namespace ChatDashboard.Tests.Bot.Teams;

public sealed class TeamsEndpointTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("text/plain")]
    [InlineData("text/json")]
    [InlineData("application/jsonp")]
    [InlineData("application/x-www-form-urlencoded")]
    public async Task Only_json_is_read(string? contentType)
    {
        await using var app = await TeamsApp.StartAsync();
        using var body = new ByteArrayContent(Encoding.UTF8.GetBytes(TeamsApp.Message().ToJsonString()));
        body.Headers.ContentType = contentType is null ? null : MediaTypeHeaderValue.Parse(contentType);

        using var answer = await app.PostAsync(body, $"Bearer {app.Token()}");

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
        Assert.Empty(app.Handled.All);
    }

    [Theory]
    [InlineData(false, 1, HttpStatusCode.RequestEntityTooLarge)]
    [InlineData(true, 1, HttpStatusCode.RequestEntityTooLarge)]
    [InlineData(false, 0, HttpStatusCode.OK)]
    [InlineData(true, 0, HttpStatusCode.OK)]
    public async Task A_body_has_256_kilobytes_at_most(bool chunked, int tooMuch, HttpStatusCode expected)
    {
        await using var app = await TeamsApp.StartAsync();
        var json = TeamsApp.Message().ToJsonString().PadRight(TeamsEndpoint.LargestBody + tooMuch);
        using HttpContent body = chunked
            ? new StreamContent(new Unsized(Encoding.UTF8.GetBytes(json)))
            : new ByteArrayContent(Encoding.UTF8.GetBytes(json));
        body.Headers.ContentType = new MediaTypeHeaderValue("application/json");

        using var answer = await app.PostAsync(body, $"Bearer {app.Token()}");

        Assert.Equal(expected, answer.StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("not JSON")]
    [InlineData("{\"type\":\"message\"")]
    [InlineData("{} {}")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"message\"")]
    [InlineData("{\"type\":\"message\",\"conversation\":\"a:ana\"}")]
    public async Task What_is_no_activity_is_refused(string json)
    {
        await using var app = await TeamsApp.StartAsync();
        using var body = new StringContent(json, Encoding.UTF8, "application/json");

        using var answer = await app.PostAsync(body, $"Bearer {app.Token()}");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("BadJson", await ErrorAsync(answer, "code"));
    }

    [Theory]
    [InlineData("type")]
    [InlineData("id")]
    [InlineData("channelId")]
    [InlineData("serviceUrl")]
    [InlineData("from.id")]
    [InlineData("conversation.id")]
    public async Task A_field_that_is_missing_or_empty_is_named(string field)
    {
        await using var app = await TeamsApp.StartAsync();
        var (missing, empty) = (TeamsApp.Message(), TeamsApp.Message());
        var path = field.Split('.');
        Parent(missing, path).Remove(path[^1]);
        Parent(empty, path)[path[^1]] = "";

        using var first = await app.PostAsync(missing);
        using var second = await app.PostAsync(empty);

        Assert.Equal((HttpStatusCode.BadRequest, field), (first.StatusCode, await ErrorAsync(first, "field")));
        Assert.Equal((HttpStatusCode.BadRequest, field), (second.StatusCode, await ErrorAsync(second, "field")));
        Assert.Empty(app.Handled.All);
    }

    [Theory]
    [InlineData("typing")]
    [InlineData("messageReaction")]
    [InlineData("event")]
    [InlineData("Message")]
    [InlineData("something of tomorrow")]
    public async Task A_type_that_the_bot_does_not_know_is_ignored(string type)
    {
        await using var app = await TeamsApp.StartAsync();
        var activity = new JsonObject { ["type"] = type };

        using var answer = await app.PostAsync(activity);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Empty(app.Handled.All);
    }

    [Fact]
    public async Task An_invoke_is_answered_with_json_and_not_passed_on()
    {
        await using var app = await TeamsApp.StartAsync();
        var activity = TeamsApp.Message();
        (activity["type"], activity["name"]) = ("invoke", "adaptiveCard/action");

        using var answer = await app.PostAsync(activity);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("{}", await answer.Content.ReadAsStringAsync());
        Assert.Equal("application/json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Empty(app.Handled.All);
    }

    [Fact]
    public async Task A_long_text_is_passed_on_whole()
    {
        await using var app = await TeamsApp.StartAsync();
        var activity = TeamsApp.Message();
        activity["text"] = new string('x', 100_000);

        using var answer = await app.PostAsync(activity);

        Assert.Equal(100_000, Assert.Single(app.Handled.All).Text?.Length);
    }

    [Fact]
    public async Task What_comes_twice_is_passed_on_once()
    {
        await using var app = await TeamsApp.StartAsync();

        using var first = await app.PostAsync(TeamsApp.Message());
        using var second = await app.PostAsync(TeamsApp.Message());

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (first.StatusCode, second.StatusCode));
        Assert.Single(app.Handled.All);
    }

    [Fact]
    public async Task The_same_id_in_another_conversation_is_another_activity()
    {
        await using var app = await TeamsApp.StartAsync();
        var elsewhere = TeamsApp.Message();
        elsewhere["conversation"]!["id"] = "a:ben";

        using var first = await app.PostAsync(TeamsApp.Message());
        using var second = await app.PostAsync(elsewhere);

        Assert.Equal(2, app.Handled.All.Count);
    }

    public static TheoryData<Exception, HttpStatusCode> Failures => new()
    {
        { new InvalidOperationException("It did not work."), HttpStatusCode.InternalServerError },
        { new ChatFailedException("Teams could not be reached.", mayPass: true), HttpStatusCode.BadGateway },
        { new ChatUnreachableException("They have removed or blocked the bot."), HttpStatusCode.BadGateway },
    };

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task What_could_not_be_handled_may_come_again(Exception failure, HttpStatusCode status)
    {
        await using var app = await TeamsApp.StartAsync();
        app.Handled.Throws = failure;
        using var failed = await app.PostAsync(TeamsApp.Message());
        app.Handled.Throws = null;

        using var again = await app.PostAsync(TeamsApp.Message());

        Assert.Equal((status, HttpStatusCode.OK), (failed.StatusCode, again.StatusCode));
        Assert.Equal(2, app.Handled.All.Count);
    }

    [Fact]
    public async Task Ten_minutes_later_an_id_is_forgotten()
    {
        await using var app = await TeamsApp.StartAsync();
        using var first = await app.PostAsync(TeamsApp.Message());
        app.Time.Advance(TimeSpan.FromMinutes(10));

        using var second = await app.PostAsync(TeamsApp.Message());

        Assert.Equal(2, app.Handled.All.Count);
    }

    private static JsonObject Parent(JsonObject activity, string[] path) => path.Length > 1 ? activity[path[0]]!.AsObject() : activity;

    private static async Task<string?> ErrorAsync(HttpResponseMessage answer, string field) =>
        JsonNode.Parse(await answer.Content.ReadAsStringAsync())?["error"]?[field]?.ToString();

    /// <summary>A stream that does not tell its length, so that the body goes in chunks.</summary>
    private sealed class Unsized(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
