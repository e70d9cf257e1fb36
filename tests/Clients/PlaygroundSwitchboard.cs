using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace ChatDashboard.Tests.Clients;

/// <summary>
/// One connector in front of several Playgrounds, each with another person before it, so that the bot sees one Teams: a call
/// goes to the first Playground that knows the conversation, a new personal chat to the Playground of that person.
/// </summary>
internal sealed class PlaygroundSwitchboard : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly HttpClient _http = new();
    private readonly List<(PlaygroundPerson Person, Uri Connector)> _lines = [];

    private PlaygroundSwitchboard(WebApplication app) => _app = app;

    /// <summary>The service URL that the Playgrounds' activities shall carry.</summary>
    public Uri ServiceUrl => new(new Uri(_app.Urls.First()), "_connector");

    /// <summary>Starts it on a free port.</summary>
    public static async Task<PlaygroundSwitchboard> StartAsync(CancellationToken cancel)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var switchboard = new PlaygroundSwitchboard(builder.Build());
        switchboard._app.Run(switchboard.ForwardAsync);
        await switchboard._app.StartAsync(cancel);
        return switchboard;
    }

    /// <summary>Adds a person's Playground. The first one is where the team's channels live.</summary>
    public void Add(PlaygroundPerson person, PlaygroundServer server) => _lines.Add((person, server.Connector));

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _http.Dispose();
    }

    private async Task ForwardAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        var answer = new HttpResponseMessage(HttpStatusCode.NotFound);
        foreach (var (_, connector) in Lines(context.Request, body.ToArray()))
        {
            answer.Dispose();
            answer = await SendAsync(context, connector, body.ToArray());
            if (answer.StatusCode != HttpStatusCode.NotFound)
            {
                break;
            }
        }

        using (answer)
        {
            context.Response.StatusCode = (int)answer.StatusCode;
            context.Response.ContentType = answer.Content.Headers.ContentType?.ToString();
            await answer.Content.CopyToAsync(context.Response.Body, context.RequestAborted);
        }
    }

    private List<(PlaygroundPerson Person, Uri Connector)> Lines(HttpRequest request, byte[] body) =>
        HttpMethods.IsPost(request.Method) && request.Path.Value!.EndsWith("/v3/conversations") && Member(body) is { } member
            ? [_lines.Find(line => line.Person.Id == member) is { Person: not null } own ? own : _lines[0]]
            : _lines;

    private static string? Member(byte[] body) =>
        JsonDocument.Parse(body).RootElement.TryGetProperty("members", out var members) && members.GetArrayLength() == 1
            ? members[0].GetProperty("id").GetString()
            : null;

    private Task<HttpResponseMessage> SendAsync(HttpContext context, Uri connector, byte[] body)
    {
        // The path as it was sent: an escaped semicolon in a thread's id must stay escaped.
        var target = context.Features.Get<IHttpRequestFeature>()!.RawTarget;
        var request = new HttpRequestMessage(new HttpMethod(context.Request.Method), new Uri(connector, target));
        if (body.Length > 0)
        {
            request.Content = new ByteArrayContent(body);
            request.Content.Headers.TryAddWithoutValidation("Content-Type", context.Request.ContentType);
        }

        if (context.Request.Headers.Authorization.ToString() is { Length: > 0 } token)
        {
            request.Headers.TryAddWithoutValidation("Authorization", token);
        }

        return _http.SendAsync(request, context.RequestAborted);
    }
}
