using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using ChatDashboard.Bot;
using ChatDashboard.Core.Chat;
using ChatDashboard.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ChatDashboard.Tests.Bot.Teams;

public sealed class BotTokenTests
{
    [Theory]
    [InlineData("https://smba.trafficmanager.net/emea/")]
    [InlineData("https://SMBA.TrafficManager.net/emea/")]
    [InlineData("https://smba.infra.gcc.teams.microsoft.com/teams")]
    public async Task Teams_gets_the_token(string service)
    {
        await using var app = await TeamsApp.StartAsync();

        await SendAsync(app, service);

        Assert.Equal("Bearer bot-token-1", Assert.Single(app.Teams.Calls).Authorization);
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net.evil.example/")]
    [InlineData("https://x.smba.trafficmanager.net/")]
    [InlineData("https://evil.trafficmanager.net/")]
    [InlineData("https://smbatrafficmanager.net/")]
    [InlineData("https://smba.trafficmanager.net./")]
    [InlineData("http://smba.trafficmanager.net/")]
    [InlineData("https://smba.trafficmanager.net:8443/")]
    [InlineData("https://smba.trafficmanager.net@evil.example/")]
    [InlineData("https://user:secret@smba.trafficmanager.net/")]
    [InlineData("https://evil.example/smba.trafficmanager.net/")]
    [InlineData("https://evil.example\\@smba.trafficmanager.net/")]
    [InlineData("https://evil.example/?smba.trafficmanager.net")]
    [InlineData("https://smba.infra.gov.teams.microsoft.us/teams")]
    [InlineData("http://localhost:56150/_connector")]
    [InlineData("ftp://smba.trafficmanager.net/")]
    [InlineData("/emea/")]
    [InlineData("")]
    public async Task Nobody_else_gets_anything(string service)
    {
        await using var app = await TeamsApp.StartAsync();

        var fault = await Assert.ThrowsAsync<ChatFailedException>(() => SendAsync(app, service));

        Assert.False(fault.MayPass);
        Assert.Empty(app.Teams.Calls);
        Assert.Empty(app.Identity.SignIns);
    }

    [Fact]
    public async Task While_Microsoft_gives_no_token_Teams_is_in_trouble_and_no_longer()
    {
        await using var app = await TeamsApp.StartAsync();
        var health = app.Services.GetRequiredService<HealthCheckService>();

        var before = await health.CheckHealthAsync();
        app.Identity.IsDown = true;
        await Assert.ThrowsAsync<ChatFailedException>(() => app.WhileTimePassesAsync(SendAsync(app, TeamsApp.ServiceUrl)));
        var meanwhile = await health.CheckHealthAsync();
        app.Identity.IsDown = false;
        await SendAsync(app, TeamsApp.ServiceUrl);
        var after = await health.CheckHealthAsync();

        Assert.Equal((HealthStatus.Healthy, HealthStatus.Degraded, HealthStatus.Healthy), (before.Status, meanwhile.Status, after.Status));
        Assert.StartsWith("The bot could not sign in to Microsoft (", meanwhile.Entries["teams"].Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Trusted_hosts_in_the_settings_take_the_place_of_the_clouds()
    {
        await using var app = await TeamsApp.StartAsync([.. TeamsApp.WithSecret, ("Teams:TrustedHosts:0", "canary.botapi.skype.com")]);

        await SendAsync(app, "https://canary.botapi.skype.com/amer/");
        await Assert.ThrowsAsync<ChatFailedException>(() => SendAsync(app, TeamsApp.ServiceUrl));

        Assert.Equal("canary.botapi.skype.com", Assert.Single(app.Teams.Calls).Host);
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        await using var app = await TeamsApp.StartAsync();
        app.Teams.AnswerNext(new TeamsAnswer(307, null, Location: "https://evil.example/"));

        await Assert.ThrowsAsync<ChatFailedException>(() => SendAsync(app, TeamsApp.ServiceUrl));

        Assert.Single(app.Teams.Calls);
    }

    [Fact]
    public async Task A_bot_without_credentials_writes_to_this_machine_without_a_token()
    {
        await using var app = await TeamsApp.StartAsync(TeamsApp.Unauthenticated, "Development");

        await SendAsync(app, app.Teams.ServiceUrl);

        Assert.Null(Assert.Single(app.Teams.Calls).Authorization);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_bot_without_credentials_writes_nowhere_else(bool unauthenticated)
    {
        await using var app = await TeamsApp.StartAsync(unauthenticated ? TeamsApp.Unauthenticated : [], "Development");

        await Assert.ThrowsAsync<ChatFailedException>(() => SendAsync(app, TeamsApp.ServiceUrl));

        Assert.Empty(app.Teams.Calls);
    }

    [Fact]
    public async Task The_bot_signs_in_once_with_its_secret()
    {
        await using var app = await TeamsApp.StartAsync();

        await SendAsync(app, TeamsApp.ServiceUrl);
        await SendAsync(app, TeamsApp.ServiceUrl);

        var (url, form) = Assert.Single(app.Identity.SignIns);
        Assert.Equal("https://login.microsoftonline.com/tenant-1/oauth2/v2.0/token", url);
        Assert.Equal(
            ("client_credentials", TeamsApp.AppId, "not a real one"), (form["grant_type"], form["client_id"], form["client_secret"]));
        Assert.Contains("https://api.botframework.com/.default", form["scope"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_the_governments_cloud_it_signs_in_there()
    {
        await using var app = await TeamsApp.StartAsync([.. TeamsApp.WithSecret, ("Teams:Cloud", "UsGov")]);

        await SendAsync(app, "https://smba.infra.gov.teams.microsoft.us/teams");

        var (url, form) = Assert.Single(app.Identity.SignIns);
        Assert.Equal("https://login.microsoftonline.us/tenant-1/oauth2/v2.0/token", url);
        Assert.Contains("https://api.botframework.us/.default", form["scope"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_bot_signs_in_with_a_certificate()
    {
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid()}.pfx");
        using var key = RSA.Create(2048);
        using var certificate = new CertificateRequest("CN=bot", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        await File.WriteAllBytesAsync(file, certificate.Export(X509ContentType.Pkcs12, "password"));
        await using var app = await TeamsApp.StartAsync(
        [
            .. TeamsApp.WithSecret[..2], ("Teams:CertificatePath", file), ("Teams:CertificatePassword", "password"),
        ]);

        await SendAsync(app, TeamsApp.ServiceUrl);

        File.Delete(file);
        Assert.StartsWith("eyJ", Assert.Single(app.Identity.SignIns).Form["client_assertion"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_managed_identity_needs_no_secret()
    {
        await using var app = await TeamsApp.StartAsync([.. TeamsApp.WithSecret[..2], ("Teams:ManagedIdentityClientId", "identity-1")]);

        await SendAsync(app, TeamsApp.ServiceUrl);

        var (url, _) = Assert.Single(app.Identity.SignIns);
        Assert.Contains("/metadata/identity/oauth2/token", url, StringComparison.Ordinal);
        Assert.Contains("client_id=identity-1", url, StringComparison.Ordinal);
        Assert.Contains("resource=https://api.botframework.com", Uri.UnescapeDataString(url), StringComparison.Ordinal);
    }

    [Fact]
    public async Task If_the_bot_cannot_sign_in_nothing_is_sent()
    {
        await using var app = await TeamsApp.StartAsync();
        app.Identity.IsDown = true;

        var fault = await Assert.ThrowsAsync<ChatFailedException>(() => SendAsync(app, TeamsApp.ServiceUrl));

        Assert.Contains("sign in", fault.Message, StringComparison.Ordinal);
        Assert.Empty(app.Teams.Calls);
    }

    private static Task<MessageId> SendAsync(TeamsApp app, string service) =>
        app.Client.SendAsync(new(service, "a:ana"), [], Pace.PersonWaits, CancellationToken.None);
}
