using ChatDashboard.Tests.Bot.Storage;
using ChatDashboard.Tests.Support;

namespace ChatDashboard.Tests.Bot;

/// <summary>A bot that cannot start says why in a sentence, not in the program's own words, and leaves.</summary>
public sealed class StartTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Calendar:TimeZone", "Mars", "Calendar: 'Mars' is not a time zone; use an IANA name such as America/Chicago.")]
    [InlineData("Calendar:Hour", "25", "Calendar: The hour is 25; it goes from 0 to 23.")]
    [InlineData("Calendar:ClosesAfter", "ten", "Failed to convert configuration value 'ten' at 'Calendar:ClosesAfter'")]
    [InlineData("Calendar:Holidays:0", "Christmas", "Failed to convert configuration value 'Christmas' at 'Calendar:Holidays:0'")]
    [InlineData("Calendar:RemindsAfter:0", "soon", "Failed to convert configuration value 'soon' at 'Calendar:RemindsAfter:0'")]
    [InlineData("Administrators:0", "a/b", "Administrators: 'teams:a/b' is not a person's id")]
    [InlineData("Retention:Years", "0", "Retention: Years is 0; use a whole number from 1 to 50, or leave it out to keep everything.")]
    [InlineData("Retention:Years", "ten", "Failed to convert configuration value 'ten' at 'Retention:Years'")]
    [InlineData("Demo:Enabled", "maybe", "Failed to convert configuration value 'maybe' at 'Demo:Enabled'")]
    [InlineData("Teams:Cloud", "Mars", "Failed to convert configuration value 'Mars' at 'Teams:Cloud'")]
    [InlineData("Teams:TenantId", "tenant-1", "Teams:AppId is missing, though other settings of Teams are there.")]
    [InlineData("Templates:Path", "none.json", "Templates:Path: Could not find file")]
    [InlineData("Urls", "abc", "Urls: 'abc' is no address to listen on; one looks like http://localhost:3978.")]
    [InlineData("Urls", "http://localhost:0/chat", "Urls: A path base can only be configured")]
    public async Task A_setting_that_cannot_be_is_named(string name, string value, string why)
    {
        using var folder = new TemporaryFolder();

        var said = await RefusalAsync(folder.Path, (name, value));

        Assert.Contains(why, said);
        Assert.DoesNotContain("   at ", said);
    }

    [Fact]
    public async Task A_port_that_is_not_one_is_named_where_the_Playground_is_on()
    {
        using var folder = new TemporaryFolder();

        var said = await RefusalAsync(folder.Path, ("Playground:Enabled", "true"), ("Playground:Port", "70000"));

        Assert.Contains("Playground:Port is not a port; use a number from 1 to 65535", said);
    }

    [Fact]
    public async Task An_address_that_another_program_listens_on_is_named()
    {
        using var folder = new TemporaryFolder();
        using var other = new TemporaryFolder();
        await using var first = await BotProcess.StartAsync(folder.Path, new Dictionary<string, string>(), Cancel);

        var said = await RefusalAsync(other.Path, ("Urls", first.Address.ToString()));

        Assert.Contains($":{first.Address.Port}: address already in use.", said);
        Assert.Contains("End the program that listens there (perhaps this bot, started before), or choose another address in Urls.", said);
        Assert.DoesNotContain("   at ", said);
    }

    [Fact]
    public async Task An_address_with_https_and_no_certificate_is_named_with_what_to_do()
    {
        using var folder = new TemporaryFolder();

        // A home of its own: on a developer's machine there is a certificate for development.
        var said = await RefusalAsync(folder.Path, ("Urls", "https://127.0.0.1:0"), ("HOME", folder.Path));

        Assert.Contains("ChatDashboard has stopped. An address in Urls begins with https, and there is no certificate for it.", said);
        Assert.Contains("Name one in Kestrel:Certificates:Default", said);
        Assert.DoesNotContain("   at ", said);
    }

    [Theory]
    [InlineData("")]
    [InlineData("http://localhost:9")]
    public async Task A_database_file_has_one_bot_at_a_time(string telemetry)
    {
        using var folder = new TemporaryFolder();
        await using (
            await BotProcess.StartAsync(folder.Path, new Dictionary<string, string> { ["Telemetry:OtlpEndpoint"] = telemetry }, Cancel))
        {
            var said = await RefusalAsync(folder.Path);

            Assert.Contains(
                $"ChatDashboard has stopped. The database file '{folder.File("chatdashboard.db")}' is in use by another ChatDashboard.",
                said);
            Assert.DoesNotContain("   at ", said);
        }

        await using var next = await BotProcess.StartAsync(folder.Path, new Dictionary<string, string>(), Cancel);
    }

    /// <summary>What it wrote before it left.</summary>
    private static async Task<string> RefusalAsync(string folder, params (string Name, string Value)[] settings)
    {
        var left = await Assert.ThrowsAsync<InvalidOperationException>(
            () => BotProcess.StartAsync(folder, settings.ToDictionary(setting => setting.Name, setting => setting.Value), Cancel));
        Assert.StartsWith("The bot left at once with 1.", left.Message);
        return left.Message;
    }
}
