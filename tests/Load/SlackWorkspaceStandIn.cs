using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ChatDashboard.Load;

/// <summary>A server in the place of Slack: answers at once as Slack does, counts, and takes the time of answers to commands.</summary>
internal sealed class SlackWorkspaceStandIn : IAsyncDisposable
{
    public const string Team = "T024BE7LD";

    private readonly WebApplication app;
    private readonly ConcurrentDictionary<string, int> counts = new();
    private readonly ConcurrentDictionary<string, long> asked = new();
    private long lastId = 1_700_000_000;

    private SlackWorkspaceStandIn()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        app = builder.Build();
        app.Run(AnswerAsync);
    }

    public Uri Address => new(app.Urls.Single());

    /// <summary>Everyone in the workspace, by their ids.</summary>
    public IReadOnlyList<string> People { get; set; } = [];

    /// <summary>From a command to its answer.</summary>
    public Latencies Answers { get; private set; } = new();

    public static async Task<SlackWorkspaceStandIn> StartAsync(CancellationToken cancel)
    {
        var slack = new SlackWorkspaceStandIn();
        await slack.app.StartAsync(cancel);
        return slack;
    }

    public int Count(string method) => counts.GetValueOrDefault(method);

    /// <summary>Where a command is answered, once.</summary>
    public Uri NewResponseUrl() => new(Address, $"responses/{NextId()}");

    /// <summary>The command that is answered there is sent now.</summary>
    public void TakeTime(Uri responseUrl) => asked[responseUrl.Segments[^1]] = Stopwatch.GetTimestamp();

    /// <summary>Forgets the times of the answers so far.</summary>
    public void BeginAnew() => Answers = new();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var parts = context.Request.Path.Value!.Split('/', StringSplitOptions.RemoveEmptyEntries);
        await context.Request.Body.CopyToAsync(Stream.Null);
        if (parts is ["responses", var id] && asked.TryRemove(id, out var since))
        {
            Answers.AddSince(since);
            await context.Response.WriteAsync("ok");
            return;
        }

        counts.AddOrUpdate(parts[^1], 1, (_, count) => count + 1);
        await context.Response.WriteAsJsonAsync(AnswerTo(parts[^1], context.Request.Query));
    }

    private JsonObject AnswerTo(string method, IQueryCollection query) => method switch
    {
        "auth.test" => new() { ["ok"] = true, ["team_id"] = Team, ["user_id"] = "UBOT" },
        "users.info" => new() { ["ok"] = true, ["user"] = User(query["user"]!) },
        "users.list" =>
            Page(
                int.Parse(query["cursor"].FirstOrDefault("0")!, CultureInfo.InvariantCulture),
                int.Parse(query["limit"]!, CultureInfo.InvariantCulture)),
        "views.open" or "views.update" => new() { ["ok"] = true, ["view"] = new JsonObject { ["id"] = NextId(), ["hash"] = NextId() } },
        _ => new() { ["ok"] = true, ["channel"] = "D1", ["ts"] = $"{NextId()}.000100" },
    };

    private JsonObject Page(int start, int length) => new()
    {
        ["ok"] = true,
        ["members"] = new JsonArray([.. People.Skip(start).Take(length).Select(User)]),
        ["response_metadata"] = new JsonObject { ["next_cursor"] = start + length < People.Count ? $"{start + length}" : "" },
    };

    private static JsonObject User(string id) => new()
    {
        ["id"] = id,
        ["team_id"] = Team,
        ["deleted"] = false,
        ["is_bot"] = false,
        ["tz"] = "America/Chicago",
        ["profile"] = new JsonObject { ["real_name"] = $"Rater {id}", ["display_name"] = "" },
    };

    private string NextId() => $"{Interlocked.Increment(ref lastId)}";
}
