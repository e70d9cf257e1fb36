using System.Text.Json;
using ChatDashboard.Bot;
using ChatDashboard.Bot.Teams;
using ChatDashboard.Tests.Support;
using CsCheck;

namespace ChatDashboard.Tests.Clients;

/// <summary>What the bot sends, checked by the validator of the protocol's own package.</summary>
public sealed class ActivitiesTests
{
    [Fact]
    public async Task An_activity_is_one_that_the_protocols_own_validator_takes()
    {
        RealClients.NeedPackages();
        using var validator = NodeScript.Start("check-activities.mjs");

        await AnyMessage.With(AnyText.Mixed).Select(OutgoingActivity.With).SampleAsync(
            async activity =>
                Assert.Equal("", await validator.AskAsync(JsonSerializer.Serialize(activity, ActivityJson.Options))), iter: 200,
                threads: 1);
    }

    [Fact]
    public async Task The_first_message_of_a_thread_is_such_an_activity_too()
    {
        RealClients.NeedPackages();
        using var validator = NodeScript.Start("check-activities.mjs");
        await using var app = await TeamsApp.StartAsync();

        await app.Client.StartThreadAsync(
            TeamsApp.ServiceUrl, "tenant-1", "19:abc@thread.tacv2",
            OutgoingActivity.With(new ChatDashboard.Core.Chat.Messages.Notice("Hello")), Pace.Proactive,
            TestContext.Current.CancellationToken);

        var thread = Assert.Single(app.Teams.Calls).Body!;
        Assert.Equal("", await validator.AskAsync(thread["activity"]!.ToJsonString()));
    }

    [Fact]
    public async Task What_is_no_activity_is_refused()
    {
        RealClients.NeedPackages();
        using var validator = NodeScript.Start("check-activities.mjs");

        Assert.Equal("an activity has no colour", await validator.AskAsync("""{"type":"message","colour":"red"}"""));
        Assert.Contains("contentType", await validator.AskAsync("""{"type":"message","attachments":[{}]}"""), StringComparison.Ordinal);
    }
}
