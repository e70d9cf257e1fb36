using ChatDashboard.Bot.Slack;

namespace ChatDashboard.Tests.Bot.Slack;

public sealed class SlackOptionsTests
{
    [Fact]
    public void An_empty_section_is_fine() => Assert.Empty(Faults(new SlackOptions()));

    [Theory]
    [InlineData("secret", null)]
    [InlineData(null, "xapp-1")]
    [InlineData("secret", "xapp-1")]
    public void A_workspace_and_a_way_in_are_fine(string? secret, string? appToken) => Assert.Empty(Faults(Filled(secret, appToken)));

    [Theory]
    [InlineData("Slack:SigningSecret", null, null)]
    [InlineData("Slack:SigningSecret", " ", " ")]
    [InlineData("Slack:AppToken", null, "xoxb-1")]
    public void A_way_in_that_is_missing_or_wrong_is_named(string named, string? secret, string? appToken) =>
        Assert.StartsWith(named, Assert.Single(Faults(Filled(secret, appToken))), StringComparison.Ordinal);

    [Theory]
    [InlineData("secret", null)]
    [InlineData(null, "xapp-1")]
    public void A_way_in_without_a_workspace_is_refused(string? secret, string? appToken)
    {
        var options = new SlackOptions { SigningSecret = secret, AppToken = appToken };

        Assert.StartsWith("Slack:Workspaces is missing", Assert.Single(Faults(options)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Slack:Workspaces:1:Id is missing", "", "xoxb-2")]
    [InlineData("Slack:Workspaces:1:Id is 'my-team'", "my-team", "xoxb-2")]
    [InlineData("Slack:Workspaces:1:Id is 'T.2'", "T.2", "xoxb-2")]
    [InlineData("Slack:Workspaces:1:BotToken is missing", "T2", " ")]
    [InlineData("Slack:Workspaces:1:BotToken does not begin with xoxb-", "T2", "xoxp-2")]
    [InlineData("Slack:Workspaces holds T1 2 times", "T1", "xoxb-2")]
    public void A_workspace_that_is_half_filled_or_wrong_is_named(string named, string id, string token)
    {
        var options = Filled();
        options.Workspaces.Add(new SlackWorkspace { Id = id, BotToken = token });

        Assert.StartsWith(named, Assert.Single(Faults(options)), StringComparison.Ordinal);
    }

    [Fact]
    public void An_organisation_may_stand_in_the_place_of_a_workspace()
    {
        var options = Filled();
        options.Workspaces.Add(new SlackWorkspace { Id = "E2", BotToken = "xoxb-2" });

        Assert.Empty(Faults(options));
    }

    [Fact]
    public void A_secret_of_before_needs_one_of_now()
    {
        var options = new SlackOptions { PreviousSigningSecret = "old" };

        Assert.StartsWith("Slack:PreviousSigningSecret", Assert.Single(Faults(options)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(51)]
    public void The_pace_has_bounds(int perSecond)
    {
        var options = new SlackOptions { MessagesPerSecond = perSecond };

        Assert.StartsWith("Slack:MessagesPerSecond", Assert.Single(Faults(options)), StringComparison.Ordinal);
    }

    [Fact]
    public void No_secret_is_repeated()
    {
        var options = Filled("the-secret", "not-for-the-log");
        options.Workspaces.Add(new SlackWorkspace { Id = "T2", BotToken = "nor-this" });

        Assert.DoesNotContain(Faults(options), fault => fault.Contains("-secret", StringComparison.Ordinal)
            || fault.Contains("not-for-the-log", StringComparison.Ordinal) || fault.Contains("nor-this", StringComparison.Ordinal));
    }

    private static SlackOptions Filled(string? secret = "secret", string? appToken = null) => new()
    {
        SigningSecret = secret,
        AppToken = appToken,
        Workspaces = { new SlackWorkspace { Id = "T1", BotToken = "xoxb-1" } },
    };

    private static List<string> Faults(SlackOptions options) => [.. new SlackOptionsCheck().Validate(null, options).Failures ?? []];
}
