using ChatDashboard.Bot;
using ChatDashboard.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ChatDashboard.Tests.Bot;

public sealed class OutgoingHttpTests
{
    [Fact]
    public async Task No_address_that_the_bot_calls_comes_into_the_log_for_some_are_secrets()
    {
        await using var server = await StandInServer.StartAsync(app => app.Run(context => context.Response.WriteAsync("ok")));
        using var log = new KeptLog();
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log));
        services.AddSingleton(TimeProvider.System);
        services.AddOutgoingHttp("plain", TimeSpan.FromSeconds(10));
        services.AddOutgoingHttp("retrying", TimeSpan.FromSeconds(10)).AddRetries(Retries.Short);
        await using var provider = services.BuildServiceProvider();
        var clients = provider.GetRequiredService<IHttpClientFactory>();

        foreach (var name in new[] { "plain", "retrying" })
        {
            await clients.CreateClient(name).GetStringAsync(
                new Uri(server.Plain, "commands/T0/1/bPBvjtU8Vd0"), TestContext.Current.CancellationToken);
        }

        Assert.DoesNotContain(log.Lines, line => line.Contains("bPBvjtU8Vd0", StringComparison.Ordinal));
    }
}
