using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using ChatDashboard.Tests.Bot.Doctor;
using ChatDashboard.Tests.Bot.Storage;
using ChatDashboard.Tests.Support;

namespace ChatDashboard.Tests.Bot.Teams;

/// <summary>What doctor says of Teams.</summary>
public sealed class TeamsExaminationTests
{
    [Fact]
    public async Task A_bot_that_signs_in_and_knows_its_people_is_in_order()
    {
        await using var app = await TeamsApp.StartAsync([.. TeamsApp.WithSecret, ("Teams:AllowedTenants:0", "tenant-1")]);

        Assert.Equal(
            [
                $"Good: Signed in to Microsoft as {TeamsApp.AppId} of tenant-1.",
                "Good: Read the keys that Teams signs with, 1 of them.",
                "Good: Lets in the people of tenant-1.",
            ],
            await app.Services.LookAsync("Teams"));
    }

    [Fact]
    public async Task Without_settings_it_is_off_and_the_open_door_of_development_is_pointed_out()
    {
        await using var shut = await TeamsApp.StartAsync([]);
        await using var open = await TeamsApp.StartAsync(TeamsApp.Unauthenticated, "Development");

        Assert.Equal(["Off: Teams:AppId is empty: whatever comes to /api/messages is refused."], await shut.Services.LookAsync("Teams"));
        Assert.StartsWith("Advice: Teams:DangerouslyAllowUnauthenticated is set", Assert.Single(await open.Services.LookAsync("Teams")));
    }

    [Fact]
    public async Task A_bot_that_lets_in_every_organisation_is_pointed_out()
    {
        await using var app = await TeamsApp.StartAsync();

        Assert.Contains(
            "Advice: Teams:AllowedTenants is empty: any organisation gets in that installs the app. Yours is tenant-1.",
            await app.Services.LookAsync("Teams"));
    }

    [Theory]
    [InlineData(
        "invalid_client",
        "AADSTS7000215: Invalid client secret provided.",
        "Wrong: Teams:ClientSecret is not a secret of this registration.")]
    [InlineData("invalid_client", "AADSTS7000222: The provided client secret keys are expired.", "Wrong: Teams:ClientSecret has expired.")]
    [InlineData(
        "unauthorized_client",
        "AADSTS700016: Application was not found in the directory.",
        "Wrong: Teams:AppId 0c8e7f5a-0000-4000-8000-000000000001 is no application")]
    [InlineData("invalid_request", "AADSTS90002: Tenant not found.", "Wrong: Teams:TenantId tenant-1 is no directory.")]
    [InlineData(
        "temporarily_unavailable",
        "AADSTS1: Come back. Trace ID: 12",
        "Wrong: Microsoft did not let the bot sign in (temporarily_unavailable): AADSTS")]
    public async Task Why_Microsoft_does_not_let_it_in_is_said_with_the_setting_to_change(string error, string description, string words)
    {
        await using var app = await TeamsApp.StartAsync();
        app.Identity.Refusal = (error, description);

        var found = await app.Services.LookAsync("Teams");

        Assert.StartsWith(words, found[0]);
        Assert.DoesNotContain("Trace ID", found[0]);
        Assert.StartsWith("Good: Read the keys", found[1]);
    }

    [Fact]
    public async Task A_cloud_without_keys_is_named()
    {
        await using var app = await TeamsApp.StartAsync();
        app.Identity.PublishNone();

        Assert.Contains(
            await app.Services.LookAsync("Teams"),
            words => words.StartsWith("Wrong: There is no key at https://login.botframework.com/", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(400, "right", "Good: The certificate in Teams:CertificatePath is good until 2027-11-05.")]
    [InlineData(10, "right", "Advice: The certificate in Teams:CertificatePath is good until 2026-10-11. Make a new one in time.")]
    [InlineData(-1, "right", "Wrong: The certificate in Teams:CertificatePath is good until 2026-09-30. Make a new one")]
    [InlineData(400, "wrong", "Wrong: Teams:CertificatePath: '")]
    public async Task A_certificate_is_looked_at_before_it_runs_out(int days, string password, string words)
    {
        using var folder = new TemporaryFolder();
        using var key = RSA.Create(2048);
        var now = DateTimeOffset.Parse("2026-10-01T08:00:00Z");
        using var certificate = new CertificateRequest("CN=bot", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(now.AddDays(-30), now.AddDays(days));
        await File.WriteAllBytesAsync(folder.File("bot.pfx"), certificate.Export(X509ContentType.Pfx, "right"));
        await using var app = await TeamsApp.StartAsync(
        [
            ("Teams:AppId", TeamsApp.AppId), ("Teams:TenantId", "tenant-1"), ("Teams:CertificatePath", folder.File("bot.pfx")),
            ("Teams:CertificatePassword", password),
        ]);

        Assert.StartsWith(words, (await app.Services.LookAsync("Teams"))[0]);
    }
}
