using ChatDashboard.Bot;
using ChatDashboard.Bot.Scheduling;
using ChatDashboard.Core.Cycles;
using ChatDashboard.Tests.Clients;
using ChatDashboard.Tests.Support;
using Hangfire;
using Hangfire.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace ChatDashboard.Tests.Bot.Scheduling;

/// <summary>The schedule in PostgreSQL, which two instances share.</summary>
public sealed class SharedScheduleTests
{
    private static readonly OutgoingMessage ToAna = new(BotApp.SiteX, A.Q3, OutgoingKind.Prompt, A.Ana.Id);
    private static readonly OutgoingMessage ToBen = new(BotApp.SiteX, A.Q3, OutgoingKind.Prompt, A.Ben.Id);

    [Fact]
    public async Task A_site_that_is_set_up_at_one_instance_is_looked_after_by_all_and_a_new_hour_holds_for_all()
    {
        var settings = await SettingsAsync();
        await using var one = await BotApp.StartAsync(settings: settings);
        await using var other = await BotApp.StartAsync(settings: settings);

        await one.SetUpAsync("site-x", "Site X", A.Fay);
        var before = Assert.Single(Recurring(other));
        var form = Assert.Single(await other.SayAsync(A.Fay, TeamsRoom.With(A.Fay), "calendar"));
        await other.PressAsync(A.Fay, form, "Save", ("timeZone", "America/Chicago"), ("hour", "15"));

        var after = Assert.Single(Recurring(one));
        Assert.Equal(("cycle:site-x", "0 9 * * *", "UTC"), (before.Id, before.Cron, before.TimeZoneId));
        Assert.Equal(("cycle:site-x", "0 15 * * *", "America/Chicago"), (after.Id, after.Cron, after.TimeZoneId));
    }

    [Fact]
    public async Task A_message_that_waits_is_put_there_once_by_whichever_instance()
    {
        var settings = await SettingsAsync();
        await using var one = await BotApp.StartAsync(settings: settings);
        await using var other = await BotApp.StartAsync(settings: settings);

        Assert.True(one.Get<Outbox>().Add([ToAna], whileSomeoneWaits: true));
        Assert.True(other.Get<Outbox>().Add([ToAna, ToBen], whileSomeoneWaits: false));

        string[] expected = ["site-x 2026-Q3 Prompt teams:ana", "site-x 2026-Q3 Prompt teams:ben"];
        Assert.Equal(expected, Waiting(one, Queues.Messages).Order());
        var (waiting, retrying, oldest) = other.Get<IMessageQueue>().Look();
        Assert.Equal((2, 0), (waiting, retrying));
        Assert.InRange(oldest, TimeSpan.Zero, TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task So_many_messages_that_somebody_would_wait_for_it_are_planned_by_a_job_of_their_own_which_waits_once()
    {
        await using var bot = await BotApp.StartAsync(settings: await SettingsAsync());
        OutgoingMessage[] messages = [.. Enumerable.Range(1, 21).Select(number => ToAna with { To = A.Person($"rater{number}").Id })];

        Assert.True(bot.Get<Outbox>().Add(messages, whileSomeoneWaits: true));
        Assert.True(bot.Get<Outbox>().Add(messages, whileSomeoneWaits: true));
        Assert.Empty(Waiting(bot, Queues.Messages));
        Assert.Equal(["site-x"], Waiting(bot, Queues.Cycles));
        Assert.True(bot.Get<Outbox>().Add(messages, whileSomeoneWaits: false));

        Assert.Equal(21, Waiting(bot, Queues.Messages).Distinct().Count());
    }

    [Fact]
    public async Task Instances_that_start_at_once_make_the_tables_once()
    {
        var database = await (await PostgresServer.SharedAsync()).NewDatabaseAsync();
        var instances = Enumerable.Range(0, 6).Select(_ => new Postgres(new() { Postgres = database })).ToList();

        await Task.WhenAll(instances.Select(instance => Task.Run(new PostgresTables(instance, NullLoggerFactory.Instance).Prepare)));

        await using var command = instances[0].Source.CreateCommand("SELECT count(*), max(version) FROM hangfire.schema");
        await using (var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken))
        {
            await reader.ReadAsync(TestContext.Current.CancellationToken);
            Assert.Equal((1L, 23), (reader.GetInt64(0), reader.GetInt32(1)));
        }

        instances.ForEach(instance => instance.Dispose());
    }

    private static async Task<(string Name, string Value)[]> SettingsAsync() =>
    [
        .. (await CosmosServer.SharedAsync()).NewSettings(),
        ("Scheduling:Postgres", await (await PostgresServer.SharedAsync()).NewDatabaseAsync()),
    ];

    private static List<RecurringJobDto> Recurring(BotApp bot)
    {
        using var connection = bot.Get<JobStorage>().GetConnection();
        return connection.GetRecurringJobs();
    }

    private static IEnumerable<string> Waiting(BotApp bot, string queue) => bot.Get<JobStorage>().GetMonitoringApi()
        .EnqueuedJobs(queue, 0, 100).Select(job => WaitingJobs.Name([.. job.Value.Job.Args]));
}
