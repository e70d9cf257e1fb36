using ChatDashboard.Bot.Slack;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;

namespace ChatDashboard.Tests.Support;

/// <summary>What the bot says to Slack, alone: with the stand-in of the Web API and a clock that the test moves.</summary>
internal sealed class SlackCaller : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private SlackCaller(ServiceProvider services, SlackStandIn slack, FakeTimeProvider time) =>
        (_services, Slack, Time) = (services, slack, time);

    public SlackStandIn Slack { get; }

    public FakeTimeProvider Time { get; }

    public SlackClient Client => _services.GetRequiredService<SlackClient>();

    public SlackDirectory Directory => _services.GetRequiredService<SlackDirectory>();

    public static async Task<SlackCaller> StartAsync(
        Func<SlackHosts, SlackHosts>? change = null, params (string Name, string Value)[] settings)
    {
        var time = new FakeTimeProvider(A.Opening);
        var slack = await SlackStandIn.StartAsync(time);
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(SlackTeam.Settings.Select(one => KeyValuePair.Create(one.Name, (string?)one.Value)))
            .AddInMemoryCollection(settings.Select(one => KeyValuePair.Create(one.Name, (string?)one.Value)))
            .Build();
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<TimeProvider>(time);
        services.AddSlack(configuration);
        services.Replace(ServiceDescriptor.Singleton((change ?? (hosts => hosts))(slack.Hosts)));
        return new(services.BuildServiceProvider(), slack, time);
    }

    /// <summary>A trigger, as it comes with what this person does now.</summary>
    public string Trigger(string user) => Slack.Read(() => Slack.Screens.Trigger(user));

    /// <summary>Lets the clock run until the work is done.</summary>
    public async Task<T> WhileTimePassesAsync<T>(Task<T> work)
    {
        while (await Task.WhenAny(work, Task.Delay(TimeSpan.FromMilliseconds(2))) != work)
        {
            Time.Advance(TimeSpan.FromSeconds(0.25));
        }

        return await work;
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Slack.DisposeAsync();
    }
}
