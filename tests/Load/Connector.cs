using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ChatDashboard.Load;

/// <summary>A server in the place of Teams: answers at once as Teams does, and counts.</summary>
internal sealed class Connector : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentDictionary<string, int> counts = new();
    private long lastId = 1_700_000_000_000;

    private Connector()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        app = builder.Build();
        app.Run(AnswerAsync);
    }

    /// <summary>The service URL that activities carry.</summary>
    public string ServiceUrl => $"{app.Urls.Single()}/teams/";

    /// <summary>Chats and threads that were started.</summary>
    public int Started => Count("POST 2");

    /// <summary>Messages that the bot sent of its own accord.</summary>
    public int Sent => Count("POST 4");

    /// <summary>Answers to what somebody typed.</summary>
    public int Replies => Count("POST 5");

    /// <summary>Cards that were drawn again.</summary>
    public int Updates => Count("PUT 5");

    public static async Task<Connector> StartAsync(CancellationToken cancel)
    {
        var connector = new Connector();
        await connector.app.StartAsync(cancel);
        return connector;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private int Count(string kind) => counts.GetValueOrDefault(kind);

    private async Task AnswerAsync(HttpContext context)
    {
        // teams/v3/conversations[/{conversation}/activities[/{message}]], after the service's own part.
        var parts = context.Request.Path.Value!.Split('/', StringSplitOptions.RemoveEmptyEntries)[1..];
        var id = parts.Length == 2 ? await StartAsync(context.Request) : await ReadAsync(context.Request);
        counts.AddOrUpdate($"{context.Request.Method} {parts.Length}", 1, (_, count) => count + 1);
        context.Response.StatusCode = HttpMethods.IsPut(context.Request.Method) ? StatusCodes.Status200OK : StatusCodes.Status201Created;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync($$"""{"id":"{{id}}"}""");
    }

    /// <summary>The same person always gets the same chat.</summary>
    private async Task<string> StartAsync(HttpRequest request)
    {
        using var body = await JsonDocument.ParseAsync(request.Body);
        return body.RootElement.TryGetProperty("members", out var members)
            ? $"a:{members[0].GetProperty("id").GetString()}"
            : $"19:channel@thread.tacv2;messageid={NextId()}";
    }

    private async Task<string> ReadAsync(HttpRequest request)
    {
        await request.Body.CopyToAsync(Stream.Null);
        return NextId();
    }

    private string NextId() => $"{Interlocked.Increment(ref lastId)}";
}
