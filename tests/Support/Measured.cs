using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;

namespace ChatDashboard.Tests.Support;

/// <summary>
/// Keeps what is measured through a factory of its own, as text: "name value attribute…", the value of a duration left out.
/// </summary>
internal sealed class Measured : IDisposable
{
    private readonly ServiceProvider _services = new ServiceCollection().AddMetrics().BuildServiceProvider();
    private readonly ConcurrentQueue<string> _all = new();
    private readonly MeterListener _listener = new();

    public Measured()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Scope == Meters)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Keep(instrument, $"{value}", tags));
        _listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Keep(instrument, $"{value}", tags));
        _listener.SetMeasurementEventCallback<double>(
            (instrument, value, tags, _) => Keep(instrument, instrument.Unit is "s" && !instrument.IsObservable ? "" : $"{value}", tags));
        _listener.Start();
    }

    public IMeterFactory Meters => _services.GetRequiredService<IMeterFactory>();

    public IEnumerable<string> All => _all;

    /// <summary>What is looked at each time the metrics are sent is looked at now; a duration too is kept with its value.</summary>
    public IReadOnlyList<string> Look()
    {
        _all.Clear();
        _listener.RecordObservableInstruments();
        return [.. _all];
    }

    public void Dispose()
    {
        _listener.Dispose();
        _services.Dispose();
    }

    private void Keep(Instrument instrument, string value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var values = tags.ToArray().Select(tag => $"{tag.Value}");
        _all.Enqueue(string.Join(' ', new[] { instrument.Name, value }.Concat(values).Where(word => word.Length > 0)));
    }
}
