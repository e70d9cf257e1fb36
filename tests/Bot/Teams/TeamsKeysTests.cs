using System.Net;
using System.Security.Cryptography;
using ChatDashboard.Tests.Support;
using Microsoft.IdentityModel.Tokens;

namespace ChatDashboard.Tests.Bot.Teams;

public sealed class TeamsKeysTests
{
    [Fact]
    public async Task A_new_key_is_fetched_once_when_a_token_names_it()
    {
        await using var app = await TeamsApp.StartAsync();
        using var before = await app.PostAsync(TeamsApp.Message(id: "1"));
        app.Identity.Publish("key-2", "msteams");

        using var after = await app.PostAsync(TeamsApp.Message(id: "2"), Signed(app, app.Identity.By("key-2")));
        using var again = await app.PostAsync(TeamsApp.Message(id: "3"), Signed(app, app.Identity.By("key-2")));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (after.StatusCode, again.StatusCode));
        Assert.Equal(2, app.Identity.TimesRead);
    }

    [Fact]
    public async Task Unknown_keys_do_not_make_the_bot_fetch_again_and_again()
    {
        await using var app = await TeamsApp.StartAsync();
        using var stranger = RSA.Create(2048);

        for (var i = 0; i < 5; i++)
        {
            using var answer = await app.PostAsync(TeamsApp.Message(), Signed(app, IdentityStandIn.By($"key-{i + 10}", stranger)));
            Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        }

        Assert.InRange(app.Identity.TimesRead, 1, 2);
    }

    [Fact]
    public async Task While_the_keys_cannot_be_read_nobody_comes_in()
    {
        await using var app = await TeamsApp.StartAsync();
        app.Identity.IsDown = true;

        using var answer = await app.PostAsync(TeamsApp.Message());

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Empty(app.Handled.All);
    }

    [Fact]
    public async Task A_failed_refresh_keeps_the_known_keys_and_lets_no_other_in()
    {
        await using var app = await TeamsApp.StartAsync();
        using var before = await app.PostAsync(TeamsApp.Message(id: "1"));
        app.Identity.Publish("key-2", "msteams");
        app.Identity.IsDown = true;

        using var unknown = await app.PostAsync(TeamsApp.Message(id: "2"), Signed(app, app.Identity.By("key-2")));
        using var known = await app.PostAsync(TeamsApp.Message(id: "3"));

        Assert.Equal(HttpStatusCode.Unauthorized, unknown.StatusCode);
        Assert.Equal(HttpStatusCode.OK, known.StatusCode);
    }

    [Fact]
    public async Task A_key_that_came_after_a_failed_refresh_is_found_a_minute_later()
    {
        await using var app = await TeamsApp.StartAsync();
        using var before = await app.PostAsync(TeamsApp.Message(id: "1"));
        app.Identity.Publish("key-2", "msteams");
        app.Identity.IsDown = true;
        using var refused = await app.PostAsync(TeamsApp.Message(id: "2"), Signed(app, app.Identity.By("key-2")));
        app.Identity.IsDown = false;
        app.Time.Advance(TimeSpan.FromMinutes(1));

        using var taken = await app.PostAsync(TeamsApp.Message(id: "2"), Signed(app, app.Identity.By("key-2")));

        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.OK), (refused.StatusCode, taken.StatusCode));
    }

    [Fact]
    public async Task The_keys_are_read_anew_each_day()
    {
        await using var app = await TeamsApp.StartAsync();
        using var first = await app.PostAsync(TeamsApp.Message(id: "1"));
        app.Time.Advance(TimeSpan.FromHours(23));
        using var sameDay = await app.PostAsync(TeamsApp.Message(id: "2"));
        Assert.Equal(1, app.Identity.TimesRead);
        app.Time.Advance(TimeSpan.FromHours(1));

        using var nextDay = await app.PostAsync(TeamsApp.Message(id: "3"));

        Assert.Equal(2, app.Identity.TimesRead);
    }

    [Fact]
    public async Task A_token_at_another_door_makes_the_bot_read_nothing()
    {
        await using var app = await TeamsApp.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/healthz");
        request.Headers.Add("Authorization", $"Bearer {app.Token()}");

        using var answer = await app.Http.SendAsync(request);

        Assert.Equal(0, app.Identity.TimesRead);
    }

    private static string Signed(TeamsApp app, SigningCredentials by) => $"Bearer {app.Token(token => token.SigningCredentials = by)}";
}
