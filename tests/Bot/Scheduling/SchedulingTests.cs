using System.Net;
using ChatDashboard.Bot.Scheduling;
using ChatDashboard.Core.Cycles;
using ChatDashboard.Tests.Bot.Storage;
using ChatDashboard.Tests.Support;
using Hangfire;
using Hangfire.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;

namespace ChatDashboard.Tests.Bot.Scheduling;

public sealed class SchedulingTests
{
    [Fact]
    public async Task Each_site_has_one_recurring_job_at_its_hour_in_its_zone()
    {
        await using var bot = await Story.WithSiteAsync();
        var before = Assert.Single(Recurring(bot));
        var form = Assert.Single(await bot.SayAsync(A.Fay, TeamsRoom.With(A.Fay), "calendar"));

        await bot.PressAsync(A.Fay, form, "Save", ("timeZone", "America/Chicago"), ("hour", "15"));

        var after = Assert.Single(Recurring(bot));
        Assert.Equal(("cycle:site-x", "0 9 * * *", "UTC"), (before.Id, before.Cron, before.TimeZoneId));
        Assert.Equal(("cycle:site-x", "0 15 * * *", "America/Chicago"), (after.Id, after.Cron, after.TimeZoneId));
        Assert.Equal((nameof(AdvanceCycleJob), "site-x"), (after.Job.Type.Name, after.Job.Args[0]));
    }

    [Fact]
    public async Task The_outbox_enqueues_one_job_per_person_and_message()
    {
        await using var bot = await BotApp.StartAsync();
        OutgoingMessage[] messages =
        [
            new(BotApp.SiteX, A.Q3, OutgoingKind.Prompt, A.Ana.Id), new(BotApp.SiteX, A.Q3, OutgoingKind.Prompt, A.Ben.Id),
            new(BotApp.SiteX, A.Q3, OutgoingKind.OpenedPost),
        ];

        bot.Get<Outbox>().Add(messages, whileSomeoneWaits: true);

        string[] expected = ["site-x 2026-Q3 Prompt teams:ana", "site-x 2026-Q3 Prompt teams:ben", "site-x 2026-Q3 OpenedPost "];
        Assert.Equal(expected.Order(), Waiting(bot, Queues.Messages).Select(job => string.Join(' ', job.Args.Take(4))).Order());
    }

    [Fact]
    public async Task At_the_start_every_site_is_placed_and_its_work_planned_anew()
    {
        await using var first = await Story.WithSiteAsync();
        await first.SetUpAsync("site-z", "Site Z", A.Ana);

        await using var bot = await BotApp.StartAsync(after: first);
        await bot.Services.GetServices<IHostedService>().OfType<PlanAtStart>().Single().ExecuteTask!;

        Assert.Equal(["cycle:site-x", "cycle:site-z"], Recurring(bot).Select(job => job.Id).Order());
        Assert.Equal(["site-x", "site-z"], Waiting(bot, Queues.Cycles).Select(job => $"{job.Args[0]}").Order());
    }

    [Fact]
    public async Task The_jobs_move_the_cycle_and_deliver_and_may_run_twice()
    {
        await using var bot = await Story.WithSiteAsync(A.Opening.AddDays(-1));
        bot.Time.SetUtcNow(A.Opening);
        var advance = ActivatorUtilities.CreateInstance<AdvanceCycleJob>(bot.Services);
        var deliver = ActivatorUtilities.CreateInstance<DeliverMessageJob>(bot.Services);

        await advance.RunAsync("site-x", default);
        await advance.RunAsync("site-x", default);
        await deliver.RunAsync("site-x", "2026-Q3", OutgoingKind.Prompt, "teams:ana", null, default);
        await deliver.RunAsync("site-x", "2026-Q3", OutgoingKind.Prompt, "teams:ana", null, default);

        Assert.Equal(5, bot.Outbox.All.Distinct().Count());
        Assert.Single(bot.Teams.Messages, message => message.Conversation == TeamsRoom.With(A.Ana).Id);
    }

    [Fact]
    public void Moving_a_cycle_comes_before_sending_messages()
    {
        Assert.Equal([Queues.Cycles, Queues.Messages], Queues.InOrder);
        Assert.Equal(Queues.InOrder.Order(StringComparer.Ordinal), Queues.InOrder);
    }

    [Fact]
    public async Task Two_apps_in_one_process_keep_their_jobs_apart()
    {
        await using var one = await BotApp.StartAsync();
        await using var other = await BotApp.StartAsync();

        Assert.NotSame(one.Get<JobStorage>(), other.Get<JobStorage>());
    }

    [Theory]
    [InlineData("Development", "127.0.0.1", "", "", HttpStatusCode.OK)]
    [InlineData("Development", "203.0.113.7", "", "", HttpStatusCode.Unauthorized)]
    [InlineData("Development", "127.0.0.1", "X-Forwarded-For", "203.0.113.7", HttpStatusCode.Unauthorized)]
    [InlineData("Development", "127.0.0.1", "Host", "bot.example", HttpStatusCode.Unauthorized)]
    [InlineData("Production", "127.0.0.1", "", "", HttpStatusCode.NotFound)]
    public async Task Hangfire_s_page_is_for_the_machine_itself_in_development(
        string environment, string from, string header, string value, HttpStatusCode answer)
    {
        using var folder = new TemporaryFolder();
        await using var factory = new BotFactory(
            folder.Database, new FakeTimeProvider(),
            [("environment", environment), ("Teams:DangerouslyAllowUnauthenticated", environment == "Development" ? "true" : "false")]);

        var context = await factory.Server.SendAsync(request =>
        {
            (request.Request.Method, request.Request.Path) = (HttpMethods.Get, "/hangfire");
            request.Connection.RemoteIpAddress = IPAddress.Parse(from);
            request.Connection.LocalIpAddress = IPAddress.Loopback;
            request.Request.Headers.Host = "localhost";
            request.Request.Headers[header.Length > 0 ? header : "Accept"] = value;
        });

        Assert.Equal((int)answer, context.Response.StatusCode);
    }

    private static List<RecurringJobDto> Recurring(BotApp bot)
    {
        using var connection = bot.Get<JobStorage>().GetConnection();
        return connection.GetRecurringJobs();
    }

    private static IEnumerable<Hangfire.Common.Job> Waiting(BotApp bot, string queue) =>
        bot.Get<JobStorage>().GetMonitoringApi().EnqueuedJobs(queue, 0, 100).Select(job => job.Value.Job);
}
