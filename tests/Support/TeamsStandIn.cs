using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace ChatDashboard.Tests.Support;

/// <summary>The Connector of Teams as a real server, which keeps what it was sent and answers as it is told.</summary>
internal sealed class TeamsStandIn : IAsyncDisposable
{
    private readonly ConcurrentQueue<TeamsCall> _calls = new();
    private readonly ConcurrentQueue<TeamsAnswer> _answers = new();
    private readonly ConcurrentQueue<TeamsMessage> _messages = new();
    private readonly ConcurrentDictionary<string, JsonObject[]> _rosters = new();
    private StandInServer _server = null!;
    private int _lastId;
    private int _open;
    private int _mostAtOnce;

    private TeamsStandIn()
    {
    }

    /// <summary>The service URL for a bot that runs without credentials; with a slash at its end, as Teams has it.</summary>
    public string ServiceUrl => $"{_server.Plain}teams/";

    public StandInServer Server => _server;

    /// <summary>Everything that it was asked, in the order in which it came.</summary>
    public IReadOnlyList<TeamsCall> Calls => [.. _calls];

    /// <summary>The activities that were sent, replied or put, without those that were refused.</summary>
    public IReadOnlyList<JsonObject> Activities =>
        [.. Calls.Where(call => call.Taken).Select(call => call.Activity).OfType<JsonObject>()];

    /// <summary>How many calls were open at the same time at most.</summary>
    public int MostAtOnce => _mostAtOnce;

    /// <summary>What stands in the conversations: every message with its id, in the order in which it was sent or drawn again.</summary>
    public IReadOnlyList<TeamsMessage> Messages => [.. _messages];

    /// <summary>Answers instead of the stand-in where it has an answer; it has none by default.</summary>
    public Func<TeamsCall, TeamsAnswer?> Instead { get; set; } = _ => null;

    /// <summary>What each call waits for before it is answered; nothing by default.</summary>
    public Func<TeamsCall, Task> Before { get; set; } = _ => Task.CompletedTask;

    public static async Task<TeamsStandIn> StartAsync()
    {
        var teams = new TeamsStandIn();
        teams._server = await StandInServer.StartAsync(app => app.Run(teams.AnswerAsync));
        return teams;
    }

    /// <summary>The next calls get these answers, one each, and do nothing.</summary>
    public void AnswerNext(params TeamsAnswer[] answers)
    {
        foreach (var answer in answers)
        {
            _answers.Enqueue(answer);
        }
    }

    /// <summary>Puts people into a conversation: each with its id, its directory id and its name.</summary>
    public void PutInto(string conversation, params (string Id, string ObjectId, string Name)[] people) =>
        _rosters[conversation] =
        [
            .. people.Select(one => new JsonObject { ["id"] = one.Id, ["objectId"] = one.ObjectId, ["name"] = one.Name }),
        ];

    public async ValueTask DisposeAsync() => await _server.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var call = await TeamsCall.ReadAsync(context.Request, context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget);
        InterlockedMax(ref _mostAtOnce, Interlocked.Increment(ref _open));
        try
        {
            var refusal = _answers.TryDequeue(out var next) ? next : Instead(call);
            _calls.Enqueue(call = call with { Taken = refusal is null });
            await Before(call);
            var answer = refusal ?? Serve(call);
            Keep(call, answer);
            await answer.WriteAsync(context.Response);
        }
        finally
        {
            Interlocked.Decrement(ref _open);
        }
    }

    private TeamsAnswer Serve(TeamsCall call) => (call.Method, call.Parts) switch
    {
        ("POST", []) when call.Activity is null => new(201, new JsonObject { ["id"] = $"a:{call.Body?["members"]?[0]?["id"]}" }),
        ("POST", []) => StartThread(call.Body?["channelData"]?["channel"]?["id"]?.ToString() ?? "", NextId()),
        ("POST", [_, "activities"]) => new(201, new JsonObject { ["id"] = NextId() }),
        ("POST", [_, "activities", _]) => new(201, new JsonObject { ["id"] = NextId() }),
        ("PUT", [_, "activities", var id]) => new(200, new JsonObject { ["id"] = id }),
        ("DELETE", [_, "activities", _]) => new(200, null),
        ("GET", [var conversation, "pagedmembers"]) when _rosters.TryGetValue(conversation, out var people) => Page(people, call),
        ("GET", [var conversation, "members", var id]) when _rosters.TryGetValue(conversation, out var people) =>
            people.SingleOrDefault(one => one["id"]!.ToString() == id || one["objectId"]!.ToString() == id) is { } found
                ? new(200, found.DeepClone())
                : TeamsAnswer.Error(404, "MemberNotFoundInConversation"),
        _ => TeamsAnswer.Error(404, "ConversationNotFound"),
    };

    private void Keep(TeamsCall call, TeamsAnswer answer)
    {
        if (answer.Status < 300 && call is { Method: "POST" or "PUT", Activity: { } activity } && answer.Body is { } body)
        {
            var conversation = call.Parts is [var known, ..] ? known : body["id"]?.ToString() ?? "";
            var id = (body["activityId"] ?? body["id"])?.ToString() ?? "";
            _messages.Enqueue(new(conversation, id, activity, call.Method == "PUT", call.RawBody.Length));
        }
    }

    private static TeamsAnswer StartThread(string channel, string message) =>
        new(201, new JsonObject { ["id"] = $"{channel};messageid={message}", ["activityId"] = message });

    private static TeamsAnswer Page(JsonObject[] people, TeamsCall call)
    {
        var first = int.Parse(call.Query.GetValueOrDefault("continuationToken", "0").Replace("from ", "", StringComparison.Ordinal));
        var size = int.Parse(call.Query.GetValueOrDefault("pageSize", "200"));
        var page = new JsonObject { ["members"] = new JsonArray([.. people.Skip(first).Take(size).Select(one => one.DeepClone())]) };
        if (first + size < people.Length)
        {
            page["continuationToken"] = $"from {first + size}";
        }

        return new(200, page);
    }

    private string NextId() => $"{1700000000000 + Interlocked.Increment(ref _lastId)}";

    private static void InterlockedMax(ref int most, int now)
    {
        for (var seen = most; seen < now; seen = most)
        {
            Interlocked.CompareExchange(ref most, now, seen);
        }
    }
}
