using ChatDashboard.Core.Chat;
using ChatDashboard.Core.Cycles;
using ChatDashboard.Tests.Support;

namespace ChatDashboard.Tests.Infra;

/// <summary>The page for the data-protection officer says what is so: its figures are those of the code and of the templates.</summary>
public sealed class DataProtectionTests
{
    private static readonly string Page = string.Join(
        ' ', Read("infra", "data-protection.md").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [Theory]
    [InlineData("tier: 'Continuous30Days'", "keeps every moment of the last 30 days", "infra", "modules", "cosmos.bicep")]
    [InlineData("disableLocalAuth: true", "without keys: the bot signs in by its identity", "infra", "modules", "cosmos.bicep")]
    [InlineData("backupRetentionDays: 7", "PostgreSQL keeps 7 days", "infra", "modules", "postgres.bicep")]
    [InlineData("retentionInDays: 90", "In Azure they are kept for 90 days", "infra", "modules", "monitoring.bicep")]
    [InlineData("secure_delete = ON", "What is deleted is overwritten in the file", "bot", "Storage", "SqliteFile.cs")]
    [InlineData("TimeSpan.FromHours(1)", "keeps Slack's names and time zones in memory for an hour", "bot", "Slack", "SlackDirectory.cs")]
    public void What_it_says_is_set_so(string setting, string said, params string[] file)
    {
        Assert.Contains(setting, Read(file), StringComparison.Ordinal);
        Assert.Contains(said, Page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_commands_that_it_names_are_there_and_an_answer_keeps_as_many_states_as_it_says()
    {
        Assert.All(new List<string> { "export", "forget", "audit" }, word => Assert.Contains(word, Command.Known));
        Assert.Contains($"at most {Answer.MostKept}, so that two windows", Page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_readme_leads_to_it() => Assert.Contains("](infra/data-protection.md)", Read("README.md"), StringComparison.Ordinal);

    private static string Read(params string[] file) => File.ReadAllText(Repository.Path(file));
}
