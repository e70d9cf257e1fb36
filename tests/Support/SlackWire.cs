using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ChatDashboard.Bot;
using ChatDashboard.Bot.Slack;
using Microsoft.AspNetCore.WebUtilities;

namespace ChatDashboard.Tests.Support;

/// <summary>
/// The wire between Slack and the bot: it signs what Slack sends, waits three seconds for the answer, and then until the bot is done with
/// what follows from it.
/// </summary>
internal sealed class SlackWire(BotApp bot, SlackStandIn slack, bool overSocket)
{
    private static readonly TimeSpan MostForAnAnswer = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(20);

    /// <summary>How long nothing may happen on a busy machine until it is the clock that the bot waits for.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(200);

    /// <summary>The same while a trigger is out: three seconds of the clock would spoil it.</summary>
    private static readonly TimeSpan PatienceWithTrigger = TimeSpan.FromSeconds(2);

    private static readonly JsonSerializerOptions AsIs = new() { Encoder = AsIsEncoder.Instance };

    /// <summary>Does something, waits for all that follows, and gives what the bot wrote meanwhile. Then a second passes.</summary>
    public async Task<IReadOnlyList<SlackPost>> DoAsync(Func<Task> act)
    {
        var before = slack.Posts.Count;
        await act();
        await WhileTimePassesAsync(DoneAsync());
        bot.Time.Advance(Second);
        return [.. slack.Posts.Skip(before)];
    }

    /// <summary>Sends a slash command or an interaction, and gives what the bot answers at once; null for an empty answer.</summary>
    public Task<JsonObject?> SendAsync(string path, JsonObject payload)
    {
        if (overSocket)
        {
            return SendAsync(path, path == "/slack/commands" ? "slash_commands" : "interactive", payload);
        }

        var fields = path == "/slack/commands"
            ? payload.ToDictionary(field => field.Key, field => $"{field.Value}")
            : new() { ["payload"] = payload.ToJsonString(AsIs) };
        return SendAsync(path, QueryHelpers.AddQueryString("", fields!)[1..], "application/x-www-form-urlencoded");
    }

    public Task SendEventAsync(JsonObject what) => overSocket
        ? SendAsync("/slack/events", "events_api", FromSlack.Event(what))
        : SendAsync("/slack/events", FromSlack.Event(what).ToJsonString(AsIs), "application/json");

    private async Task<JsonObject?> SendAsync(string path, string type, JsonObject payload)
    {
        var sent = bot.Time.GetUtcNow();
        var acknowledged = await WhileTimePassesAsync(slack.Sockets.SendAsync(type, payload));
        Assert.True(acknowledged is not null, $"A {type} was not acknowledged.");
        CheckTime(path, sent);
        return acknowledged["payload"] as JsonObject;
    }

    private async Task<JsonObject?> SendAsync(string path, string body, string contentType)
    {
        var sent = bot.Time.GetUtcNow();
        using var request = FromSlack.Signed(path, Encoding.UTF8.GetBytes(body), contentType, sent);
        using var answer = await WhileTimePassesAsync(bot.Http.SendAsync(request));
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{path} was answered with {(int)answer.StatusCode}: {text}");
        CheckTime(path, sent);
        return text.Length == 0 ? null : (JsonObject)JsonNode.Parse(text)!;
    }

    private void CheckTime(string path, DateTimeOffset sent)
    {
        var took = bot.Time.GetUtcNow() - sent;
        Assert.True(
            took <= MostForAnAnswer,
            $"{path} was answered after {took.TotalSeconds} seconds: Slack has told whoever asked that the app does not respond.");
    }

    /// <summary>The clock runs on where nothing else does: then the bot waits for it, as it paces itself.</summary>
    private async Task<T> WhileTimePassesAsync<T>(Task<T> work)
    {
        var (quiet, seen) = (Stopwatch.StartNew(), Stirrings());
        while (await Task.WhenAny(work, Task.Delay(Glance)) != work)
        {
            if (Stirrings() != seen)
            {
                seen = Stirrings();
                quiet.Restart();
            }
            else if (quiet.Elapsed >= (slack.Read(() => slack.Screens.HasLiveTrigger) ? PatienceWithTrigger : Patience))
            {
                bot.Time.Advance(Second);
                quiet.Restart();
            }
        }

        return await work;
    }

    /// <summary>What the bot goes on with after its answer.</summary>
    private async Task<bool> DoneAsync()
    {
        await bot.Get<AfterAnswer>().WhenDoneAsync();
        await bot.Get<Redraws>().WhenDoneAsync();
        return true;
    }

    private int Stirrings() => slack.Calls.Count + bot.Teams.Calls.Count + bot.Store.Calls;
}
