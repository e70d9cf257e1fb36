using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using ChatDashboard.Bot.Slack;
using ChatDashboard.Tests.Support;

namespace ChatDashboard.Tests.Bot.Slack;

public sealed class SlackEndpointsTests
{
    private static readonly string[] All = [SlackEndpoints.Commands, SlackEndpoints.Interactions, SlackEndpoints.Events];

    public static readonly TheoryData<string> Paths = [.. All];

    public static readonly TheoryData<string, int, HttpStatusCode> Ages = new(
        from path in All
        from age in new[] { -301, -300, 300, 301 }
        select (path, age, Math.Abs(age) > 300 ? HttpStatusCode.Unauthorized : HttpStatusCode.OK));

    public static readonly MatrixTheoryData<string, string> Unreadable = new(
        All,
        [
            "",
            "not what Slack sends",
            "payload=%7B",
            "payload=null",
            "payload=%7B%22type%22%3A%22block_actions%22%7D",
            "team_id=T024BE7LD&user_id=..%2Fetc&channel_id=C1&response_url=https%3A%2F%2Fhooks.slack.com",
            "{\"type\":\"event_callback\"",
            "[]",
            "{\"team_id\":\"T1\",\"team_id\":\"T2\"}",
        ]);

    public static readonly MatrixTheoryData<string, string> OtherTypes = new(
        All, ["text/plain", "multipart/form-data", "application/jsonp"]);

    public static readonly TheoryData<string, bool, int, HttpStatusCode> Sizes = new(
        from path in All
        from chunked in new[] { false, true }
        from tooMuch in new[] { 0, 1 }
        select (path, chunked, tooMuch, tooMuch > 0 ? HttpStatusCode.RequestEntityTooLarge : HttpStatusCode.OK));

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task What_slack_signed_is_taken_note_of_and_passed_on(string path)
    {
        await using var app = await SlackDoorApp.StartAsync();

        using var answer = await app.SendAsync(path, Sample(path));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
        Assert.Equal((SlackPayloads.Team, SlackPayloads.Ana), (Assert.Single(app.Handled.All).Team, app.Handled.All[0].User));
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task What_the_bot_answers_at_once_is_the_body(string path)
    {
        await using var app = await SlackDoorApp.StartAsync();
        app.Handled.Answer = _ => new JsonObject { ["response_action"] = "clear", ["text"] = "🟢 “Green”" };

        using var answer = await app.SendAsync(path, Sample(path));

        Assert.Equal("application/json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("""{"response_action":"clear","text":"🟢 “Green”"}""", await answer.Content.ReadAsStringAsync());
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task During_a_change_of_the_secret_both_are_good(string path)
    {
        await using var app = await SlackDoorApp.StartAsync();

        using var answer = await app.SendAsync(path, SlackDoorApp.Body(path, Sample(path)), SlackDoorApp.OldSecret);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task What_another_secret_signed_is_refused(string path)
    {
        await using var app = await SlackDoorApp.StartAsync();

        using var answer = await app.SendAsync(path, SlackDoorApp.Body(path, Sample(path)), "another");

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Empty(app.Handled.All);
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task What_is_not_signed_is_refused(string path)
    {
        await using var app = await SlackDoorApp.StartAsync();

        using var answer = await app.SendAsync(path, SlackDoorApp.Body(path, Sample(path)), null);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Empty(app.Handled.All);
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task A_signature_holds_for_its_body_alone(string path)
    {
        await using var app = await SlackDoorApp.StartAsync();
        var timestamp = $"{app.Time.GetUtcNow().ToUnixTimeSeconds()}";
        var body = SlackDoorApp.Body(path, Sample(path));
        var signature = SlackSignature.Sign(Encoding.UTF8.GetBytes(SlackDoorApp.Secret), timestamp, body);

        using var answer = await app.SendAsync(path, [.. body, (byte)' '], timestamp, signature);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Theory]
    [MemberData(nameof(Ages))]
    public async Task A_request_is_good_for_five_minutes_on_both_sides_of_now(string path, int seconds, HttpStatusCode expected)
    {
        await using var app = await SlackDoorApp.StartAsync();
        var at = app.Time.GetUtcNow().AddSeconds(seconds);

        using var answer = await app.SendAsync(path, SlackDoorApp.Body(path, Sample(path)), at: at);

        Assert.Equal(expected, answer.StatusCode);
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Without_a_secret_the_door_is_shut(string path)
    {
        await using var app = await SlackDoorApp.StartAsync([]);

        using var signed = await app.SendAsync(path, SlackDoorApp.Body(path, Sample(path)), "");
        using var unsigned = await app.SendAsync(path, SlackDoorApp.Body(path, Sample(path)), null);

        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized), (signed.StatusCode, unsigned.StatusCode));
        Assert.Empty(app.Handled.All);
    }

    [Theory]
    [MemberData(nameof(Unreadable))]
    public async Task What_cannot_be_read_is_refused(string path, string body)
    {
        await using var app = await SlackDoorApp.StartAsync();

        using var answer = await app.SendAsync(path, Encoding.UTF8.GetBytes(body));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Empty(app.Handled.All);
    }

    [Theory]
    [MemberData(nameof(OtherTypes))]
    public async Task Only_what_slack_writes_is_read(string path, string contentType)
    {
        await using var app = await SlackDoorApp.StartAsync();

        using var answer = await app.SendAsync(path, SlackDoorApp.Body(path, Sample(path)), contentType: contentType);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public async Task A_body_has_a_megabyte_at_most(string path, bool chunked, int tooMuch, HttpStatusCode expected)
    {
        await using var app = await SlackDoorApp.StartAsync();
        var body = SlackDoorApp.Body(path, Sample(path));
        var filler = path == SlackEndpoints.Events ? "" : "&filler=";
        byte[] large = [.. body, .. Encoding.UTF8.GetBytes(filler.PadRight(SlackEndpoints.LargestBody + tooMuch - body.Length))];

        using var answer = await app.SendAsync(path, large, chunked: chunked);

        Assert.Equal(expected, answer.StatusCode);
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task What_comes_twice_is_passed_on_once(string path)
    {
        await using var app = await SlackDoorApp.StartAsync();
        var payload = path == SlackEndpoints.Interactions ? SlackPayloads.Press() : Sample(path);

        using var first = await app.SendAsync(path, payload);
        using var second = await app.SendAsync(path, payload);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (first.StatusCode, second.StatusCode));
        Assert.Single(app.Handled.All);
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task What_could_not_be_handled_may_come_again(string path)
    {
        await using var app = await SlackDoorApp.StartAsync();
        app.Handled.Throws = true;
        using var failed = await app.SendAsync(path, Sample(path));
        app.Handled.Throws = false;

        using var again = await app.SendAsync(path, Sample(path));

        Assert.Equal((HttpStatusCode.InternalServerError, HttpStatusCode.OK), (failed.StatusCode, again.StatusCode));
        Assert.Equal(2, app.Handled.All.Count);
    }

    [Fact]
    public async Task The_address_is_confirmed_to_slack_and_to_nobody_else()
    {
        await using var app = await SlackDoorApp.StartAsync();
        var challenge = Encoding.UTF8.GetBytes(
            """{"token":"Jhj5","challenge":"3eZbrw1aBm2rZgRNFdxV2595E9CY3gm","type":"url_verification"}""");

        using var signed = await app.SendAsync(SlackEndpoints.Events, challenge);
        using var unsigned = await app.SendAsync(SlackEndpoints.Events, challenge, null);

        Assert.Equal("3eZbrw1aBm2rZgRNFdxV2595E9CY3gm", await signed.Content.ReadAsStringAsync());
        Assert.Equal("text/plain", signed.Content.Headers.ContentType?.MediaType);
        Assert.Equal(HttpStatusCode.Unauthorized, unsigned.StatusCode);
    }

    private static JsonObject Sample(string path) => path switch
    {
        SlackEndpoints.Commands => SlackPayloads.Command(),
        SlackEndpoints.Interactions => SlackPayloads.Submission(),
        _ => SlackPayloads.Event(SlackPayloads.Mention()),
    };
}
