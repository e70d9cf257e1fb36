using System.Net.Sockets;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Options;

namespace ChatDashboard.Bot.Telemetry;

/// <summary>Whether somebody listens where traces, metrics and logs go.</summary>
internal sealed class TelemetryExamination(IOptions<TelemetryOptions> settings, IConfiguration all) : IExamination
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public string Part => "Telemetry";

    public async IAsyncEnumerable<Finding> LookAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        var options = settings.Value;
        if (!options.IsOn(all))
        {
            yield return Finding.Off("Telemetry:OtlpEndpoint and Telemetry:ApplicationInsights are empty: nothing is measured.");
        }

        if (options.HasOtlp(all))
        {
            yield return await ReachAsync("Telemetry:OtlpEndpoint", options.OtlpAddress(all), cancel);
        }

        if (options.HasApplicationInsights())
        {
            yield return await ReachAsync("Telemetry:ApplicationInsights", options.IngestionAddress(), cancel);
        }
    }

    private static async Task<Finding> ReachAsync(string setting, Uri? address, CancellationToken cancel)
    {
        if (address is null)
        {
            return Finding.Wrong($"{setting} names no address.");
        }

        using var within = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        within.CancelAfter(Patience);
        try
        {
            using var line = new TcpClient();
            await line.ConnectAsync(address.Host, address.Port, within.Token);
            return Finding.Good($"{setting}: {address.Host}:{address.Port} takes connections.");
        }
        catch (Exception fault) when (fault is SocketException || (fault is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            var why = fault is SocketException ? fault.Message : $"no answer within {Patience.TotalSeconds:0} seconds";
            return Finding.Wrong($"{setting}: {address.Host}:{address.Port} takes no connections ({why}). Nobody sees how the bot is.");
        }
    }
}
