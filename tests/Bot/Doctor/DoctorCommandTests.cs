using ChatDashboard.Bot.Storage;
using ChatDashboard.Core.Templates;
using ChatDashboard.Tests.Bot.Storage;
using ChatDashboard.Tests.Support;

namespace ChatDashboard.Tests.Bot.Doctor;

/// <summary>doctor as an administrator types it: what it says of each part, and how it leaves.</summary>
public sealed class DoctorCommandTests : IDisposable
{
    private static readonly (string, string)[] InDevelopment = [("DOTNET_ENVIRONMENT", "Development")];

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Where_nothing_is_wrong_it_says_so_of_every_part_and_leaves_with_0()
    {
        var (exitCode, output) = await RunAsync([.. InDevelopment, ("Administrators:0", "slack:T1.U1"), ("Urls", "http://localhost:3978")]);

        Assert.Equal(0, exitCode);
        Assert.Equal(
            ["Settings", "Storage", "Template", "Teams", "Slack", "Schedule", "Telemetry", "Sites"],
            output.Split(Environment.NewLine).Where(line => line.Length > 0 && char.IsLetter(line[0])).Take(8));
        Assert.Contains(
            $"  ok      Everything is kept in the SQLite file {folder.File("data/chatdashboard.db")}. It can be read and written.", output);
        Assert.Contains(
            "  ok      The built-in template: Collective Impact Dashboard, version collective-impact:1. Elements: 3, components: 20.",
            output);
        Assert.EndsWith("Nothing is wrong.", output.TrimEnd());
    }

    [Theory]
    [InlineData("Teams:ClientSecrt", "abc", "Teams:ClientSecrt is no setting of the bot's, and does nothing. Is Teams:ClientSecret meant?")]
    [InlineData("Team:AppId", "abc", "Team:AppId is no setting of the bot's, and does nothing. Is Teams:AppId meant?")]
    [InlineData(
        "Slack:Workspaces:0:Token",
        "abc",
        "Slack:Workspaces:0:Token is no setting of the bot's, and does nothing. Is Slack:Workspaces:BotToken meant?")]
    [InlineData("Slack:Workspaces:0:Id", "[T…, or E… for an organisation]", "Slack:Workspaces:0:Id still holds the placeholder [T…")]
    [InlineData("Calendar:TimeZone", "Mars", "Calendar: 'Mars' is not a time zone; use an IANA name such as America/Chicago.")]
    [InlineData("Calendar:Hour", "noon", "Failed to convert configuration value 'noon' at 'Calendar:Hour'")]
    [InlineData("Retention:Years", "0", "Retention: Years is 0; use a whole number from 1 to 50, or leave it out to keep everything.")]
    [InlineData("Administrators:0", "a/b", "Administrators: 'teams:a/b' is not a person's id")]
    [InlineData("Urls", "abc", "Urls: 'abc' is no address to listen on")]
    [InlineData("Teams:TenantId", "tenant-1", "Teams:AppId is missing, though other settings of Teams are there.")]
    [InlineData("Teams:Cloud", "Mars", "Failed to convert configuration value 'Mars' at 'Teams:Cloud'")]
    [InlineData("Slack:AppToken", "xoxb-1", "Slack:AppToken does not begin with xapp-.")]
    [InlineData("Storage:Cosmos:Endpoint", "nowhere", "Storage:Cosmos:Endpoint is 'nowhere'.")]
    [InlineData("Templates:Path", "none.json", "Templates:Path: Could not find file")]
    [InlineData("Scheduling:Postgres", "postgres://db", "Scheduling:Postgres is an address.")]
    [InlineData("Telemetry:OtlpEndpoint", "http://localhost:9", "Telemetry:OtlpEndpoint: localhost:9 takes no connections (")]
    public async Task What_is_wrong_is_named_and_everything_else_is_looked_at_all_the_same(string name, string value, string words)
    {
        var (exitCode, output) = await RunAsync([.. InDevelopment, (name, value)]);

        Assert.Equal(1, exitCode);
        Assert.Contains($"  WRONG   {words}", output);
        Assert.Contains("To mend: ", output);
        Assert.Contains($"{Environment.NewLine}Sites{Environment.NewLine}", output);
        Assert.DoesNotContain("   at ", output);
    }

    [Fact]
    public async Task A_secret_is_never_said()
    {
        var (_, output) = await RunAsync(
        [
            ("Teams:AppId", "app"), ("Teams:TenantId", "tenant"), ("Teams:ClientSecret", "very-secret"),
            ("Slack:SigningSecret", "very-secret"),
            ("Slack:AppToken", "xapp-very-secret"), ("Slack:Workspaces:0:Id", "T1"), ("Slack:Workspaces:0:BotToken", "xoxb-very-secret"),
            ("Storage:Cosmos:Endpoint", "http://localhost:9"), ("Storage:Cosmos:Key", Convert.ToBase64String("very-secret"u8)),
            ("Scheduling:Postgres", "Host=localhost;Port=9;Database=chatdashboard;Username=bot;Password=very-secret"),
        ]);

        Assert.DoesNotContain("very-secret", output);
        Assert.DoesNotContain(Convert.ToBase64String("very-secret"u8), output);
    }

    [Fact]
    public async Task What_others_keep_among_the_variables_of_the_machine_is_left_alone()
    {
        var (exitCode, output) = await RunAsync([.. InDevelopment, ("SLACKWARE:VERSION", "15"), ("npm:config", "x"), ("TEAMS", "a")]);

        Assert.Equal(0, exitCode);
        Assert.DoesNotContain("SLACKWARE", output);
    }

    [Fact]
    public async Task Where_nobody_can_speak_to_the_bot_that_is_wrong()
    {
        var (exitCode, output) = await RunAsync([]);

        Assert.Equal(1, exitCode);
        Assert.Contains("  WRONG   Neither Teams nor Slack is set up: nobody can speak to the bot.", output);
    }

    [Fact]
    public async Task Settings_that_development_does_not_read_are_pointed_out()
    {
        await File.WriteAllTextAsync(folder.File("appsettings.Production.json"), "{}");

        var (_, output) = await RunAsync(InDevelopment);

        Assert.Contains("  advice  appsettings.Production.json is there, and nobody reads it in Development.", output);
    }

    [Fact]
    public async Task A_template_whose_version_was_not_raised_is_found_and_nothing_is_stored()
    {
        var json = await File.ReadAllTextAsync(Repository.Path("core", "Templates", "collective-impact.json"));
        await File.WriteAllTextAsync(
            folder.File("changed.json"), json.Replace("Collective Impact Dashboard", "Our Dashboard", StringComparison.Ordinal));
        using (var documents = new SqliteDocuments(folder.File("data/chatdashboard.db")))
        {
            await new TemplateStore(documents, TemplateFile.Default(), "The built-in template")
                .KeepCurrentAsync(TestContext.Current.CancellationToken);
        }

        var (exitCode, output) = await RunAsync([.. InDevelopment, ("Templates:Path", "changed.json")]);

        Assert.Equal(1, exitCode);
        Assert.Contains("  WRONG   changed.json: \"version\" 1 of 'collective-impact' is in use with other content", output);
    }

    [Fact]
    public async Task It_takes_no_arguments()
    {
        var (exitCode, output) = await RunAsync([], "please");

        Assert.Equal((2, "Type: doctor"), (exitCode, output.TrimEnd()));
    }

    private Task<(int ExitCode, string Output)> RunAsync((string Name, string Value)[] settings, params string[] arguments) =>
        BotCommand.RunAsync(folder.Path, settings, ["doctor", .. arguments]);
}
