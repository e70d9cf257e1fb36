using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using ChatDashboard.Bot.Slack;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace ChatDashboard.Tests.Support;

/// <summary>
/// Slack's Web API as a real server, with Socket Mode beside it: it keeps what it was sent, shows it to the people of a workspace, and
/// refuses what Slack refuses.
/// </summary>
internal sealed class SlackStandIn : IAsyncDisposable
{
    private static readonly string[] ReadMethods = ["conversations.members", "users.info", "users.list"];

    private readonly Lock _lock = new();
    private readonly List<SlackCall> _calls = [];
    private readonly ConcurrentQueue<WebApiRefusal> _refusals = new();
    private readonly Dictionary<string, Func<SlackCall, JsonObject>> _methods;
    private StandInServer _server = null!;

    private SlackStandIn(TimeProvider time)
    {
        Time = time;
        Messages = new(Channels, () => Time.GetUtcNow());
        Screens = new(() => Time.GetUtcNow());
        _methods = new()
        {
            ["chat.postMessage"] = Messages.Post,
            ["chat.update"] = Messages.Update,
            ["views.open"] = call => Shown(Screens.Open(call)),
            ["views.push"] = call => Shown(Screens.Push(call)),
            ["views.update"] = call => Shown(Screens.Update(call)),
            ["views.publish"] = call => Shown(Screens.Publish(call)),
            ["conversations.open"] = Channels.Open,
            ["conversations.members"] = Channels.Members,
            ["auth.test"] = _ => new()
            {
                ["ok"] = true,
                ["team"] = "Riverton",
                ["team_id"] = SlackTeam.Id,
                ["user_id"] = SlackTeam.BotUser,
                ["bot_id"] = "B0DASHBOARD",
            },
            ["users.info"] = Channels.Info,
            ["users.list"] = Channels.People,
        };
    }

    /// <summary>The clock by which triggers and response URLs grow old.</summary>
    public TimeProvider Time { get; set; }

    public SlackChannels Channels { get; } = new();

    public SlackMessages Messages { get; }

    public SlackScreens Screens { get; }

    public SlackSocketStandIn Sockets { get; } = new();

    /// <summary>The tokens that are good, and the word for one that is not any more: token_revoked, account_inactive.</summary>
    public Dictionary<string, string?> Tokens { get; } = new() { [SlackTeam.BotToken] = null };

    /// <summary>What the app is permitted, as a header of each answer says.</summary>
    public IReadOnlyList<string> Scopes { get; set; } = SlackManifest.SocketMode.List("bot");

    public StandInServer Server => _server;

    public SlackHosts Hosts => new(new Uri(_server.Plain, "api/"), [_server.Plain]);

    /// <summary>Everything that it was asked, in the order in which it came.</summary>
    public IReadOnlyList<SlackCall> Calls => Read(() => _calls.ToList());

    /// <summary>What stands in the conversations: every message, in the order in which it was sent or drawn again.</summary>
    public IReadOnlyList<SlackPost> Posts => Read(() => Messages.All.ToList());

    /// <summary>Answers instead of the stand-in where it has an answer; it has none by default.</summary>
    public Func<SlackCall, WebApiRefusal?> Instead { get; set; } = _ => null;

    /// <summary>What each call waits for before it is answered; nothing by default.</summary>
    public Func<SlackCall, Task> Before { get; set; } = _ => Task.CompletedTask;

    public static async Task<SlackStandIn> StartAsync(TimeProvider? time = null)
    {
        var slack = new SlackStandIn(time ?? TimeProvider.System);
        slack._server = await StandInServer.StartAsync(app => app.UseWebSockets().Run(slack.AnswerAsync));
        return slack;
    }

    /// <summary>The next calls are refused, each with one of these.</summary>
    public void RefuseNext(params IReadOnlyList<WebApiRefusal> refusals)
    {
        foreach (var refusal in refusals)
        {
            _refusals.Enqueue(refusal);
        }
    }

    /// <summary>An address at which the bot can answer what someone does now.</summary>
    public Uri ResponseUrl(string channel, string user, SlackPost? on = null) =>
        new(_server.Plain, Read(() => Messages.ResponsePath(channel, user, on)));

    /// <summary>Looks, or does something, while no call is being answered.</summary>
    public T Read<T>(Func<T> look)
    {
        lock (_lock)
        {
            return look();
        }
    }

    public async ValueTask DisposeAsync() => await _server.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        if (await Sockets.AnswerAsync(context))
        {
            return;
        }

        var call = await SlackCall.ReadAsync(context.Request);
        await Before(call);
        context.Response.Headers["X-OAuth-Scopes"] = string.Join(',', Scopes);
        try
        {
            var answer = Read(() => Serve(call));
            await (answer is null ? context.Response.WriteAsync("ok") : WriteAsync(context.Response, answer));
        }
        catch (WebApiRefusedException refused)
        {
            await RefuseAsync(context.Response, refused.Refusal);
        }
    }

    private JsonObject? Serve(SlackCall call)
    {
        var refusal = _refusals.TryDequeue(out var next) ? next : Instead(call);
        _calls.Add(call with { Taken = refusal is null });
        if (refusal is not null)
        {
            throw new WebApiRefusedException(refusal);
        }

        if (call.Method.StartsWith("responses/", StringComparison.Ordinal))
        {
            Messages.Respond(call);
            return null;
        }

        CheckToken(call.Token);
        CheckForm(call);
        return _methods.TryGetValue(call.Method, out var method) ? method(call) : throw new WebApiRefusedException("unknown_method");
    }

    private void CheckToken(string? token)
    {
        var word = token is null ? "not_authed" : Tokens.GetValueOrDefault(token, "invalid_auth");
        if (word is not null)
        {
            throw new WebApiRefusedException(word);
        }
    }

    /// <summary>Methods that write take JSON in UTF-8; those that read take none.</summary>
    private static void CheckForm(SlackCall call)
    {
        var isFine = ReadMethods.Contains(call.Method)
            ? call.Verb == "GET"
            : call is { Verb: "POST", ContentType: "application/json; charset=utf-8" } or { Verb: "POST", RawBody: "" };
        if (!isFine)
        {
            throw new WebApiRefusedException("invalid_post_type");
        }
    }

    private static JsonObject Shown(OpenModal view) => new()
    {
        ["ok"] = true,
        ["view"] = new JsonObject { ["id"] = view.Id, ["hash"] = view.Hash },
    };

    private static Task RefuseAsync(HttpResponse response, WebApiRefusal refusal)
    {
        response.StatusCode = refusal.Status;
        (response.Headers.RetryAfter, response.Headers.Location) = (refusal.RetryAfter, refusal.Location);
        var answer = new JsonObject { ["ok"] = false, ["error"] = refusal.Error };
        if (refusal.Needed is not null)
        {
            answer["needed"] = refusal.Needed;
        }

        if (refusal.Messages.Count > 0)
        {
            var messages = new JsonArray([.. refusal.Messages.Select(message => (JsonNode)message)]);
            answer["response_metadata"] = new JsonObject { ["messages"] = messages };
        }

        return WriteAsync(response, answer);
    }

    private static Task WriteAsync(HttpResponse response, JsonObject answer)
    {
        response.ContentType = "application/json; charset=utf-8";
        return response.WriteAsync(answer.ToJsonString());
    }
}
