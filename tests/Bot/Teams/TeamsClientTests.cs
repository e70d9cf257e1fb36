using System.Globalization;
using System.Text.Json.Nodes;
using ChatDashboard.Bot;
using ChatDashboard.Bot.Teams;
using ChatDashboard.Core.Chat;
using ChatDashboard.Tests.Support;

namespace ChatDashboard.Tests.Bot.Teams;

public sealed class TeamsClientTests
{
    private const string Thread = "19:abc_def=@thread.tacv2;messageid=1700000000000";
    private const string EscapedThread = "19%3Aabc_def%3D%40thread.tacv2%3Bmessageid%3D1700000000000";

    private static readonly CancellationToken Cancel = CancellationToken.None;
    private static readonly Place Here = new(TeamsApp.ServiceUrl, Thread);

    [Fact]
    public async Task A_personal_chat_is_started_for_one_person_in_their_organisation()
    {
        await using var app = await TeamsApp.StartAsync();

        var chat = await app.Client.StartChatAsync(TeamsApp.ServiceUrl, "tenant-1", "29:ana", Pace.Proactive, Cancel);

        var call = Assert.Single(app.Teams.Calls);
        Assert.Equal("a:29:ana", chat);
        Assert.Equal(("POST", "smba.trafficmanager.net", "/emea/v3/conversations"), (call.Method, call.Host, call.Target));
        Assert.Equal(
            """{"isGroup":false,"members":[{"id":"29:ana"}],"tenantId":"tenant-1","channelData":{"tenant":{"id":"tenant-1"}}}""",
            call.RawBody);
    }

    [Fact]
    public async Task A_thread_starts_with_its_first_message()
    {
        await using var app = await TeamsApp.StartAsync();
        var message = new JsonObject { ["type"] = "message", ["text"] = "Hello" };

        var started = await app.Client.StartThreadAsync(
            TeamsApp.ServiceUrl, "tenant-1", "19:abc@thread.tacv2", message, Pace.Proactive, Cancel);

        var body = Assert.Single(app.Teams.Calls).Body!;
        Assert.Equal(new MessageId("19:abc@thread.tacv2;messageid=1700000000001", "1700000000001"), started);
        Assert.True((bool)body["isGroup"]!);
        Assert.Equal("19:abc@thread.tacv2", body["channelData"]!["channel"]!["id"]!.ToString());
        Assert.Equal("tenant-1", body["tenantId"]!.ToString());
        Assert.True(JsonNode.DeepEquals(message, body["activity"]));
    }

    [Fact]
    public async Task Where_the_answer_names_no_message_the_thread_does()
    {
        await using var app = await TeamsApp.StartAsync();
        app.Teams.AnswerNext(new TeamsAnswer(201, new JsonObject { ["id"] = "19:abc@thread.tacv2;messageid=17" }));

        var started = await app.Client.StartThreadAsync(TeamsApp.ServiceUrl, "t", "19:abc@thread.tacv2", [], Pace.Proactive, Cancel);

        Assert.Equal("17", started.Message);
    }

    [Fact]
    public async Task Ids_are_escaped_in_the_address()
    {
        await using var app = await TeamsApp.StartAsync();
        app.Teams.PutInto(Thread, ("29:a/b?c#d", "ana", "Ana"));

        var sent = await app.Client.SendAsync(Here, [], Pace.PersonWaits, Cancel);
        await app.Client.ReplyAsync(Here, "1:2", [], Pace.PersonWaits, Cancel);
        await app.Client.UpdateAsync(Here, "1:2", [], Pace.PersonWaits, Cancel);
        await app.Client.DeleteAsync(Here, "1:2", Pace.PersonWaits, Cancel);
        await app.Client.MemberAsync(Here, "29:a/b?c#d", Pace.PersonWaits, Cancel);

        var root = $"/emea/v3/conversations/{EscapedThread}";
        Assert.Equal(new MessageId(Thread, "1700000000001"), sent);
        Assert.Equal(
            [
                $"POST {root}/activities",
                $"POST {root}/activities/1%3A2",
                $"PUT {root}/activities/1%3A2",
                $"DELETE {root}/activities/1%3A2",
                $"GET {root}/members/29%3Aa%2Fb%3Fc%23d",
            ],
            app.Teams.Calls.Select(call => $"{call.Method} {call.Target}"));
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net", "/v3/conversations/c/activities")]
    [InlineData("https://smba.trafficmanager.net/", "/v3/conversations/c/activities")]
    [InlineData("https://smba.trafficmanager.net/emea", "/emea/v3/conversations/c/activities")]
    [InlineData("https://smba.trafficmanager.net/emea/", "/emea/v3/conversations/c/activities")]
    [InlineData("https://smba.trafficmanager.net/amer/tenant-1/", "/amer/tenant-1/v3/conversations/c/activities")]
    public async Task A_service_url_may_end_in_a_slash_or_not(string service, string expected)
    {
        await using var app = await TeamsApp.StartAsync();

        await app.Client.SendAsync(new(service, "c"), [], Pace.PersonWaits, Cancel);

        Assert.Equal(expected, Assert.Single(app.Teams.Calls).Target);
    }

    [Fact]
    public async Task Text_goes_out_as_utf_8_without_escapes()
    {
        await using var app = await TeamsApp.StartAsync();

        await app.Client.SendAsync(Here, new JsonObject { ["text"] = "Zoë's «Büro» <b>→ 東京" }, Pace.PersonWaits, Cancel);

        var call = Assert.Single(app.Teams.Calls);
        Assert.Equal("""{"text":"Zoë's «Büro» <b>→ 東京"}""", call.RawBody);
        Assert.Equal("application/json; charset=utf-8", call.ContentType);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(200, 1)]
    [InlineData(201, 2)]
    [InlineData(450, 3)]
    public async Task A_roster_is_read_to_its_last_page(int people, int pages)
    {
        await using var app = await TeamsApp.StartAsync();
        app.Teams.PutInto(Thread, [.. Enumerable.Range(0, people).Select(i => ($"29:{i}", $"person-{i}", $"Person {i}"))]);

        var members = await app.Client.MembersAsync(Here, Pace.PersonWaits, Cancel);

        Assert.Equal(
            Enumerable.Range(0, people).Select(i => $"teams:person-{i.ToString(CultureInfo.InvariantCulture)}"),
            members.Select(one => one.Person.ToString()));
        Assert.Equal(pages, app.Teams.Calls.Count);
        Assert.All(app.Teams.Calls, call => Assert.Equal("200", call.Query["pageSize"]));
    }

    [Fact]
    public async Task An_update_may_be_answered_with_nothing()
    {
        await using var app = await TeamsApp.StartAsync();
        app.Teams.AnswerNext(new TeamsAnswer(202, null));

        await app.Client.UpdateAsync(Here, "1", [], Pace.PersonWaits, Cancel);

        Assert.Single(app.Teams.Calls);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("{}")]
    [InlineData("""{"id":""}""")]
    public async Task A_message_that_was_taken_without_an_id_counts_as_sent(string? answer)
    {
        await using var app = await TeamsApp.StartAsync();
        app.Teams.AnswerNext(new TeamsAnswer(202, answer is null ? null : JsonNode.Parse(answer)));

        var sent = await app.Client.SendAsync(Here, [], Pace.PersonWaits, Cancel);

        Assert.Equal(new MessageId(Thread, ""), sent);
    }

    [Fact]
    public async Task Calls_in_one_conversation_come_one_after_the_other()
    {
        await using var app = await TeamsApp.StartAsync();
        app.Teams.Before = _ => Task.Delay(5);

        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => app.Client.SendAsync(Here, [], Pace.PersonWaits, Cancel)));

        Assert.Equal((5, 1), (app.Teams.Calls.Count, app.Teams.MostAtOnce));
    }

    [Fact]
    public async Task A_caller_who_gives_up_is_no_fault_of_teams()
    {
        await using var app = await TeamsApp.StartAsync();
        using var soon = new CancellationTokenSource();
        app.Teams.Before = _ => soon.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => app.Client.SendAsync(Here, [], Pace.PersonWaits, soon.Token));
    }
}
