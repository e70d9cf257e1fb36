using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using ChatDashboard.Bot;
using ChatDashboard.Bot.Teams;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace ChatDashboard.Tests.Support;

/// <summary>The Teams room alone, on a real port, with stand-ins around it and a clock that the test moves.</summary>
internal sealed class TeamsApp : IAsyncDisposable
{
    public const string AppId = "0c8e7f5a-0000-4000-8000-000000000001";
    public const string ServiceUrl = "https://smba.trafficmanager.net/emea/";

    /// <summary>The settings of a bot with a secret.</summary>
    public static readonly (string, string)[] WithSecret =
        [("Teams:AppId", AppId), ("Teams:TenantId", "tenant-1"), ("Teams:ClientSecret", "not a real one")];

    /// <summary>The settings of a bot on a developer's machine.</summary>
    public static readonly (string, string)[] Unauthenticated = [("Teams:DangerouslyAllowUnauthenticated", "true")];

    private readonly WebApplication _app;

    private TeamsApp(WebApplication app, TeamsStandIn teams, IdentityStandIn identity, ActivityLog handled)
    {
        (_app, Teams, Identity, Handled) = (app, teams, identity, handled);
        Http = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
    }

    public TeamsStandIn Teams { get; }

    public IdentityStandIn Identity { get; }

    public HttpClient Http { get; }

    /// <summary>What came through the door.</summary>
    public ActivityLog Handled { get; }

    public FakeTimeProvider Time => (FakeTimeProvider)_app.Services.GetRequiredService<TimeProvider>();

    public IServiceProvider Services => _app.Services;

    public TeamsClient Client => Services.GetRequiredService<TeamsClient>();

    public static async Task<TeamsApp> StartAsync(
        (string Name, string Value)[]? settings = null, string environment = "Production", IPAddress? remote = null)
    {
        var teams = await TeamsStandIn.StartAsync();
        var identity = await IdentityStandIn.StartAsync();
        var handled = new ActivityLog();
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.Logging.ClearProviders();
        // What the conversation is made of is not there; the log takes its place below.
        builder.Host.UseDefaultServiceProvider(provider => provider.ValidateOnBuild = false);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        // The settings of the test alone, without those files of the bot that lie beside it.
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddInMemoryCollection(
            (settings ?? WithSecret).Select(one => KeyValuePair.Create(one.Name, (string?)one.Value)));
        builder.Services.AddSingleton<TimeProvider>(new FakeTimeProvider(DateTimeOffset.Parse("2026-10-01T08:00:00Z")));
        builder.Services.AddTeams(builder.Configuration);
        builder.Services.AddSingleton<HandleActivity>(handled.HandleAsync);
        foreach (var client in (string[])[TeamsKeys.HttpClient, .. Enum.GetValues<Pace>().Select(TeamsClient.HttpClient)])
        {
            builder.Services.AddHttpClient(client).ConfigurePrimaryHttpMessageHandler(
                (bot, _) => StandInServer.Connect((SocketsHttpHandler)bot, host => IsMicrosofts(host) ? identity.Server : teams.Server));
        }

        var app = builder.Build();
        if (remote is not null)
        {
            app.Use(next => context =>
            {
                context.Connection.RemoteIpAddress = remote;
                return next(context);
            });
        }

        app.MapTeams();
        await app.StartAsync();
        return new TeamsApp(app, teams, identity, handled);
    }

    /// <summary>A message as Teams sends it.</summary>
    public static JsonObject Message(string serviceUrl = ServiceUrl, string id = "1") => new()
    {
        ["type"] = "message",
        ["id"] = id,
        ["channelId"] = "msteams",
        ["serviceUrl"] = serviceUrl,
        ["from"] = new JsonObject { ["id"] = "29:ana", ["aadObjectId"] = "ana-in-the-directory", ["name"] = "Ana" },
        ["recipient"] = new JsonObject { ["id"] = $"28:{AppId}", ["name"] = "ChatDashboard" },
        ["conversation"] = new JsonObject { ["id"] = "a:ana", ["conversationType"] = "personal", ["tenantId"] = "tenant-1" },
        ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = "tenant-1" } },
        ["text"] = "rate",
    };

    public string Token(Action<Microsoft.IdentityModel.Tokens.SecurityTokenDescriptor>? change = null) =>
        Identity.Token(AppId, ServiceUrl, Time.GetUtcNow(), change);

    /// <summary>Sends an activity with a good token.</summary>
    public Task<HttpResponseMessage> PostAsync(JsonObject activity) => PostAsync(activity, $"Bearer {Token()}");

    public Task<HttpResponseMessage> PostAsync(JsonObject activity, string? authorization) =>
        PostAsync(new StringContent(activity.ToJsonString(), Encoding.UTF8, "application/json"), authorization);

    public async Task<HttpResponseMessage> PostAsync(HttpContent body, string? authorization, params (string, string)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = body };
        if (authorization is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        }

        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await Http.SendAsync(request);
    }

    /// <summary>Lets the clock run, second after second, until the work is done.</summary>
    public async Task<T> WhileTimePassesAsync<T>(Task<T> work)
    {
        while (await Task.WhenAny(work, Task.Delay(TimeSpan.FromMilliseconds(2))) != work)
        {
            Time.Advance(TimeSpan.FromSeconds(0.25));
        }

        return await work;
    }

    /// <summary>Where the bot signs in; the number is the managed identity's on every machine in Azure.</summary>
    private static bool IsMicrosofts(string host) => host.StartsWith("login.", StringComparison.Ordinal) || host is "169.254.169.254";

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.DisposeAsync();
        await Teams.DisposeAsync();
        await Identity.DisposeAsync();
    }
}
