using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace ChatDashboard.Tests.Support;

/// <summary>
/// A collector that takes OTLP over HTTP, and keeps every byte. Numbers of fields: github.com/open-telemetry/opentelemetry-proto.
/// </summary>
internal sealed class OtlpStandIn : IAsyncDisposable
{
    private readonly ConcurrentQueue<(string Path, byte[] Body)> _received = new();
    private StandInServer _server = null!;

    public Uri Address => _server.Plain;

    public IReadOnlyCollection<(string Path, byte[] Body)> Received => _received;

    public IEnumerable<string> Spans =>
        from resource in Of("/v1/traces")
        from scope in resource.All(2)
        from span in scope.All(2)
        select span.Text(5);

    public IEnumerable<string> Logs =>
        from resource in Of("/v1/logs")
        from scope in resource.All(2)
        from log in scope.All(2)
        from body in log.All(5)
        select body.Text(1);

    public static async Task<OtlpStandIn> StartAsync()
    {
        var collector = new OtlpStandIn();
        collector._server = await StandInServer.StartAsync(app => app.Run(collector.TakeAsync));
        return collector;
    }

    /// <summary>
    /// What was measured, the latest of each: a counter's sum, a gauge's value, a histogram's count; by its name and the values of its
    /// attributes in the order of their names, as in "chatdashboard.answers saved".
    /// </summary>
    public IReadOnlyDictionary<string, double> Metrics()
    {
        var points =
            from resource in Of("/v1/metrics")
            from scope in resource.All(2)
            from metric in scope.All(2)
            from point in Points(metric)
            select point;
        return points.GroupBy(point => point.Name).ToDictionary(same => same.Key, same => same.Last().Value);
    }

    public async ValueTask DisposeAsync() => await _server.DisposeAsync();

    private static IEnumerable<(string Name, double Value)> Points(ProtobufMessage metric)
    {
        var numbers = metric.All(5).Concat(metric.All(7)).SelectMany(data => data.All(1))
            .Select(point => (Named(metric, point.All(7)), point.Double(4) + point.Integer(6)));
        var histograms = metric.All(9).SelectMany(data => data.All(1))
            .Select(point => (Named(metric, point.All(9)), (double)point.Integer(4)));
        return numbers.Concat(histograms);
    }

    private static string Named(ProtobufMessage metric, IEnumerable<ProtobufMessage> attributes) => string.Join(
        ' ',
        attributes.OrderBy(attribute => attribute.Text(1), StringComparer.Ordinal).SelectMany(attribute => attribute.All(2))
            .Select(value => value.Text(1)).Prepend(metric.Text(1)));

    private IEnumerable<ProtobufMessage> Of(string path) =>
        _received.Where(one => one.Path == path).Select(one => new ProtobufMessage(one.Body)).SelectMany(request => request.All(1));

    private async Task TakeAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        _received.Enqueue((context.Request.Path, body.ToArray()));
        context.Response.ContentType = "application/x-protobuf";
    }
}
