using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace ChatDashboard.Bot;

/// <summary>
/// Measures every operation on the store, by the names of
/// <see href="https://opentelemetry.io/docs/specs/semconv/database/">OpenTelemetry's conventions</see>. It sees no partition, no id and no
/// text.
/// </summary>
internal sealed class DocumentMeter(IMeterFactory meters)
{
    private readonly Histogram<double> _duration = meters.Create(Signals.Name).CreateHistogram(
        "db.client.operation.duration", "s", "How long an operation on the store took.",
        advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5, 10] });

    private readonly Histogram<double> _charge = meters.Create(Signals.Name).CreateHistogram<double>(
        "azure.cosmosdb.client.operation.request_charge", "{request_unit}", "What Cosmos DB charged for a request.");

    /// <param name="system">As the conventions name it: sqlite or azure.cosmosdb.</param>
    /// <param name="operation">As the store names it: find, list, create, replace, delete.</param>
    /// <param name="isAnswer">Which exceptions are an answer rather than a failure.</param>
    public async Task<T> MeasureAsync<T>(string system, string operation, Func<Exception, bool> isAnswer, Func<Task<T>> ask)
    {
        using var trace = Signals.Traces.StartActivity($"{operation} documents", ActivityKind.Client);
        var tags = new TagList { { "db.system.name", system }, { "db.operation.name", operation } };
        var began = Stopwatch.GetTimestamp();
        try
        {
            return await ask();
        }
        catch (Exception failed) when (!isAnswer(failed))
        {
            tags.Add("error.type", failed.GetType().Name);
            trace?.SetStatus(ActivityStatusCode.Error);
            throw;
        }
        finally
        {
            foreach (var tag in tags)
            {
                trace?.SetTag(tag.Key, tag.Value);
            }

            _duration.Record(Stopwatch.GetElapsedTime(began).TotalSeconds, tags);
        }
    }

    public void Charge(double units) => _charge.Record(units);
}
