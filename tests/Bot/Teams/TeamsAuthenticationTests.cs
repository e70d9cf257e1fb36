using System.Net;
using System.Security.Cryptography;
using ChatDashboard.Tests.Support;
using Microsoft.IdentityModel.Tokens;

namespace ChatDashboard.Tests.Bot.Teams;

public sealed class TeamsAuthenticationTests
{
    private static readonly Dictionary<string, Func<TeamsApp, string?>> BadHeaders = new()
    {
        ["no token"] = _ => null,
        ["nothing in it"] = _ => "Bearer ",
        ["no token at all"] = _ => "Bearer abc.def.ghi",
        ["another scheme"] = app => $"Basic {app.Token()}",
        ["a signature that was changed"] = app => $"Bearer {app.Token()[..^12]}AAAAAAAAAAAA",
        ["signed by a key with a known name"] = app => Signed(app, IdentityStandIn.By("key-1", RSA.Create(2048))),
        ["a key that nobody knows"] = app => Signed(app, IdentityStandIn.By("key-9", RSA.Create(2048))),
        ["another issuer"] = app => With(app, token => token.Issuer = "https://sts.windows.net/tenant-1/"),
        ["an issuer with a slash"] = app => With(app, token => token.Issuer = "https://api.botframework.com/"),
        ["no issuer"] = app => With(app, token => token.Issuer = null),
        ["another bot's"] = app => With(app, token => token.Audience = "0c8e7f5a-0000-4000-8000-000000000002"),
        ["an audience with a slash"] = app => With(app, token => token.Audience = $"{TeamsApp.AppId}/"),
        ["no audience"] = app => With(app, token => token.Audience = null),
        ["expired"] = app => With(app, token => token.Expires = app.Time.GetUtcNow().UtcDateTime.AddMinutes(-5)),
        ["not valid yet"] = app => With(app, token => token.NotBefore = app.Time.GetUtcNow().UtcDateTime.AddMinutes(5.1)),
        ["no end"] = app => With(app, token => (token.Expires, token.NotBefore, token.IssuedAt) = (null, null, null)),
        ["unsigned"] = app => With(app, token => token.SigningCredentials = null),
        ["signed with the public key as a secret"] = app => Signed(app, new SigningCredentials(
            new SymmetricSecurityKey(app.Identity.PublicHalf("key-1")) { KeyId = "key-1" }, SecurityAlgorithms.HmacSha256)),
        ["another algorithm"] = app => Signed(app, app.Identity.By("key-1", SecurityAlgorithms.RsaSsaPssSha256)),
    };

    public static TheoryData<string> Defects => [.. BadHeaders.Keys];

    [Theory]
    [MemberData(nameof(Defects))]
    public async Task A_token_with_a_defect_stays_outside(string defect)
    {
        await using var app = await TeamsApp.StartAsync();

        using var answer = await app.PostAsync(TeamsApp.Message(), BadHeaders[defect](app));

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Empty(app.Handled.All);
    }

    [Theory]
    [InlineData(SecurityAlgorithms.RsaSha256)]
    [InlineData(SecurityAlgorithms.RsaSha384)]
    [InlineData(SecurityAlgorithms.RsaSha512)]
    public async Task A_good_token_comes_in(string algorithm)
    {
        await using var app = await TeamsApp.StartAsync();

        using var answer = await app.PostAsync(TeamsApp.Message(), Signed(app, app.Identity.By("key-1", algorithm)));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Single(app.Handled.All);
    }

    [Theory]
    [InlineData(-64)]
    [InlineData(4)]
    public async Task Clocks_may_differ_by_five_minutes(int minutes)
    {
        await using var app = await TeamsApp.StartAsync();
        var token = app.Identity.Token(TeamsApp.AppId, TeamsApp.ServiceUrl, app.Time.GetUtcNow().AddMinutes(minutes));

        using var answer = await app.PostAsync(TeamsApp.Message(), $"Bearer {token}");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData("https://evil.example/emea/", HttpStatusCode.Forbidden)]
    [InlineData("https://smba.trafficmanager.net/amer/", HttpStatusCode.Forbidden)]
    [InlineData("https://smba.trafficmanager.net/emea", HttpStatusCode.Forbidden)]
    [InlineData("https://smba.trafficmanager.net:443/emea/", HttpStatusCode.Forbidden)]
    [InlineData("https://SMBA.trafficmanager.net/EMEA/", HttpStatusCode.OK)]
    public async Task The_token_speaks_for_one_service_url(string serviceUrl, HttpStatusCode expected)
    {
        await using var app = await TeamsApp.StartAsync();

        using var answer = await app.PostAsync(TeamsApp.Message(serviceUrl));

        Assert.Equal(expected, answer.StatusCode);
    }

    [Fact]
    public async Task A_token_that_names_no_service_url_speaks_for_none()
    {
        await using var app = await TeamsApp.StartAsync();

        using var answer = await app.PostAsync(TeamsApp.Message(), With(app, token => token.Claims.Clear()));

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Theory]
    [InlineData(null, HttpStatusCode.Forbidden)]
    [InlineData("", HttpStatusCode.Forbidden)]
    [InlineData("webchat", HttpStatusCode.Forbidden)]
    [InlineData("MSTEAMS", HttpStatusCode.Forbidden)]
    [InlineData("webchat msteams", HttpStatusCode.OK)]
    public async Task The_key_of_the_token_must_endorse_the_channel(string? endorsements, HttpStatusCode expected)
    {
        await using var app = await TeamsApp.StartAsync();
        app.Identity.Publish("key-2", endorsements?.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        using var answer = await app.PostAsync(TeamsApp.Message(), Signed(app, app.Identity.By("key-2")));

        Assert.Equal(expected, answer.StatusCode);
    }

    [Theory]
    [InlineData("tenant-1", HttpStatusCode.OK)]
    [InlineData("TENANT-1", HttpStatusCode.OK)]
    [InlineData("tenant-2", HttpStatusCode.Forbidden)]
    public async Task Only_organisations_on_the_list_come_in(string allowed, HttpStatusCode expected)
    {
        await using var app = await TeamsApp.StartAsync([.. TeamsApp.WithSecret, ("Teams:AllowedTenants:0", allowed)]);

        using var answer = await app.PostAsync(TeamsApp.Message());

        Assert.Equal(expected, answer.StatusCode);
    }

    [Fact]
    public async Task Where_there_is_a_list_an_activity_without_an_organisation_stays_outside()
    {
        await using var app = await TeamsApp.StartAsync([.. TeamsApp.WithSecret, ("Teams:AllowedTenants:0", "tenant-1")]);
        var activity = TeamsApp.Message();
        activity.Remove("channelData");
        activity["conversation"]!.AsObject().Remove("tenantId");

        using var answer = await app.PostAsync(activity);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task The_token_is_checked_before_the_body()
    {
        await using var app = await TeamsApp.StartAsync();

        using var answer = await app.PostAsync(new StringContent("not JSON"), authorization: null);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task Without_settings_the_door_is_shut()
    {
        await using var app = await TeamsApp.StartAsync(settings: [], environment: "Development");

        using var answer = await app.PostAsync(TeamsApp.Message());

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    private static string With(TeamsApp app, Action<SecurityTokenDescriptor> change) => $"Bearer {app.Token(change)}";

    private static string Signed(TeamsApp app, SigningCredentials by) => With(app, token => token.SigningCredentials = by);
}
