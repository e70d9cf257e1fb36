using System.Text;
using System.Text.Json.Nodes;
using ChatDashboard.Core.People;
using ChatDashboard.Tests.Clients;
using ChatDashboard.Tests.Support;

namespace ChatDashboard.Tests.Bot.Telemetry;

/// <summary>
/// A quarter from setting up to the corrected dashboard, by the bot as a process, with a collector beside it that keeps every byte.
/// </summary>
[Collection(nameof(Alone))]
public sealed class WholeQuarterTelemetryTests
{
    /// <summary>Stands in everything that a person is called or writes.</summary>
    private const string Mark = "Wintergreen";

    private static readonly Person Fay = Person("p1", "Fay");
    private static readonly Person Ana = Person("p2", "Ana");
    private static readonly Person Ben = Person("p3", "Ben");

    [Fact(Timeout = 240_000)]
    public async Task What_happens_is_measured_and_nothing_that_anyone_is_called_or_wrote_leaves_the_bot()
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var collector = await OtlpStandIn.StartAsync();
        await using var bot = await MortalBot.StartAsync(
            cancel,
            ("Telemetry:OtlpEndpoint", $"{collector.Address}"),
            ("Logging:LogLevel:Microsoft.AspNetCore", "Information"),
            ("Logging:LogLevel:System.Net.Http.HttpClient", "Information"),
            ("Logging:LogLevel:Polly", "Information"),
            ("Logging:LogLevel:Hangfire", "Information"));

        await LiveThroughAsync(bot, cancel);
        var console = await bot.EndAsync(cancel);

        AssertMeasured(collector.Metrics());
        string[] traced = ["setup", "rate", "press_save_for_later", "press_submit", "DeliverMessageJob", "POST /api/messages", "POST"];
        Assert.Empty(traced.Except(collector.Spans));
        Assert.Contains(collector.Logs, log => log.StartsWith("Could not finish activity", StringComparison.Ordinal));
        Assert.Contains("Could not finish activity", console, StringComparison.Ordinal);
        Assert.DoesNotContain(Mark, console, StringComparison.OrdinalIgnoreCase);
        Assert.All(
            collector.Received,
            sent => Assert.DoesNotContain(Mark, Encoding.UTF8.GetString(sent.Body), StringComparison.OrdinalIgnoreCase));
    }

    private static async Task LiveThroughAsync(MortalBot bot, CancellationToken cancel)
    {
        bot.Teams.PutInto(TeamsRoom.Team.Id, [.. new[] { Fay, Ana, Ben }.Select(TeamsRoom.Member)]);
        await bot.SayAsync(Fay, TeamsRoom.Team, "setup site-x Riverton", cancel);
        await bot.OpenAsync([Fay, Ana, Ben], cancel);
        await bot.AskedAsync([Fay, Ana, Ben], cancel);
        await AnswerAsync(bot, cancel);

        await bot.SayAsync(Fay, TeamsRoom.Team, "remind", cancel);
        await UntilAsync(() => Reminded(bot, Ben));
        await ReviewAndPublishAsync(bot, cancel);
        await bot.SayAsync(Fay, TeamsRoom.Team, $"reopen {Mark} was counted twice", cancel);
        await bot.SayAsync(Fay, TeamsRoom.Team, "publish", cancel);
        await UntilAsync(() => bot.Teams.Messages.Any(message => message.IsUpdate && TeamsRoom.Team.Holds(message)));
        await MeetTroubleAsync(bot, cancel);
    }

    private static async Task AnswerAsync(MortalBot bot, CancellationToken cancel)
    {
        await new PatientRater(Ana, bot).AnswerAsync(cancel);
        var page = await bot.SayAsync(Ana, TeamsRoom.With(Ana), "rate", cancel);
        page = (await bot.PressAsync(Ana, page, "Change", [], cancel))!;
        var component = page.Inputs.Keys.First(id => id.StartsWith("rating.", StringComparison.Ordinal))[7..];
        page = (await bot.PressAsync(
            Ana, page, "Save for later", new() { [$"rating.{component}"] = "Gray", [$"note.{component}"] = $"Who is {Mark}?" }, cancel))!;
    }

    private static async Task ReviewAndPublishAsync(MortalBot bot, CancellationToken cancel)
    {
        var overview = await bot.SayAsync(Fay, TeamsRoom.With(Fay), "review", cancel);
        await bot.PressAsync(Fay, overview, "Take all proposals", [], cancel);
        await bot.SayAsync(Fay, TeamsRoom.Team, "publish", cancel);
        await UntilAsync(
            () => bot.Teams.Messages.Any(
                message => TeamsRoom.Team.Holds(message) && message.Text.Contains("raters took part", StringComparison.Ordinal)));
    }

    /// <summary>Nobody knows what they typed; the roster names someone who has left; and Teams fails, in words that quote them.</summary>
    private static async Task MeetTroubleAsync(MortalBot bot, CancellationToken cancel)
    {
        await bot.SayAsync(Ben, TeamsRoom.With(Ben), $"{Mark} and how it goes", cancel);
        bot.Teams.Instead = call => call is { Method: "GET", Parts: [_, "members", _] }
            ? new(403, new JsonObject { ["error"] = new JsonObject { ["code"] = "BadArgument", ["message"] = $"{Mark} has left." } })
            : null;
        await bot.SayAsync(Fay, TeamsRoom.Team, $"raters add @{Mark}", cancel, Person("p4", "Gone"));
    }

    private static void AssertMeasured(IReadOnlyDictionary<string, double> metrics)
    {
        Assert.Equal(1, metrics["chatdashboard.cycles opened"]);
        Assert.Equal(1, metrics["chatdashboard.cycles reviewing"]);
        Assert.Equal(2, metrics["chatdashboard.cycles published"]);
        Assert.Equal(1, metrics["chatdashboard.cycles reopened"]);
        Assert.Equal(21, metrics["chatdashboard.answers saved"]);
        Assert.Equal(1, metrics["chatdashboard.answers handed_in"]);
        Assert.Equal(3, metrics["chatdashboard.messages prompt sent teams"]);
        Assert.Equal(2, metrics["chatdashboard.messages reminder sent teams"]);
        Assert.Equal(1, metrics["chatdashboard.messages opened_post sent"]);
        // Drawn for the first time, perhaps while it was open again, and as corrected.
        Assert.InRange(metrics["chatdashboard.messages summary_post sent"], 2, 3);
        Assert.Equal(21, metrics["chatdashboard.command.duration press_save_for_later teams"]);
        Assert.Equal(0, metrics["chatdashboard.queue.age"]);
        Assert.Equal(0, metrics["chatdashboard.queue.length waiting"]);
        Assert.Contains("db.client.operation.duration find sqlite", metrics.Keys);
    }

    private static bool Reminded(MortalBot bot, Person person) => bot.Teams.Messages.Any(message =>
        TeamsRoom.With(person).Holds(message) && message.Text.StartsWith("Still missing", StringComparison.Ordinal));

    private static async Task UntilAsync(Func<bool> isSo)
    {
        while (!isSo())
        {
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }

    private static Person Person(string id, string name) => new(new("teams", id), $"{name} {Mark}");
}
