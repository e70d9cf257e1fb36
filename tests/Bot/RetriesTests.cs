using System.Text.Json.Nodes;
using ChatDashboard.Bot;
using ChatDashboard.Core.Chat;
using ChatDashboard.Tests.Support;

namespace ChatDashboard.Tests.Bot;

public sealed class RetriesTests
{
    [Theory]
    [InlineData(429, "Throttled", 4, true)]
    [InlineData(412, "PreconditionFailed", 4, true)]
    [InlineData(502, "BadGateway", 4, true)]
    [InlineData(503, "ServiceUnavailable", 4, true)]
    [InlineData(504, "GatewayTimeout", 4, true)]
    [InlineData(500, "ServiceError", 1, true)]
    [InlineData(400, "BadArgument", 1, false)]
    [InlineData(401, "BotNotRegistered", 1, false)]
    [InlineData(404, "ActivityNotFoundInConversation", 1, false)]
    [InlineData(413, "MessageSizeTooBig", 1, false)]
    public async Task What_may_pass_is_tried_four_times(int status, string code, int tries, bool mayPass)
    {
        await using var app = await TeamsApp.StartAsync();
        app.Teams.AnswerNext([.. Enumerable.Repeat(TeamsAnswer.Error(status, code), 9)]);

        var fault = await Assert.ThrowsAsync<ChatFailedException>(() => app.WhileTimePassesAsync(SendAsync(app)));

        Assert.Equal(mayPass, fault.MayPass);
        Assert.Equal(tries, app.Teams.Calls.Count);
    }

    [Theory]
    [InlineData(429, "Throttled")]
    [InlineData(412, "PreconditionFailed")]
    [InlineData(503, "ServiceUnavailable")]
    public async Task What_passes_is_sent(int status, string code)
    {
        await using var app = await TeamsApp.StartAsync();
        app.Teams.AnswerNext(TeamsAnswer.Error(status, code), TeamsAnswer.Error(status, code));

        var sent = await app.WhileTimePassesAsync(SendAsync(app));

        Assert.Equal("1700000000001", sent.Message);
        Assert.Equal(Enumerable.Repeat("""{"text":"Hello"}""", 3), app.Teams.Calls.Select(call => call.RawBody));
    }

    [Theory]
    [InlineData(404, "ConversationNotFound", "The conversation does not exist any more.")]
    [InlineData(403, "BotDisabledByAdmin", "An administrator of Teams has switched the bot off.")]
    [InlineData(403, "BotNotInConversationRoster", "The bot is not in that conversation any more.")]
    [InlineData(403, "ConversationBlockedByUser", "They have removed or blocked the bot.")]
    [InlineData(403, "ForbiddenOperationException", "They do not have the bot installed.")]
    [InlineData(403, "NotEnoughPermissions", "The bot is not permitted to write there.")]
    [InlineData(403, "MessageWritesBlocked", "They have removed or blocked the bot.")]
    [InlineData(403, "SomethingNew", "Teams does not let the bot write there.")]
    public async Task Who_cannot_be_reached_is_said_in_words(int status, string code, string reason)
    {
        await using var app = await TeamsApp.StartAsync();
        app.Teams.AnswerNext(TeamsAnswer.Error(status, code));

        var fault = await Assert.ThrowsAsync<ChatUnreachableException>(() => SendAsync(app));

        Assert.Equal(reason, fault.Message);
        Assert.Single(app.Teams.Calls);
    }

    [Fact]
    public async Task The_other_shape_of_errors_is_read_too()
    {
        await using var app = await TeamsApp.StartAsync();
        app.Teams.AnswerNext(TeamsAnswer.OtherError(403, "Forbidden", "MessageWritesBlocked"));

        var fault = await Assert.ThrowsAsync<ChatUnreachableException>(() => SendAsync(app));

        Assert.Equal("They have removed or blocked the bot.", fault.Message);
    }

    [Fact]
    public async Task A_wait_that_teams_asks_for_is_kept()
    {
        await using var app = await TeamsApp.StartAsync();
        app.Teams.AnswerNext(TeamsAnswer.Error(429, "Throttled", retryAfter: "9"));
        var start = app.Time.GetUtcNow();

        await app.WhileTimePassesAsync(SendAsync(app, Pace.Proactive));

        Assert.True(app.Time.GetUtcNow() - start >= TimeSpan.FromSeconds(9));
        Assert.Equal(2, app.Teams.Calls.Count);
    }

    [Theory]
    [InlineData(nameof(Pace.PersonWaits), "3")]
    [InlineData(nameof(Pace.Proactive), "11")]
    [InlineData(nameof(Pace.Proactive), "3600")]
    public async Task Whoever_would_wait_too_long_is_told_at_once(string pace, string retryAfter)
    {
        await using var app = await TeamsApp.StartAsync();
        app.Teams.AnswerNext(TeamsAnswer.Error(429, "Throttled", retryAfter));

        var fault = await Assert.ThrowsAsync<ChatFailedException>(() => SendAsync(app, Enum.Parse<Pace>(pace)));

        Assert.Equal(("Teams asks the bot to slow down.", true), (fault.Message, fault.MayPass));
        Assert.Single(app.Teams.Calls);
    }

    [Fact]
    public async Task A_service_that_does_not_answer_is_tried_again()
    {
        await using var app = await TeamsApp.StartAsync(TeamsApp.Unauthenticated, "Development");

        var fault = await Assert.ThrowsAsync<ChatFailedException>(() => app.WhileTimePassesAsync(
            app.Client.SendAsync(new("http://127.0.0.1:1/", "a:ana"), [], Pace.PersonWaits, CancellationToken.None)));

        Assert.True(fault.MayPass);
    }

    [Fact]
    public async Task A_conversation_of_the_governments_cloud_is_found_at_its_host()
    {
        await using var app = await TeamsApp.StartAsync();
        app.Teams.AnswerNext(TeamsAnswer.Error(403, "InvalidBotApiHost"));

        var sent = await SendAsync(app);

        Assert.Equal("1700000000001", sent.Message);
        Assert.Equal(["smba.trafficmanager.net", "smba.infra.gcc.teams.microsoft.com"], app.Teams.Calls.Select(call => call.Host));
    }

    [Fact]
    public async Task The_other_host_is_asked_once()
    {
        await using var app = await TeamsApp.StartAsync();
        app.Teams.AnswerNext(TeamsAnswer.Error(403, "InvalidBotApiHost"), TeamsAnswer.Error(403, "InvalidBotApiHost"));

        await Assert.ThrowsAsync<ChatFailedException>(() => SendAsync(app));

        Assert.Equal(2, app.Teams.Calls.Count);
    }

    private static Task<MessageId> SendAsync(TeamsApp app, Pace pace = Pace.PersonWaits) =>
        app.Client.SendAsync(new(TeamsApp.ServiceUrl, "a:ana"), new JsonObject { ["text"] = "Hello" }, pace, CancellationToken.None);
}
