using ChatDashboard.Bot.Storage;
using ChatDashboard.Core.Cycles;
using Hangfire;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace ChatDashboard.Tests.Support;

/// <summary>Builds the app as Program does, but for the clock, the jobs that would run by themselves, and the log.</summary>
internal sealed class BotFactory(string database, FakeTimeProvider time, (string Name, string Value)[] settings, SlackStandIn? slack = null)
    : WebApplicationFactory<Program>
{
    /// <summary>What a test puts in the place of something of the app's.</summary>
    public Action<IServiceCollection> Change { get; init; } = _ => { };

    /// <summary>The bot's store, to make it hang or fail.</summary>
    public StoreSwitch Store { get; } = new();

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        (string Name, string Value)[] all =
        [
            // The factory could set the port too, but only while Program may be starting the server already: then it throws.
            ("Urls", "http://127.0.0.1:0"),
            ("Storage:Sqlite:Path", database),
            ("Teams:DangerouslyAllowUnauthenticated", "true"),
            ("Teams:MessagesPerSecond", "50"),
            ("Demo:Enabled", "false"),
            ("Playground:Enabled", "false"),
            .. slack is null ? [] : SlackTeam.Settings,
            .. settings,
        ];
        builder.UseEnvironment("Development");
        foreach (var (name, value) in all)
        {
            builder.UseSetting(name, value);
        }

        builder.ConfigureLogging(logging => logging.ClearProviders());
        builder.ConfigureServices(services =>
        {
            services.Replace(ServiceDescriptor.Singleton<TimeProvider>(time));
            services.Replace(ServiceDescriptor.Singleton<IOutbox, KeptOutbox>());
            services.Replace(
                ServiceDescriptor.Singleton(Store.Around(services.Single(service => service.ServiceType == typeof(IDocuments)))));
            if (slack is not null)
            {
                services.Replace(ServiceDescriptor.Singleton(slack.Hosts));
            }

            services.Remove(services.Single(service => service.ServiceType == typeof(IHostedService)
                && service.ImplementationFactory?.Method.ReturnType == typeof(BackgroundJobServerHostedService)));
            Change(services);
        });
    }
}
