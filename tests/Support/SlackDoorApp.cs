using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using ChatDashboard.Bot.Slack;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace ChatDashboard.Tests.Support;

/// <summary>
/// The door of the Slack room on a real port, with a log in the place of the conversation and a clock that the test moves.
/// </summary>
internal sealed class SlackDoorApp : IAsyncDisposable
{
    public const string Secret = "8f742231b10e8888abcd99yyyzzz85a5";
    public const string OldSecret = "0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a";

    /// <summary>The settings of a bot that Slack reaches by HTTP.</summary>
    public static readonly (string, string)[] WithSecret =
    [
        ("Slack:SigningSecret", Secret),
        ("Slack:PreviousSigningSecret", OldSecret),
        ("Slack:Workspaces:0:Id", SlackPayloads.Team),
        ("Slack:Workspaces:0:BotToken", "xoxb-not-a-real-one"),
    ];

    /// <summary>The settings of a bot that calls Slack.</summary>
    public static readonly (string, string)[] InSocketMode =
    [
        ("Slack:AppToken", SlackSocketStandIn.AppToken),
        ("Slack:Workspaces:0:Id", SlackPayloads.Team),
        ("Slack:Workspaces:0:BotToken", "xoxb-not-a-real-one"),
    ];

    private readonly WebApplication _app;

    private SlackDoorApp(WebApplication app, SlackStandIn slack, SlackRequestLog handled, KeptLog log)
    {
        (_app, Slack, Handled, Log) = (app, slack, handled, log);
        Http = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
    }

    public SlackStandIn Slack { get; }

    public SlackSocketStandIn Sockets => Slack.Sockets;

    public HttpClient Http { get; }

    /// <summary>What came through the door.</summary>
    public SlackRequestLog Handled { get; }

    public KeptLog Log { get; }

    public FakeTimeProvider Time => (FakeTimeProvider)_app.Services.GetRequiredService<TimeProvider>();

    public T Get<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    public static async Task<SlackDoorApp> StartAsync((string Name, string Value)[]? settings = null, SocketTimes? times = null)
    {
        var slack = await SlackStandIn.StartAsync();
        var (handled, log) = (new SlackRequestLog(), new KeptLog());
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = "Production" });
        builder.Logging.ClearProviders().AddProvider(log);
        // What the conversation is made of is not there; the log takes its place below.
        builder.Host.UseDefaultServiceProvider(provider => provider.ValidateOnBuild = false);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddInMemoryCollection(
            (settings ?? WithSecret).Select(one => KeyValuePair.Create(one.Name, (string?)one.Value)));
        builder.Services.AddSingleton<TimeProvider>(new FakeTimeProvider(DateTimeOffset.Parse("2026-10-01T08:00:00Z")));
        builder.Services.AddSlack(builder.Configuration);
        builder.Services.AddSingleton<HandleSlack>(handled.HandleAsync);
        builder.Services.AddSingleton(slack.Hosts);
        builder.Services.AddSingleton(times ?? new SocketTimes());

        var app = builder.Build();
        app.MapSlack();
        await app.StartAsync();
        return new SlackDoorApp(app, slack, handled, log);
    }

    /// <summary>Sends what Slack would, signed as it would.</summary>
    public Task<HttpResponseMessage> SendAsync(string path, JsonObject payload, CancellationToken cancel = default) =>
        SendAsync(path, Body(path, payload), cancel: cancel);

    /// <summary>Sends any bytes, signed as Slack would unless told otherwise.</summary>
    public Task<HttpResponseMessage> SendAsync(
        string path, byte[] body, string? secret = Secret, DateTimeOffset? at = null, string? contentType = null, bool chunked = false,
        CancellationToken cancel = default)
    {
        var timestamp = $"{(at ?? Time.GetUtcNow()).ToUnixTimeSeconds()}";
        var signature = secret is null ? null : SlackSignature.Sign(Encoding.UTF8.GetBytes(secret), timestamp, body);
        return SendAsync(path, body, timestamp, signature, contentType, chunked, cancel);
    }

    public async Task<HttpResponseMessage> SendAsync(
        string path, byte[] body, string? timestamp, string? signature, string? contentType = null, bool chunked = false,
        CancellationToken cancel = default)
    {
        using HttpContent content = chunked ? new StreamContent(new Unsized(body)) : new ByteArrayContent(body);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType ?? ContentType(path));
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        foreach (var (name, value) in new[] { (SlackSignature.TimestampHeader, timestamp), (SlackSignature.SignatureHeader, signature) })
        {
            if (value is not null)
            {
                request.Headers.TryAddWithoutValidation(name, value);
            }
        }

        return await Http.SendAsync(request, cancel);
    }

    /// <summary>The body of a request to the path, as Slack writes it.</summary>
    public static byte[] Body(string path, JsonObject payload) => Encoding.UTF8.GetBytes(path switch
    {
        SlackEndpoints.Commands => Form(payload.ToDictionary(field => field.Key, field => $"{field.Value}")),
        SlackEndpoints.Interactions => Form(new() { ["payload"] = payload.ToJsonString() }),
        _ => payload.ToJsonString(),
    });

    public static string ContentType(string path) =>
        path == SlackEndpoints.Events ? "application/json" : "application/x-www-form-urlencoded";

    /// <summary>Ends the bot as the machine would: it is asked to stop, and has thirty seconds.</summary>
    public Task StopAsync() => _app.StopAsync();

    /// <summary>Waits until the bot has connected in Socket Mode for so many times.</summary>
    public Task ConnectedAsync(int times = 1, TimeSpan passing = default) =>
        UntilAsync(() => Log.Lines.Count(line => line.Contains("Connected to Slack", StringComparison.Ordinal)) >= times, passing);

    /// <summary>Waits until something holds, and lets this much time pass meanwhile, again and again.</summary>
    public async Task UntilAsync(Func<bool> holds, TimeSpan passing = default)
    {
        for (var waited = Stopwatch.StartNew(); !holds(); await Task.Delay(10))
        {
            Assert.True(waited.Elapsed < TimeSpan.FromMinutes(1), $"It did not happen within a minute.\n{string.Join("\n", Log.Lines)}");
            Time.Advance(passing);
        }
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.DisposeAsync();
        await Slack.DisposeAsync();
    }

    private static string Form(Dictionary<string, string> fields) => QueryHelpers.AddQueryString("", fields!)[1..];

    /// <summary>A stream that does not tell its length, so that the body goes in chunks.</summary>
    private sealed class Unsized(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
