using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace ChatDashboard.Bot.Playground;

/// <summary>Waits until the bot listens, and runs the Playground against it until the bot stops.</summary>
internal sealed class PlaygroundBesideBot(RunPlayground runPlayground, IServer server, IHostApplicationLifetime lifetime)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource();
        await using var registration = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stoppingToken);
        if (BotAddress(server.Features.Get<IServerAddressesFeature>()?.Addresses ?? []) is { } bot)
        {
            await runPlayground.RunAsync(bot, stoppingToken);
        }
    }

    /// <summary>An address by which a program on this machine reaches the bot; null where it listens on none.</summary>
    internal static Uri? BotAddress(IEnumerable<string> listening) => listening
        .Select(BindingAddress.Parse)
        .OrderByDescending(address => address.Scheme == Uri.UriSchemeHttp)
        .Select(address => new UriBuilder(address.Scheme, IsEveryHost(address.Host) ? "localhost" : address.Host, address.Port).Uri)
        .FirstOrDefault();

    private static bool IsEveryHost(string host) => host is "+" or "*" || (IPAddress.TryParse(host.Trim('[', ']'), out var address)
        && (address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any)));
}
