using ChatDashboard.Bot.Teams;
using Microsoft.Extensions.Hosting.Internal;

namespace ChatDashboard.Tests.Bot.Teams;

public sealed class TeamsOptionsTests
{
    [Theory]
    [InlineData("Teams:TenantId", "app", null, "secret", null, null)]
    [InlineData("Teams:ClientSecret", "app", "tenant", null, null, null)]
    [InlineData("Teams:AppId", null, "tenant", null, null, null)]
    [InlineData("Teams:AppId", null, null, "secret", null, null)]
    [InlineData("Teams:AppId", " ", null, null, null, "identity")]
    [InlineData("Teams:ClientSecret and Teams:ManagedIdentityClientId", "app", "tenant", "secret", null, "identity")]
    [InlineData("Teams:CertificatePath", "app", "tenant", null, "no-such.pfx", null)]
    public void A_half_filled_section_is_refused_by_the_name_of_the_setting(
        string named, string? app, string? tenant, string? secret, string? certificate, string? identity)
    {
        var options = new TeamsOptions
        {
            AppId = app,
            TenantId = tenant,
            ClientSecret = secret,
            CertificatePath = certificate,
            ManagedIdentityClientId = identity,
        };

        var fault = Assert.Single(Faults(options));

        Assert.Contains(named, fault, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_section_is_fine() => Assert.Empty(Faults(new TeamsOptions()));

    [Fact]
    public void An_application_with_a_tenant_and_one_credential_is_fine() => Assert.Empty(Faults(Filled()));

    [Theory]
    [InlineData("Production", 1)]
    [InlineData("Staging", 1)]
    [InlineData("Development", 0)]
    public void An_open_door_is_for_development(string environment, int faults) =>
        Assert.Equal(faults, Faults(new TeamsOptions { DangerouslyAllowUnauthenticated = true }, environment).Count);

    [Fact]
    public void An_open_door_beside_credentials_is_refused()
    {
        var options = Filled();
        options.DangerouslyAllowUnauthenticated = true;

        Assert.Single(Faults(options, "Development"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(51)]
    public void The_pace_has_bounds(int perSecond) => Assert.Single(Faults(new TeamsOptions { MessagesPerSecond = perSecond }));

    [Theory]
    [InlineData("https://smba.trafficmanager.net")]
    [InlineData("smba.trafficmanager.net/teams")]
    [InlineData("*.trafficmanager.net")]
    [InlineData("")]
    public void A_trusted_host_is_the_name_of_one_host(string host)
    {
        var options = Filled();
        options.TrustedHosts.Add(host);

        Assert.Contains("Teams:TrustedHosts", Assert.Single(Faults(options)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_cloud_without_a_known_host_needs_one()
    {
        var options = Filled();
        options.Cloud = CloudName.China;

        Assert.Contains("Teams:TrustedHosts", Assert.Single(Faults(options)), StringComparison.Ordinal);
    }

    private static TeamsOptions Filled() => new() { AppId = "app", TenantId = "tenant", ClientSecret = "secret" };

    private static List<string> Faults(TeamsOptions options, string environment = "Production") =>
        [.. new TeamsOptionsCheck(new HostingEnvironment { EnvironmentName = environment }).Validate(null, options).Failures ?? []];
}
