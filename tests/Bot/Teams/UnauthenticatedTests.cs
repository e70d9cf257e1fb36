using System.Net;
using System.Text;
using ChatDashboard.Tests.Support;
using Microsoft.Extensions.Options;

namespace ChatDashboard.Tests.Bot.Teams;

public sealed class UnauthenticatedTests
{
    [Theory]
    [InlineData("http://localhost:56150/_connector")]
    [InlineData("http://127.0.0.1:56150/_connector")]
    [InlineData("http://[::1]:56150/_connector")]
    public async Task In_development_a_client_on_this_machine_needs_no_token(string serviceUrl)
    {
        await using var app = await TeamsApp.StartAsync(TeamsApp.Unauthenticated, "Development");

        using var answer = await app.PostAsync(TeamsApp.Message(serviceUrl), authorization: null);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Single(app.Handled.All);
    }

    [Theory]
    [InlineData("192.168.0.7")]
    [InlineData("203.0.113.9")]
    [InlineData("2001:db8::1")]
    public async Task A_client_elsewhere_stays_outside(string remote)
    {
        await using var app = await TeamsApp.StartAsync(TeamsApp.Unauthenticated, "Development", IPAddress.Parse(remote));

        using var answer = await app.PostAsync(TeamsApp.Message("http://localhost:56150/"), authorization: null);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Theory]
    [InlineData("X-Forwarded-For", "127.0.0.1")]
    [InlineData("X-Forwarded-Host", "bot.example")]
    [InlineData("Forwarded", "for=127.0.0.1")]
    [InlineData("X-Original-For", "203.0.113.9")]
    [InlineData("Host", "bot.example")]
    public async Task A_tunnel_to_this_machine_is_not_this_machine(string header, string value)
    {
        await using var app = await TeamsApp.StartAsync(TeamsApp.Unauthenticated, "Development");
        using var body = new StringContent(TeamsApp.Message("http://localhost:56150/").ToJsonString(), Encoding.UTF8, "application/json");

        using var answer = await app.PostAsync(body, authorization: null, (header, value));

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net/emea/")]
    [InlineData("http://localhost.evil.example/")]
    [InlineData("http://localhost@evil.example/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("not a url")]
    public async Task The_service_must_be_on_this_machine_too(string serviceUrl)
    {
        await using var app = await TeamsApp.StartAsync(TeamsApp.Unauthenticated, "Development");

        using var answer = await app.PostAsync(TeamsApp.Message(serviceUrl), authorization: null);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Empty(app.Handled.All);
    }

    [Theory]
    [InlineData("Production")]
    [InlineData("Staging")]
    public async Task Outside_development_the_bot_does_not_start(string environment)
    {
        var fault = await Assert.ThrowsAsync<OptionsValidationException>(
            () => TeamsApp.StartAsync(TeamsApp.Unauthenticated, environment));

        Assert.Contains("Teams:DangerouslyAllowUnauthenticated", fault.Message, StringComparison.Ordinal);
    }
}
