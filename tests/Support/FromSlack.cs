using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using ChatDashboard.Core.People;

namespace ChatDashboard.Tests.Support;

/// <summary>
/// What Slack sends to the bot when somebody does something, signed
/// (<see href="https://docs.slack.dev/reference/interaction-payloads">payloads</see>).
/// </summary>
internal static class FromSlack
{
    private static int _last;

    public static JsonObject Command(Person who, string channel, string typed, string trigger, Uri responseUrl) => new()
    {
        ["token"] = "gIkuvaNzQIHg97ATvDxqgjtO",
        ["team_id"] = SlackTeam.Id,
        ["team_domain"] = "example",
        ["channel_id"] = channel,
        ["channel_name"] = channel[0] is 'D' ? "directmessage" : channel[0] is 'G' ? "mpdm-ana--ben--cleo-1" : channel.ToLowerInvariant(),
        ["user_id"] = SlackTeam.User(who),
        ["user_name"] = who.Name.ToLowerInvariant(),
        ["command"] = "/dashboard",
        ["text"] = typed,
        ["api_app_id"] = SlackTeam.App,
        ["is_enterprise_install"] = "false",
        ["response_url"] = responseUrl.ToString(),
        ["trigger_id"] = trigger,
    };

    /// <summary>A button pressed; whoever calls adds the view or the message that it stands in.</summary>
    public static JsonObject Press(Person who, BlockButton button, string trigger)
    {
        var payload = Interaction("block_actions", who, trigger);
        payload["actions"] = new JsonArray(new JsonObject
        {
            ["type"] = "button",
            ["action_id"] = button.Action,
            ["block_id"] = button.Block,
            ["text"] = new JsonObject { ["type"] = "plain_text", ["text"] = button.Text, ["emoji"] = true },
            ["value"] = button.Value,
            ["action_ts"] = $"1548426417.{Next():000000}",
        });
        return payload;
    }

    public static JsonObject PressOn(SlackPost post, Person who, BlockButton button, string trigger, Uri responseUrl)
    {
        var payload = Press(who, button, trigger);
        payload["container"] = new JsonObject
        {
            ["type"] = "message",
            ["message_ts"] = post.Id,
            ["channel_id"] = post.Channel,
            ["is_ephemeral"] = post.To is not null,
        };
        payload["channel"] = new JsonObject { ["id"] = post.Channel, ["name"] = post.Channel.ToLowerInvariant() };
        (payload["response_url"], payload["state"]) = (responseUrl.ToString(), new JsonObject { ["values"] = new JsonObject() });
        if (post.To is null)
        {
            payload["message"] = new JsonObject
            {
                ["type"] = "message",
                ["user"] = SlackTeam.BotUser,
                ["bot_id"] = "B0DASHBOARD",
                ["app_id"] = SlackTeam.App,
                ["team"] = SlackTeam.Id,
                ["ts"] = post.Id,
                ["text"] = post.Body["text"]?.DeepClone(),
                ["blocks"] = post.Blocks.DeepClone(),
                ["thread_ts"] = post.Thread,
            };
        }

        return payload;
    }

    public static JsonObject PressIn(JsonObject view, Person who, BlockButton button, string trigger)
    {
        var payload = Press(who, button, trigger);
        (payload["container"], payload["view"]) = (new JsonObject { ["type"] = "view", ["view_id"] = view["id"]!.ToString() }, view);
        return payload;
    }

    public static JsonObject Submission(JsonObject view, Person who, string trigger)
    {
        var payload = Interaction("view_submission", who, trigger);
        (payload["view"], payload["response_urls"]) = (view, new JsonArray());
        return payload;
    }

    public static JsonObject Said(Person who, string channel, string typed, string? thread)
    {
        var isAlone = channel[0] is 'D';
        var time = $"1664222685.{Next():000000}";
        var said = new JsonObject
        {
            ["type"] = isAlone ? "message" : "app_mention",
            ["user"] = SlackTeam.User(who),
            ["text"] = isAlone ? typed : $"<@{SlackTeam.BotUser}> {typed}",
            ["ts"] = time,
            ["event_ts"] = time,
            ["channel"] = channel,
            ["team"] = SlackTeam.Id,
        };
        if (isAlone)
        {
            said["channel_type"] = "im";
        }

        if (thread is not null)
        {
            said["thread_ts"] = thread;
        }

        return said;
    }

    /// <param name="shown">What the Home tab shows; null where it was never drawn.</param>
    public static JsonObject HomeOpened(Person who, OpenModal? shown = null)
    {
        var opened = Opened(who, "home");
        if (shown is not null)
        {
            opened["view"] = shown.ToPayload(shown.Id, null);
        }

        return opened;
    }

    public static JsonObject ChatOpened(Person who) => Opened(who, "messages");

    public static JsonObject BotAdded(Person by, string channel) => new()
    {
        ["type"] = "member_joined_channel",
        ["user"] = SlackTeam.BotUser,
        ["channel"] = channel,
        ["channel_type"] = "C",
        ["team"] = SlackTeam.Id,
        ["inviter"] = SlackTeam.User(by),
        ["event_ts"] = $"1664222685.{Next():000000}",
    };

    public static JsonObject Uninstalled() => new() { ["type"] = "app_uninstalled" };

    public static JsonObject TokensRevoked() => new()
    {
        ["type"] = "tokens_revoked",
        ["tokens"] = new JsonObject { ["oauth"] = new JsonArray(), ["bot"] = new JsonArray(SlackTeam.BotUser) },
    };

    /// <summary>An event in its envelope.</summary>
    public static JsonObject Event(JsonObject what) => new()
    {
        ["token"] = "XXYYZZ",
        ["team_id"] = SlackTeam.Id,
        ["api_app_id"] = SlackTeam.App,
        ["event"] = what,
        ["type"] = "event_callback",
        ["event_id"] = $"Ev{Next():00000000}",
        ["event_time"] = 1664222685,
        ["authorizations"] = new JsonArray(new JsonObject
        {
            ["enterprise_id"] = null,
            ["team_id"] = SlackTeam.Id,
            ["user_id"] = SlackTeam.BotUser,
            ["is_bot"] = true,
            ["is_enterprise_install"] = false,
        }),
        ["is_ext_shared_channel"] = false,
    };

    /// <summary>A request as it comes over the wire.</summary>
    public static HttpRequestMessage Signed(string path, byte[] body, string contentType, DateTimeOffset now)
    {
        var timestamp = $"{now.ToUnixTimeSeconds()}";
        byte[] said = [.. Encoding.UTF8.GetBytes($"v0:{timestamp}:"), .. body];
        var signature = Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(SlackTeam.SigningSecret), said));
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        request.Headers.TryAddWithoutValidation("X-Slack-Request-Timestamp", timestamp);
        request.Headers.TryAddWithoutValidation("X-Slack-Signature", $"v0={signature}");
        return request;
    }

    private static JsonObject Opened(Person who, string tab) => new()
    {
        ["type"] = "app_home_opened",
        ["user"] = SlackTeam.User(who),
        ["channel"] = SlackTeam.With(who),
        ["tab"] = tab,
        ["event_ts"] = $"1515449522.{Next():000000}",
    };

    private static JsonObject Interaction(string type, Person who, string trigger) => new()
    {
        ["type"] = type,
        ["team"] = new JsonObject { ["id"] = SlackTeam.Id, ["domain"] = "example" },
        ["user"] = new JsonObject
        {
            ["id"] = SlackTeam.User(who),
            ["username"] = who.Name.ToLowerInvariant(),
            ["name"] = who.Name.ToLowerInvariant(),
            ["team_id"] = SlackTeam.Id,
        },
        ["api_app_id"] = SlackTeam.App,
        ["token"] = "Nj2rfC2hU8mAfgaJLemZgO7H",
        ["trigger_id"] = trigger,
        ["enterprise"] = null,
        ["is_enterprise_install"] = false,
    };

    private static int Next() => Interlocked.Increment(ref _last);
}
